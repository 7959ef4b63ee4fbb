import { addressPath } from "../../edition/address.ts";
import type { Identifier } from "../../registry/identifiers.ts";
import type { Published } from "./publish-plan.ts";

/** Say under which addresses a plan has come out; each is below the address of the site. */
export function printPublished(slug: string, { minted, changed }: Published): string {
  const of = (kind: Identifier["kind"]) => minted.filter((identifier) => identifier.kind === kind);
  const duties = of("duty");
  return [
    "",
    `Published: /${addressPath(slug)}`,
    `${minted.length} new addresses:`,
    ...of("section").map(({ number, address }) => `  /${addressPath(address)}  short: /s/${number}/`),
    ...(duties.length > 0
      ? [`  /d/${duties[0]?.number}/ to /d/${duties.at(-1)?.number}/, ${duties.length} duties`]
      : []),
    ...of("page").map(({ address }) => `  ${address}`),
    "",
    `Changed: ${changed.join(", ")}.`,
    "Next: look at the pages (npm start), then commit everything but dist.",
    "",
  ].join("\n");
}
