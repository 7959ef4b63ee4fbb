import manifest from "../../package.json" with { type: "json" };

/** Give a package with the version that the project pins: `mammoth 1.13.0`. */
export function toolOf(name: keyof typeof manifest.dependencies): string {
  return `${name} ${manifest.dependencies[name]}`;
}
