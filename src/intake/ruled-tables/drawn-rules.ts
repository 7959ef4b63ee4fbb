import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Matrix } from "../printed-lines/matrix.ts";
import { Pen } from "./pen.ts";
import type { Rule, Rules } from "./rule.ts";

/** What a page draws, in order, as pdfjs gives it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  /** How the page is turned. */
  readonly turn: Matrix;
}

/** Pieces of rules on a page. The finest table of a page, 100 rows of 40 cells, has 5 a cell; more are a drawing. */
const mostPieces = 20_000;

const strokes = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const fills = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const closings = new Set([OPS.closeStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);

/** Give the rules that a page draws, in pieces; nothing where there are too many for tables. */
export function drawnRules({ fnArray, argsArray, turn }: Drawing): Rules | undefined {
  const pen = new Pen(turn);
  const along: Rule[] = [];
  const down: Rule[] = [];
  for (const [i, operator] of fnArray.entries()) {
    const args = (argsArray[i] ?? []) as readonly unknown[];
    if (operator !== OPS.constructPath) pen.follow(operator, args);
    else {
      const [paint, [path] = []] = args as [number, (ArrayLike<number> | null)[]?];
      const drawn = {
        strokes: strokes.has(paint),
        fills: fills.has(paint),
        closes: closings.has(paint),
      };
      for (const { isAlong, rule } of pen.draw(path ?? [], drawn)) (isAlong ? along : down).push(rule);
      if (along.length + down.length > mostPieces) return;
    }
  }
  return { along, down };
}
