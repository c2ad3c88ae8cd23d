import { type ChildProcess, fork } from "node:child_process";
import type { ContenderName } from "./contenders.ts";
import { type Order, type Outcome, outcome } from "./messages.ts";

/** Milliseconds that a contender may take for a page in a round; one of the development pages keeps Defuddle busy for an hour. */
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

/**
 * Runs a contender over pages (paths of `.html.gz` files) in a process of its own, so many times from the first to the
 * last: the first round warms it up, and no page finds its own traces in the caches of the processor.
 */
export async function runContender(
  contender: ContenderName,
  paths: readonly string[],
  rounds: number,
): Promise<Outcome[]> {
  const start = (): ChildProcess =>
    fork(new URL("./process.ts", import.meta.url), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  let child = start();
  const outcomes: (Outcome | undefined)[] = paths.map(() => undefined);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, path] of paths.entries()) {
      const before = outcomes[at];
      if (before?.failed === true) continue;
      const result = await ask(child, { contender, path });
      if (result === undefined) child = start();
      outcomes[at] = both(before, result ?? GIVEN_UP);
    }
  }
  child.kill();
  return outcomes.flatMap((outcome) => outcome ?? []);
}

/** What two rounds say of a page: the faster one counts. */
function both(before: Outcome | undefined, now: Outcome): Outcome {
  if (before === undefined || now.failed) return now;
  return {
    ...now,
    seconds: Math.min(before.seconds, now.seconds),
    slowest: Math.max(before.slowest, now.slowest),
  };
}
