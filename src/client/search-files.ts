/** Files of the search, fetched once. What fails can be asked for again. */

const base = new URL("./", self.location.href).href;
const fetched = new Map<string, Promise<unknown>>();
const networkFetch = self.fetch.bind(self);
let failure: Error | null = null;

// Pagefind passes over parts of its index that it cannot load, and would answer with what is left. Its program is the
// same for every index, and is loaded once.
self.fetch = async (asked, ...how) => {
  try {
    const isProgram = typeof asked === "string" && /\/loose\/wasm\./u.test(asked);
    const response = await networkFetch(isProgram ? asked.replace("/loose/", "/exact/") : asked, ...how);
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response;
  } catch (error) {
    failure = error as Error;
    throw error;
  }
};

// The failure is told by assertLoaded; Pagefind besides leaves a promise behind that nobody waits for.
self.addEventListener("unhandledrejection", (event) => event.preventDefault());

/** Give the address of a file of the search. */
export function fileUrl(path: string): string {
  return `${base}${path}`;
}

/** Load a JSON file. */
export function loadJson<T>(path: string): Promise<T> {
  const known = fetched.get(path) as Promise<T> | undefined;
  if (known) return known;
  const loading = fetch(fileUrl(path)).then((response) => response.json() as Promise<T>);
  fetched.set(path, loading);
  loading.catch(() => fetched.delete(path));
  return loading;
}

/** Throw if anything failed to load since the last call. */
export function assertLoaded(): void {
  const failed = failure;
  failure = null;
  if (failed) throw failed;
}
