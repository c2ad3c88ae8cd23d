import { open, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { UsageError } from "../document/errors.ts";
import { isRunning, type LockHolder, parseHolder, thisProcess } from "./lock-holder.ts";

const LOCK = "lock";
/** How a holder shows that it is alive. */
export interface LockTimes {
  /** Milliseconds between two signs of life. */
  readonly heartbeat: number;
  /** Milliseconds without one after which a holder on another machine counts as gone. */
  readonly silence: number;
}

/** Several signs could be late on a slow disk, but not all of them. */
const TIMES: LockTimes = { heartbeat: 3000, silence: 15_000 };
/** Milliseconds between looks for one. */
const LOOK = 250;

/** A lock that this process holds. */
export interface Lock {
  /** Throws where another process has taken the lock over, since this one stood still for too long. */
  check(): Promise<void>;
  /** Ends the signs of life and lets go. */
  release(): Promise<void>;
}

/** Whether a file in a work folder belongs to its lock. */
export function isLockFile(name: string): boolean {
  return name === LOCK || name.startsWith(`${LOCK}.`);
}

/**
 * Makes this process the only one at work in the folder `work`, which exists. Throws `UsageError`, which names
 * `directory`, where another one is.
 *
 * The holder is written to the file `lock`, made by exclusive creation. A lock whose holder is gone is not removed, which
 * could hit the lock of whoever was faster, but succeeded: by the file `lock.TOKEN`, named after the dead holder's token
 * and made by exclusive creation too, so that only one process succeeds each holder. The end of that chain holds the lock.
 * Own code, since packages that do this look at times alone: a process that computes for a minute without a pause seems
 * dead to them, and clocks of machines that share a disk differ.
 */
export async function acquireLock(
  work: string,
  directory: string,
  { heartbeat, silence }: LockTimes = TIMES,
): Promise<Lock> {
  const self = thisProcess();
  for (;;) {
    const last = await endOfChain(work);
    if (last !== undefined && !(await isGone(last, silence))) {
      const who = last.holder === undefined ? "" : ` (process ${last.holder.pid} on ${hostOf(last.holder)})`;
      throw new UsageError(`another run is at work in "${directory}"${who}; wait for it or stop it`);
    }
    const path = last === undefined ? join(work, LOCK) : successor(work, last);
    if (!(await createExclusive(path, JSON.stringify(self)))) continue;
    // Meanwhile the holder that was succeeded may have been succeeded, and its successor done.
    if ((await endOfChain(work))?.holder?.token === self.token) return held(work, path, self, heartbeat);
    await rm(path, { force: true });
  }
}

/** The last file of the chain. */
interface Link {
  readonly path: string;
  readonly text: string;
  readonly holder: LockHolder | undefined;
}

async function endOfChain(work: string): Promise<Link | undefined> {
  let last: Link | undefined;
  for (let path = join(work, LOCK); ; path = successor(work, last)) {
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text === undefined) return last;
    last = { path, text, holder: parseHolder(text) };
  }
}

/** Where the one writes itself that comes after a holder. What is no holder was cut off and has one successor. */
function successor(work: string, { holder }: Link): string {
  return join(work, `${LOCK}.${holder?.token ?? "unreadable"}`);
}

/** Whether the holder is no more: known at once on its own machine, elsewhere once it gave no sign of life for a while. */
async function isGone({ path, text, holder }: Link, silence: number): Promise<boolean> {
  const running = holder === undefined ? undefined : isRunning(holder);
  if (running !== undefined) return !running;
  const before = await lastSign(path);
  for (let silent = 0; silent < silence; silent += LOOK) {
    await wait(LOOK);
    const now = await readFile(path, "utf8").catch(() => "");
    // Was just being written, or is another's by now.
    if (now !== text) return isGone({ path, text: now, holder: parseHolder(now) }, silence);
    if ((await lastSign(path)) !== before) return false;
  }
  return true;
}

/** Time of the file's last change by the clock of whoever wrote it: compared with itself only. */
async function lastSign(path: string): Promise<number> {
  return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}

/** False where the file exists already. */
async function createExclusive(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** A thread of its own, since the main thread may compute for a minute without a pause. */
const HEARTBEAT_THREAD = `
const { utimesSync } = require("node:fs");
const { path, every } = require("node:worker_threads").workerData;
setInterval(() => { try { utimesSync(path, new Date(), new Date()); } catch {} }, every);`;

function held(work: string, path: string, self: LockHolder, every: number): Lock {
  // Without the options of this process, which may make a module of the thread.
  const setup = { eval: true, execArgv: [], workerData: { path, every } };
  const heart = new Worker(HEARTBEAT_THREAD, setup);
  heart.unref();
  return {
    async check() {
      if ((await endOfChain(work))?.holder?.token === self.token) return;
      throw new Error(`another process has taken over "${work}", since this one stood still; it stops here`);
    },
    async release() {
      await heart.terminate();
      if (path !== join(work, LOCK)) await rm(join(work, LOCK), { force: true });
      await rm(path, { force: true });
    },
  };
}

function hostOf({ machine }: LockHolder): string {
  return machine.split(" ", 1)[0] ?? machine;
}
