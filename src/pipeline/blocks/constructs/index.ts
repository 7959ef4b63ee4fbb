/** What the parser knows, in the order in which it is tried. */

import { arabicPoint } from "./arabic-point.ts";
import { arabicSubpoint } from "./arabic-subpoint.ts";
import { bracketedItem } from "./bracketed-item.ts";
import { commaHeading } from "./comma-heading.ts";
import type { HeadingConstruct } from "./construct.ts";
import { enumeratedItem } from "./enumerated-item.ts";
import { ordinalHeading } from "./ordinal-heading.ts";

export const headingConstructs: readonly HeadingConstruct[] = [
  ordinalHeading("编"),
  ordinalHeading("章"),
  ordinalHeading("节"),
  commaHeading,
  bracketedItem,
  arabicPoint,
  arabicSubpoint,
  enumeratedItem,
];
