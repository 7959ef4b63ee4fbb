import sharp from "sharp";
import { type CardFacts, drawCard } from "./card-drawing.ts";

/** Give the card of a plan as PNG: a few colours, so that it is small. */
export async function cardImage(facts: CardFacts): Promise<Buffer> {
  return sharp(Buffer.from(drawCard(facts)))
    .png({ palette: true, colours: 16, effort: 1, dither: 0 })
    .toBuffer();
}
