/** Why a file is not taken in: what was found, what was expected, and how the person who has it can mend it. */
export class Refusal extends Error {
  readonly found: string;
  readonly expected: string;
  readonly fix: string;

  constructor(found: string, expected: string, fix: string) {
    super(`Unexpected ${found}, expected ${expected}. Fix: ${fix}.`);
    this.name = "Refusal";
    this.found = found;
    this.expected = expected;
    this.fix = fix;
  }
}
