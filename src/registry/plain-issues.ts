import type { z } from "astro/zod";

type Issue = z.core.$ZodIssue;
type Union = Extract<Issue, { readonly code: "invalid_union" }>;

/**
 * Give the issues of a row so that each names one field: a field that no such row has is named itself, and what may be
 * written in several forms is judged as the one that it comes nearest to, unless it has a field that none of them has.
 */
export function plainIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key): Issue => ({ ...issue, keys: [key], path: [...issue.path, key] }));
    return issue.code === "invalid_union" && issue.errors.length > 0 ? plainIssues(issuesOfUnion(issue)) : [issue];
  });
}

function issuesOfUnion({ errors, path }: Union): Issue[] {
  const forms = errors.map((form) => form.map((issue): Issue => ({ ...issue, path: [...path, ...issue.path] })));
  const [first = [], ...others] = forms;
  const ofAll = unknownKeys(first).filter((key) => others.every((form) => unknownKeys(form).includes(key)));
  const unknown = first.find(({ code }) => code === "unrecognized_keys");
  if (unknown?.code === "unrecognized_keys" && ofAll.length > 0) return [{ ...unknown, keys: ofAll }];
  return forms.reduce((nearest, form) => (form.length < nearest.length ? form : nearest), first);
}

function unknownKeys(form: readonly Issue[]): string[] {
  return form.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
}
