import { sectionEndpoint, sectionExportPaths } from "../../../../writers/sections/section-endpoint.ts";
import { sectionMarkdown } from "../../../../writers/sections/section-markdown.ts";

export const getStaticPaths = sectionExportPaths;

export const GET = sectionEndpoint("text/markdown", sectionMarkdown);
