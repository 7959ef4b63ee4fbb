/** Pagefind's browser code, which its index brings along; bundled when the site is built. */
declare module "pagefind-runtime" {
  interface PagefindResult {
    readonly id: string;
    /** Places of the words that match, in order, 0-based. */
    readonly words: readonly number[];
  }
  interface PagefindInstance {
    init(): Promise<void>;
    search(phrase: string): Promise<{ readonly results: readonly PagefindResult[] }>;
  }
  export function createInstance(options: { basePath: string; metaCacheTag: string }): PagefindInstance;
}
