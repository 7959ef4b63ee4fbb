import { sectionEndpoint, sectionExportPaths } from "../../../../writers/sections/section-endpoint.ts";
import { sectionJson } from "../../../../writers/sections/section-json.ts";

export const getStaticPaths = sectionExportPaths;

export const GET = sectionEndpoint("application/json", (source) => `${JSON.stringify(sectionJson(source), null, 1)}\n`);
