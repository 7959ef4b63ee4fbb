/** What a problem means, and how to mend it: `what` is a sentence, `fix` completes “Fix: …”. */
export interface CodeEntry {
  readonly severity: "error" | "warning";
  readonly what: string;
  readonly fix: string;
}
