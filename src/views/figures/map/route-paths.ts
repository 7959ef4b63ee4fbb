import type { RouteFeature } from "../../map-features.ts";
import { round } from "../drawing.ts";
import { distance } from "./map-blocks.ts";
import type { Point, Sheet } from "./project-points.ts";

/** Between lines that run side by side, in pixels. */
const gap = 3.5;

/** Places nearer than this are one point on the sheet, in pixels. */
const apart = 8;

/** Give each line's points by project id; lines between the same two places run side by side. */
export function routePaths(routes: readonly RouteFeature[], sheet: Sheet): Map<string, Point[]> {
  const taken = new Map<string, number>();
  return new Map(
    routes.map(({ project, stations }) => {
      const points = stations
        .map(({ coordinates }) => sheet.project(coordinates))
        .filter((point, i, all) => i === 0 || distance(point, all[i - 1] ?? point) > apart);
      const stretches = points.slice(1).map((to, i) => [points[i] ?? to, to] as const);
      const ends = [points[0], points.at(-1)] as [Point, Point];
      const turns = new Set([...stretches, ends].map(keyOf)).keys().map((key) => {
        const turn = taken.get(key) ?? 0;
        taken.set(key, turn + 1);
        return turn;
      });
      return [project.id, shift(points, Math.max(...turns))];
    }),
  );
}

function keyOf(ends: readonly [Point, Point]): string {
  return ends
    .map(({ x, y }) => `${Math.round(x / apart)} ${Math.round(y / apart)}`)
    .sort()
    .join();
}

/** Move the inner stretch of a line aside, turn by turn to either side; its ends stay where they are. */
function shift(points: readonly Point[], turn: number): Point[] {
  if (turn === 0) return [...points];
  const off = Math.ceil(turn / 2) * gap * (turn % 2 === 0 ? 1 : -1);
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] ?? to;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [nx, ny] = [(-(to.y - from.y) / length) * off, ((to.x - from.x) / length) * off];
    const inner = [0.12, 0.88].map((share) => ({
      x: round(from.x + (to.x - from.x) * share + nx),
      y: round(from.y + (to.y - from.y) * share + ny),
    }));
    return i === 0 ? [from, ...inner, to] : [...inner, to];
  });
}
