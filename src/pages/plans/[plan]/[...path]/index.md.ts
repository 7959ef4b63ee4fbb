import { sectionEndpoint, sectionExportPaths } from "../../../../exports/section-endpoint.ts";
import { sectionMarkdown } from "../../../../exports/section-markdown.ts";

export const getStaticPaths = sectionExportPaths;

export const GET = sectionEndpoint("text/markdown", sectionMarkdown);
