import type { systemRefusals } from "../diagnostics/system-refusals.ts";
import { Refusal } from "../intake/refusal.ts";

/** What the system says of files, and what that is. */
const reasons: ReadonlyMap<
  string,
  Exclude<keyof typeof systemRefusals, "system/no-program" | "system/other">
> = new Map([
  ["ENOENT", "system/missing"],
  ["ELOOP", "system/circle"],
  ["ENOTDIR", "system/file-on-the-way"],
  ["EISDIR", "system/folder"],
  ["EEXIST", "system/taken"],
  ["ENOTEMPTY", "system/taken"],
  ["EACCES", "system/forbidden"],
  ["EPERM", "system/forbidden"],
  ["EROFS", "system/read-only"],
  ["ENOSPC", "system/full"],
  ["EDQUOT", "system/full"],
  ["ENAMETOOLONG", "system/long-name"],
  ["EMFILE", "system/many-files"],
  ["ENFILE", "system/many-files"],
] as const);

/**
 * Give the refusal that an error is: itself, or what the system says of a file, with its place. Nothing for any other
 * error, which is a fault of ours.
 */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Error)) return undefined;
  const { code, syscall, path = "", message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || typeof syscall !== "string") return undefined;
  if (syscall.startsWith("spawn")) return new Refusal("system/no-program", { path, says: code });
  const reason = reasons.get(code);
  return reason
    ? new Refusal(reason, { path, says: code })
    : new Refusal("system/other", { path, says: code, message });
}
