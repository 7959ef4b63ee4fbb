/** A set of names as an Aho–Corasick automaton: all occurrences in one pass, linear in the text. */

/** An occurrence of a name. UTF-16 units, end exclusive. */
export interface Occurrence<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

interface State<Value> {
  readonly next: Map<number, State<Value>>;
  /** Values of the name that ends here, with its length. */
  readonly values: Value[];
  readonly depth: number;
  fail: State<Value> | undefined;
  /** Nearest state on the way of failures at which a name ends. */
  shorter: State<Value> | undefined;
}

export class Automaton<Value> {
  readonly #root: State<Value> = makeState(0);
  #isLinked = false;

  /** Add a name. Names may be added until the first search. */
  add(name: string, value: Value): void {
    let state = this.#root;
    for (let i = 0; i < name.length; i++) {
      const unit = name.charCodeAt(i);
      let next = state.next.get(unit);
      if (!next) {
        next = makeState(i + 1);
        state.next.set(unit, next);
      }
      state = next;
    }
    if (name !== "") state.values.push(value);
    this.#isLinked = false;
  }

  /** Find every occurrence of every name, those that overlap too, in order of their ends. */
  *search(text: string): Generator<Occurrence<Value>> {
    if (!this.#isLinked) this.#link();
    let state = this.#root;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let next = state.next.get(unit);
      while (!next && state.fail) {
        state = state.fail;
        next = state.next.get(unit);
      }
      state = next ?? this.#root;
      for (let found: State<Value> | undefined = state; found; found = found.shorter) {
        for (const value of found.values) yield { start: i + 1 - found.depth, end: i + 1, value };
      }
    }
  }

  /** Set the failure links, breadth first. */
  #link(): void {
    const queue: State<Value>[] = [];
    for (const state of this.#root.next.values()) {
      state.fail = this.#root;
      state.shorter = undefined;
      queue.push(state);
    }
    for (const state of queue) {
      for (const [unit, next] of state.next) {
        let fail = state.fail;
        while (fail && fail !== this.#root && !fail.next.has(unit)) fail = fail.fail;
        next.fail = fail?.next.get(unit) ?? this.#root;
        next.shorter = next.fail.values.length > 0 ? next.fail : next.fail.shorter;
        queue.push(next);
      }
    }
    this.#isLinked = true;
  }
}

function makeState<Value>(depth: number): State<Value> {
  return { next: new Map(), values: [], depth, fail: undefined, shorter: undefined };
}
