/** A body that a trial is told of: its name, and other forms of it. */
export interface TrialBody {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * Read a list of bodies: one a line, the name first, other forms of it behind bars.
 *
 *     省商务厅|商务厅|省外经贸厅
 *
 * Empty lines and lines that begin with `#` say nothing. A name that stands twice keeps all its forms.
 */
export function readBodies(text: string): TrialBody[] {
  const bodies = new Map<string, Set<string>>();
  for (const line of text.split(/\r\n?|\n/u)) {
    const [name = "", ...aliases] = line.split("|").map((form) => form.trim());
    if (name === "" || name.startsWith("#")) continue;
    const known = bodies.get(name) ?? new Set();
    for (const alias of aliases) if (alias !== "") known.add(alias);
    bodies.set(name, known);
  }
  return [...bodies].map(([name, aliases]) => ({ name, aliases: [...aliases] }));
}
