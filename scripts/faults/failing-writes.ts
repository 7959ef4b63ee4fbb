/** Loaded before a program: its writes fail as on a full disk once `DISK_LEFT` bytes are written. */

import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { devNull } from "node:os";

let left = Number(process.env.DISK_LEFT);

/** Take so many bytes of what is left; as on a real disk, a file that finds no room is there, and empty. */
function hasRoom(data: unknown): boolean {
  left -= typeof data === "string" ? Buffer.byteLength(data) : ((data as Uint8Array | undefined)?.byteLength ?? 0);
  return left >= 0;
}

function noSpace(): NodeJS.ErrnoException {
  return Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", syscall: "write" });
}

const { writeFileSync } = fs;
fs.writeFileSync = (file, data, options) => {
  if (hasRoom(data)) return writeFileSync(file, data, options);
  writeFileSync(file, "", options);
  throw noSpace();
};

const { writeFile } = fs.promises;
fs.promises.writeFile = async (file, data, options) => {
  if (hasRoom(data)) return writeFile(file, data, options);
  await writeFile(file, "", options);
  throw noSpace();
};

const handle = await fs.promises.open(devNull, "w");
const prototype = Object.getPrototypeOf(handle) as typeof handle;
await handle.close();
const write = prototype.writeFile;
prototype.writeFile = async function (data, options) {
  if (!hasRoom(data)) throw noSpace();
  return write.call(this, data, options);
};

syncBuiltinESMExports();
