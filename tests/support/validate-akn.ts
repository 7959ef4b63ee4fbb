import { readFileSync } from "node:fs";
import { memoryPages, validateXML } from "xmllint-wasm";

const folder = "tests/schemas/akn";
const schema = readFileSync(`${folder}/akomantoso30.xsd`, "utf8");
const imported = { fileName: "xml.xsd", contents: readFileSync(`${folder}/xml.xsd`, "utf8") };

/** Validate documents by name against the OASIS schema; give what is wrong, in words. */
export async function validateAkn(documents: Readonly<Record<string, string>>): Promise<string[]> {
  const { errors } = await validateXML({
    xml: Object.entries(documents).map(([name, contents]) => ({ fileName: `${name}.xml`, contents })),
    schema: [schema],
    preload: [imported],
    maxMemoryPages: memoryPages.GiB,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}
