import { type ChildProcess, fork } from "node:child_process";
import type { ContenderName } from "./contenders.ts";
import { type Order, type Outcome, outcome } from "./messages.ts";

/** Milliseconds that a contender may take for a page; one of the development pages keeps Defuddle busy for an hour. */
const TIME_LIMIT = 60_000;
/** Pages on which a contender warms up before it is timed: the compiler of the machine learns as it runs. */
const WARM_UP = 40;

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

/** Runs a contender over pages (paths of `.html.gz` files) in a process of its own, one page after the other. */
export async function runContender(
  contender: ContenderName,
  paths: readonly string[],
  rounds: number,
): Promise<Outcome[]> {
  const start = (): ChildProcess =>
    fork(new URL("./process.ts", import.meta.url), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  let child = start();
  const outcomes: Outcome[] = [];
  for (const path of paths.slice(0, WARM_UP)) {
    if ((await ask(child, { contender, path, rounds: 1 })) === undefined) child = start();
  }
  for (const path of paths) {
    const result = await ask(child, { contender, path, rounds });
    if (result === undefined) child = start();
    outcomes.push(result ?? GIVEN_UP);
  }
  child.kill();
  return outcomes;
}
