/** Two folders or files take each other's name in one step, where the system can do it. */

/** `renameat2` of Linux: both paths are taken from the folder of the process, and the names are exchanged. */
const atWorkingFolder = -100;
const exchangeOnLinux = 2;

/** `renamex_np` of macOS: the names are swapped. */
const swapOnMac = 2;

type Exchange = (one: string, other: string) => boolean;

let exchange: Promise<Exchange | undefined> | undefined;

/**
 * Give two things each other's name, so that at no instant one of the names stands for nothing.
 *
 * @returns false where nothing was done: this system, or the file system below, cannot exchange names, or one of the
 * two is not there
 */
export async function exchangeNames(one: string, other: string): Promise<boolean> {
  exchange ??= findExchange();
  return (await exchange)?.(one, other) ?? false;
}

/** Look for the function of this system; nothing on a system that has none, or where the library could not be installed. */
async function findExchange(): Promise<Exchange | undefined> {
  try {
    const { default: koffi } = await import("koffi");
    const system = koffi.load(null);
    if (process.platform === "linux") {
      const call = system.func("int renameat2(int, const char *, int, const char *, unsigned int)");
      return (one, other) => call(atWorkingFolder, one, atWorkingFolder, other, exchangeOnLinux) === 0;
    }
    const call = system.func("int renamex_np(const char *, const char *, unsigned int)");
    return (one, other) => call(one, other, swapOnMac) === 0;
  } catch {
    return undefined;
  }
}
