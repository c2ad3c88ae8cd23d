import { type ChildProcess, fork } from "node:child_process";
import { parseOptions } from "../../src/document/options.ts";
import type { ContenderName } from "./contenders.ts";
import { type Order, type Outcome, outcomes } from "./messages.ts";

/** Milliseconds that a contender may take for what it is given at a time: one development page keeps Defuddle busy for an hour. */
const TIME_LIMIT = 60_000;
const GIVEN_UP: Outcome = { bytes: 0, seconds: 0, slowest: TIME_LIMIT / 1000, failed: true, peak: 0 };

/** Some pages in the contender's process; undefined where it ran out of time, and the process with it. */
function ask(child: ChildProcess, order: Order): Promise<Outcome[] | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.removeAllListeners("exit");
      child.kill("SIGKILL");
      finish(() => resolve(undefined));
    }, TIME_LIMIT);
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      child.removeAllListeners();
      settle();
    };
    child.on("message", (message: unknown) => finish(() => resolve(outcomes.parse(message))));
    child.on("exit", (code) =>
      finish(() => reject(new Error(`the process of ${order.contender} ended with ${code}`))),
    );
    child.send(order);
  });
}

/** A contender in a process of its own. */
export class Runner {
  readonly #contender: ContenderName;
  #child: ChildProcess;

  constructor(contender: ContenderName) {
    this.#contender = contender;
    this.#child = start();
  }

  /** How it does on each of some pages (paths of `.html.gz` files) that it is given together. */
  async time(paths: readonly string[]): Promise<Outcome[]> {
    const result = await ask(this.#child, { contender: this.#contender, paths });
    if (result === undefined) this.#child = start();
    return result ?? paths.map(() => GIVEN_UP);
  }

  /** Ends its process. */
  close(): void {
    this.#child.kill();
  }
}

/** With the memory that a thread of a run may take: how much garbage a process lets lie goes by that. */
function start(): ChildProcess {
  const megabytes = Math.ceil(parseOptions({}).maxMemory / 1_000_000);
  return fork(new URL("./process.ts", import.meta.url), {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
  });
}

/** What two rounds say of a page: the faster one counts. */
export function both(before: Outcome | undefined, now: Outcome): Outcome {
  if (before === undefined || now.failed) return now;
  return {
    ...now,
    seconds: Math.min(before.seconds, now.seconds),
    slowest: Math.max(before.slowest, now.slowest),
    peak: Math.max(before.peak, now.peak),
  };
}
