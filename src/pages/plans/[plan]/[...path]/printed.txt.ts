import { sectionEndpoint, sectionExportPaths } from "../../../../exports/section-endpoint.ts";
import { sectionText } from "../../../../exports/section-text.ts";

export const getStaticPaths = sectionExportPaths;

export const GET = sectionEndpoint("text/plain", (source) => sectionText(source, "printed"));
