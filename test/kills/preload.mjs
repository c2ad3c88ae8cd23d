// Loaded before dechaff (`node --import`): counts the steps by which the main thread changes the file system, and kills
// the process right before the step whose number DECHAFF_KILL_AT names. With DECHAFF_KILL_COUNT, a file, nothing is
// killed, and the names of all steps are written there, a line each.
import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";

if (isMainThread) {
  const killAt = Number(process.env.DECHAFF_KILL_AT ?? 0);
  const counted = process.env.DECHAFF_KILL_COUNT;
  let steps = 0;
  const step = (name) => {
    steps += 1;
    if (steps === killAt) {
      process.kill(process.pid, "SIGKILL");
      // The signal comes at the latest when the system is called next.
      for (;;) fs.existsSync("/");
    }
    if (counted !== undefined) fs.appendFileSync(counted, `${name}\n`);
  };

  const { lstat, readdir } = promises;
  const original = {};
  for (const name of ["rename", "unlink", "mkdir", "rmdir", "link", "copyFile", "writeFile"]) {
    original[name] = promises[name];
    promises[name] = (path, ...rest) => {
      step(`${name} ${path}`);
      return original[name](path, ...rest);
    };
  }
  // A tree goes entry by entry, each a step; Node does the same in one call.
  promises.rm = async function rm(path, options = {}) {
    const entry = await lstat(path).catch((error) => {
      if (options.force === true && error.code === "ENOENT") return undefined;
      throw error;
    });
    if (entry === undefined) return;
    if (!entry.isDirectory()) return promises.unlink(path);
    if (options.recursive !== true) throw new Error(`"${path}" is a folder`);
    for (const name of (await readdir(path)).sort()) await rm(join(path, name), options);
    await promises.rmdir(path);
  };
  const open = promises.open;
  promises.open = async (path, flags = "r", ...rest) => {
    if (flags !== "r") step(`open ${path}`);
    const file = await open(path, flags, ...rest);
    const sync = file.sync.bind(file);
    file.sync = () => {
      step(`fsync ${path}`);
      return sync();
    };
    return file;
  };
  syncBuiltinESMExports();
}
