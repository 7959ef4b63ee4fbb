/**
 * Give a function that makes something of an object, once: for the same object it gives the same again, as long as that
 * is held. What is made must depend on the object alone, which nobody changes.
 */
export function madeOnce<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const made = new WeakMap<From, Made>();
  return (from) => {
    const before = made.get(from);
    if (before !== undefined) return before;
    const now = make(from);
    made.set(from, now);
    return now;
  };
}
