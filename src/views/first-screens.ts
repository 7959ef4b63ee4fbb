import type { EditionParagraph, EditionSection } from "../edition/model.ts";
import { childrenOf, type SiteModel } from "../edition/site-model.ts";

/** Characters (UTF-16 units) of text that fill the first screen of a reader at any width, and some more. */
const filling = 2_400;

/**
 * Give the id of the paragraph behind which the first screens of a section's page end; none where the page is no
 * longer than they are. A browser that waits for it draws no line that is yet to be broken differently.
 */
export function endOfFirstScreens(model: SiteModel, section: EditionSection): string | undefined {
  let length = 0;
  for (const { paragraph, id } of paragraphsOn(model, section, "")) {
    length += paragraph.text.length;
    if (length > filling) return id;
  }
  return undefined;
}

/** The paragraphs of a section's page in their order, with the ids that they have on it. */
function* paragraphsOn(
  model: SiteModel,
  section: EditionSection,
  prefix: string,
): Generator<{ paragraph: EditionParagraph; id: string }> {
  for (const paragraph of section.paragraphs) yield { paragraph, id: `${prefix}${paragraph.id}` };
  for (const child of childrenOf(model, section))
    yield* paragraphsOn(model, child, anchorPrefix(section, child, prefix));
}

/** What stands before the ids of a section that is shown on the page of one above it. */
export function anchorPrefix(above: EditionSection, child: EditionSection, prefix: string): string {
  return `${prefix}${child.path.slice(above.path.length).replace(/^\//u, "").replaceAll("/", "-")}-`;
}
