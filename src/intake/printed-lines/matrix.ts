/** a, b, c, d, e, f of ISO 32000: x′ = ax + cy + e, y′ = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that does what a second one does, and then what the first does. */
export function multiply([A, B, C, D, E, F]: Matrix, [a, b, c, d, e, f]: Matrix): Matrix {
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** Turn a page as it is shown: by so many degrees clockwise, its lower left corner then at the origin. */
export function turnOf(rotate: number, [left, bottom, right, top]: readonly number[]): Matrix {
  const [x1, y1, x2, y2] = [left ?? 0, bottom ?? 0, right ?? 0, top ?? 0];
  switch (rotate) {
    case 90:
      return [0, -1, 1, 0, -y1, x2];
    case 180:
      return [-1, 0, 0, -1, x2, y2];
    case 270:
      return [0, 1, -1, 0, y2, -x1];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
