import type { Contact } from "../registry/schema.ts";

/**
 * Give the address at which a reader reports an error of one page, with the page's address in the title of what
 * they write: a new issue of the repository, or a letter. Nothing where the library names neither.
 */
export function reportAddress({ repository, mail }: Contact, page: string): string | undefined {
  const title = encodeURIComponent(page);
  if (repository !== undefined) return `${repository.replace(/\/$/u, "")}/issues/new?title=${title}`;
  return mail === undefined ? undefined : `mailto:${mail}?subject=${title}`;
}
