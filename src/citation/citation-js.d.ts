/** As much of citation.js as the edition uses; it comes without types. */
declare module "@citation-js/core" {
  export class Cite {
    constructor(item: object | string);
    readonly data: readonly Record<string, unknown>[];
    format(name: string): string;
  }
  export const plugins: { readonly config: { get(name: string): { readonly format: Record<string, boolean> } } };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
