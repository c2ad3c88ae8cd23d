import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { RejectError } from "../../src/document/errors.ts";
import { type Steps, sideBySide } from "../../src/run/side-by-side.ts";
import { CONTENDERS, type Contender, type Extract, isContender } from "./contenders.ts";
import { order } from "./messages.ts";

const KILOBYTE = 1024;

/** A contender at work on a page. */
class Timed implements Steps {
  readonly units: number;
  readonly bytes: number;
  readonly #work: ReturnType<Contender>;
  /** Of the processor. */
  seconds = 0;
  extract: Extract | undefined;
  failed = false;
  ended = false;

  constructor(html: string, contender: Contender) {
    this.units = html.length;
    this.bytes = Buffer.byteLength(html);
    this.#work = contender(html);
  }

  async next(): Promise<void> {
    const before = process.cpuUsage();
    try {
      const { done, value } = await this.#work.next();
      if (done === true) {
        this.extract = value;
        this.ended = true;
      }
    } catch (error) {
      // A page without an article is an answer too; everything else is a failure of the contender.
      this.failed = !(error instanceof RejectError);
      this.ended = true;
    }
    const { user, system } = process.cpuUsage(before);
    this.seconds += (user + system) / 1e6;
  }
}

process.on("message", async (message: unknown) => {
  const { contender, paths } = order.parse(message);
  if (!isContender(contender)) throw new Error(`no contender "${contender}"`);
  const pages = paths.map((path) => gunzipSync(readFileSync(path)).toString("utf8"));
  const outcomes = [];
  for await (const work of sideBySide(pages, (html) => new Timed(html, CONTENDERS[contender]))) {
    const { bytes, failed, extract } = work;
    const seconds = failed ? 0 : work.seconds;
    outcomes.push({ bytes, seconds, slowest: work.seconds, failed, extract });
  }
  const peak = process.resourceUsage().maxRSS * KILOBYTE;
  process.send?.(outcomes.map((outcome) => ({ ...outcome, peak })));
});
