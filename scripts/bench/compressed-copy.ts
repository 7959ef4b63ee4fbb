import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Copy a site with each text also compressed, as static hosts send it; the caller removes the copy. */
export function compressedCopy(site: string): string {
  const copy = mkdtempSync(join(tmpdir(), "fengong-pages-"));
  cpSync(site, copy, { recursive: true });
  for (const name of readdirSync(copy, { recursive: true, encoding: "utf8" })) {
    if (!/\.(?:html|js|css|json)$/u.test(name)) continue;
    const file = join(copy, name);
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
  return copy;
}
