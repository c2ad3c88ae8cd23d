import { randomUUID } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { z } from "zod";

/** A process that holds a lock, told from every other one on any machine that shares the disk. */
export interface LockHolder {
  /** Unique to one taking of the lock. */
  readonly token: string;
  /** The machine, and on it the name space in which `pid` means something: containers number processes anew. */
  readonly machine: string;
  readonly pid: number;
  /** When the process began, as the system counts it: a later process may get the same number. "" where unknown. */
  readonly began: string;
}

const shape = z.object({ token: z.string(), machine: z.string(), pid: z.int(), began: z.string() });

/** This process, about to take a lock. */
export function thisProcess(): LockHolder {
  return { token: randomUUID(), machine: thisMachine(), pid: process.pid, began: beganAt(process.pid) };
}

/** What the file of a lock says; undefined where it says nothing that makes sense (yet). */
export function parseHolder(text: string): LockHolder | undefined {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    // Being written, cut off, or made by an earlier version: whoever waits for a sign of life decides.
    return undefined;
  }
}

/** Whether the process still runs; undefined where this machine cannot tell, since it runs on another one. */
export function isRunning(holder: LockHolder): boolean | undefined {
  if (holder.machine !== thisMachine()) return undefined;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    const isForeign = error instanceof Error && "code" in error && error.code === "EPERM";
    if (!isForeign) return false;
  }
  return holder.began === "" || beganAt(holder.pid) === holder.began;
}

function thisMachine(): string {
  return [hostname(), ...[bootId(), processSpace()].filter((part) => part !== "")].join(" ");
}

/** A name that Linux gives to each start of the system. */
function bootId(): string {
  return tried(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
}

/** The name space of process numbers on Linux. */
function processSpace(): string {
  return tried(() => readlinkSync("/proc/self/ns/pid"));
}

/** Field 22 of Linux's `stat`, clock ticks since the system started; the name before it may hold anything but ")". */
const BEGAN_FIELD = 22 - 3;

function beganAt(pid: number): string {
  return tried(() => {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[BEGAN_FIELD] ?? "";
  });
}

/** What the system tells, or "" on systems that do not. */
function tried(read: () => string): string {
  try {
    return read();
  } catch {
    return "";
  }
}
