import { type Body, clearFrom, type Line, labelledFrom, overlap } from "./network-model.ts";

/** How badly a layout reads: lines without room for their number, strong lines that run behind a label, that cross, that are long. */
export function costOf(lines: readonly Line[], bodies: readonly Body[]): number {
  const strong = lines.filter(({ pair }) => pair.duties.length >= clearFrom);
  const hidden = strong.flatMap((line) =>
    bodies.filter((body) => body !== line.from && body !== line.to && runsBehind(line, body)),
  );
  const crossings = strong.flatMap((line, i) => strong.slice(i + 1).filter((other) => cross(line, other)));
  const length = strong.reduce((sum, { from, to }) => sum + Math.hypot(from.x - to.x, from.y - to.y), 0);
  const unnumbered = lines.filter(({ pair, number }) => pair.duties.length >= labelledFrom && number === null);
  return unnumbered.length * 10 + hidden.length * 6 + crossings.length + length / 400;
}

/** Say whether a line runs behind a label that it does not join, by points along it; most labels are far from it. */
function runsBehind({ from, to }: Omit<Line, "number">, body: Body): boolean {
  if (Math.abs(from.x + to.x - 2 * body.x) > Math.abs(from.x - to.x) + body.width + 1) return false;
  if (Math.abs(from.y + to.y - 2 * body.y) > Math.abs(from.y - to.y) + body.height + 1) return false;
  return Array.from({ length: 39 }, (_, i) => (i + 1) / 40).some((share) => {
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share;
    return overlap({ x, y, width: 0, height: 0 }, body);
  });
}

function cross(a: Omit<Line, "number">, b: Omit<Line, "number">): boolean {
  const ends = new Set([a.from, a.to, b.from, b.to]);
  return ends.size === 4 && side(a, b.from) !== side(a, b.to) && side(b, a.from) !== side(b, a.to);
}

function side({ from, to }: Omit<Line, "number">, { x, y }: Body): boolean {
  return (to.x - from.x) * (y - from.y) > (to.y - from.y) * (x - from.x);
}
