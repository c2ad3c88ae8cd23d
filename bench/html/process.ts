import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { RejectError } from "../../src/document/errors.ts";
import { CONTENDERS, isContender } from "./contenders.ts";
import { order } from "./messages.ts";

const KILOBYTE = 1024;

/** Processor seconds that the work takes, and what comes of it. */
async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; value: T }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (user + system) / 1e6, value };
}

process.on("message", async (message: unknown) => {
  const { contender, path } = order.parse(message);
  if (!isContender(contender)) throw new Error(`no contender "${contender}"`);
  const html = gunzipSync(readFileSync(path)).toString("utf8");
  let seconds = 0;
  let extract: { title: string; text: string } | undefined;
  let failed = false;
  try {
    ({ seconds, value: extract } = await timed(() => CONTENDERS[contender](html)));
  } catch (error) {
    // A page without an article is an answer too; everything else is a failure of the contender.
    failed = !(error instanceof RejectError);
  }
  process.send?.({
    bytes: Buffer.byteLength(html),
    seconds,
    slowest: seconds,
    failed,
    extract,
    peak: process.resourceUsage().maxRSS * KILOBYTE,
  });
});
