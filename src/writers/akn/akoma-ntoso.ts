/**
 * A plan as Akoma Ntoso 3.0 (OASIS).
 *
 * It is a `doc` with the name `plan`, not an `act`: a plan enacts nothing, and `doc` is the standard's
 * type for official documents of any other kind; its main body may hold the same hierarchy. Notice,
 * preface and conclusions are containers of that hierarchy as well, because they have addresses and
 * an order among the chapters. Joined, the text of the body without `del` is the reading text of the
 * edition; the changes of punctuation and script are counted, not marked, as in the MDX.
 */

import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import { aknBody, nameDivisions } from "./akn-body.ts";
import { aknInline } from "./akn-inline.ts";
import { aknMeta } from "./akn-meta.ts";
import { type AknSource, aknNamespace, ownNamespace } from "./akn-source.ts";

/** Write the document, valid against the schema of the standard. Same source, same bytes. */
export function akomaNtoso(source: AknSource): string {
  const divisions = nameDivisions(source.divisions);
  const document = x("akomaNtoso", { xmlns: aknNamespace, "xmlns:fg": ownNamespace }, [
    x("doc", { name: "plan", contains: "singleVersion" }, [
      aknMeta(source, divisions),
      titleOf(source),
      aknBody(source, divisions),
    ]),
  ]);
  const declaration = { type: "instruction", name: "xml", value: 'version="1.0" encoding="UTF-8"' } as const;
  return `${toXml([declaration, { type: "text", value: "\n" }, document], { closeEmptyElements: true })}\n`;
}

/** The printed title; one that the edition supplies is marked as editorial. */
function titleOf(source: AknSource): Element {
  const { title, row } = source;
  const printed = title ? aknInline(title.children, { source, eId: "preface", eIds: new Map() }) : [];
  const docTitle = title ? x("docTitle", printed) : x("docTitle", { status: "editorial" }, row.title);
  return x("preface", { eId: "front" }, [x("p", { eId: "front__p_1" }, [docTitle])]);
}
