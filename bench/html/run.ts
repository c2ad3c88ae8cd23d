import { type ChildProcess, fork } from "node:child_process";
import type { ContenderName } from "./contenders.ts";
import { type Order, type Outcome, outcome } from "./messages.ts";

/** Milliseconds that a contender may take for a page in a round: one development page keeps Defuddle busy for an hour. */
const TIME_LIMIT = 60_000;
const GIVEN_UP: Outcome = { bytes: 0, seconds: 0, slowest: TIME_LIMIT / 1000, failed: true, peak: 0 };

/** One page in the contender's process; undefined where it ran out of time, and the process with it. */
function ask(child: ChildProcess, order: Order): Promise<Outcome | undefined> {
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
    child.on("message", (message: unknown) => finish(() => resolve(outcome.parse(message))));
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

  /** How it does on one page (path of a `.html.gz` file). */
  async time(path: string): Promise<Outcome> {
    const result = await ask(this.#child, { contender: this.#contender, path });
    if (result === undefined) this.#child = start();
    return result ?? GIVEN_UP;
  }

  /** Ends its process. */
  close(): void {
    this.#child.kill();
  }
}

function start(): ChildProcess {
  return fork(new URL("./process.ts", import.meta.url), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
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
