import { sectionEndpoint, sectionExportPaths } from "../../../../exports/section-endpoint.ts";
import { sectionJson } from "../../../../exports/section-json.ts";

export const getStaticPaths = sectionExportPaths;

export const GET = sectionEndpoint("application/json", (source) => `${JSON.stringify(sectionJson(source), null, 1)}\n`);
