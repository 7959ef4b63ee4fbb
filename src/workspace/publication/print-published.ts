import { addressPath } from "../../edition/address.ts";
import type { Identifier } from "../../registry/identifiers.ts";
import { intakeStrings as t } from "../../strings/intake.ts";
import type { Published } from "./publish-plan.ts";

/** Say in Chinese under which addresses plans have come out; each is below the address of the site. */
export function printPublished(slugs: readonly string[], { minted, changed }: Published): string {
  const of = (kind: Identifier["kind"]) => minted.filter((identifier) => identifier.kind === kind);
  const duties = of("duty");
  return [
    "",
    ...slugs.map((slug) => `${t.published}/${addressPath(slug)}`),
    t.addresses(minted.length),
    ...of("section").map(({ number, address }) => `  /${addressPath(address)}　${t.short(`/s/${number}/`)}`),
    ...(duties.length > 0 ? [t.duties(`/d/${duties[0]?.number}/`, `/d/${duties.at(-1)?.number}/`, duties.length)] : []),
    ...of("page").map(({ address }) => `  ${address}`),
    "",
    t.changed(changed),
    t.afterwards,
    "",
  ].join("\n");
}
