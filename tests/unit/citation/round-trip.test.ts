import { describe, expect, it } from "vitest";
import { humanForms } from "../../../src/citation/forms/index.ts";
import { formatMachine, machineForms } from "../../../src/citation/forms/machine.ts";
import { placeOf } from "../../../src/citation/forms/place.ts";
import { fillPieces } from "../../../src/citation/pieces.ts";
import { libraryOf } from "../../../src/citation/resolver/library.ts";
import { resolveCitation } from "../../../src/citation/resolver/resolve-citation.ts";
import { type CitableCase, citables, resolverIndex } from "../../support/citables.ts";

const site = "https://library.example/some/path/";
const day = "2026-11-22";

/** Every way in which the edition writes a citation, and ways in which people do. */
const forms: Readonly<Record<string, (one: CitableCase) => string>> = {
  ...Object.fromEntries(
    Object.entries(humanForms).map(([name, form]) => [
      name,
      ({ citable }: CitableCase) => fillPieces(form(citable), `${site}${citable.path}`, day),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(humanForms).map(([name, form]) => [
      `${name}, as a page without scripts has it`,
      ({ citable }: CitableCase) => fillPieces(form(citable), `/${citable.path}`),
    ]),
  ),
  ...Object.fromEntries(
    Object.keys(machineForms).map((name) => [
      name,
      ({ citable }: CitableCase) => formatMachine([citable], name as keyof typeof machineForms, site, day),
    ]),
  ),
  "a full address": ({ citable }) => `${site}${citable.path}`,
  "a path": ({ citable }) => `/${citable.path}`,
  "an address with a text fragment": ({ citable }) =>
    `${site}${citable.path}${citable.path.includes("#") ? "" : "#"}:~:text=%E5%8A%A0`,
  "the id of the data files": ({ address }) => address,
  "a short address": ({ citable: { mark } }) => `${site}${mark[0]}/${mark.slice(1)}/`,
  "a number": ({ citable: { mark } }) => mark,
  "a number in capitals, full width": ({ citable: { mark } }) =>
    Array.from(mark.toUpperCase(), (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join(
      "",
    ),
  "the permanent number alone, in words": ({ citable: { mark } }) => `编号${mark}`,
  "title and place alone": ({ citable }) => `《${citable.title}》${placeOf(citable)}`,
  "title and place in half-width signs": ({ citable }) =>
    `${citable.title}${placeOf(citable)}`.normalize("NFKC").replace(/[《》〈〉]/gu, '"'),
  "the first citation without address and number": ({ citable }) =>
    fillPieces(humanForms["legal-manual"](citable), "", day).replace(/（编号.*?）/u, ""),
};

describe("a citation comes back to its place, and without a note", () => {
  it.each(Object.entries(forms))("as %s, for every section and every duty", (_, form) => {
    const lost = citables.flatMap((one) => {
      const { kind, targets, notes } = resolveCitation(form(one), resolverIndex);
      const [target] = targets;
      return kind === "one" && target?.address === one.address && notes.length === 0
        ? []
        : [
            `${form(one)} → ${kind} ${notes.map(({ code }) => code).join(" ")} ${targets
              .slice(0, 3)
              .map(({ address }) => address)
              .join(" ")}`,
          ];
    });
    expect(lost).toEqual([]);
  });

  it("as an eId with its plan, for every section and every paragraph", () => {
    const { sections } = libraryOf(resolverIndex);
    const lost = sections
      .filter(({ kind }) => kind !== "plan")
      .flatMap((section) => {
        const paragraphs = Array.from({ length: section.paragraphs }, (_, i) => i + 1);
        return [
          [section.eId, section.address],
          ...paragraphs.map((n) => [`${section.eId}__p_${n}`, `${section.address}#p${n}`]),
        ].flatMap(([eId, address]) => {
          const { kind, targets, notes } = resolveCitation(`${section.plan.slug} ${eId}`, resolverIndex);
          return kind === "one" && targets[0]?.address === address && notes.length === 0
            ? []
            : [`${eId} → ${kind} ${targets[0]?.address}`];
        });
      });
    expect(lost).toEqual([]);
  });
});
