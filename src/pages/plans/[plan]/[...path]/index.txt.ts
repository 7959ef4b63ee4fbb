import { sectionEndpoint, sectionExportPaths } from "../../../../writers/sections/section-endpoint.ts";
import { sectionText } from "../../../../writers/sections/section-text.ts";

export const getStaticPaths = sectionExportPaths;

export const GET = sectionEndpoint("text/plain", (source) => sectionText(source, "reading"));
