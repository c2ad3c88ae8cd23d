import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { RejectError } from "../../src/document/errors.ts";
import { type Steps, sideBySide } from "../../src/run/batch/side-by-side.ts";
import { CONTENDERS, type Contender, type Extract, isContender } from "./contenders.ts";
import { order } from "./messages.ts";

const KILOBYTE = 1024;

/** What the processor had done for this process when the last step ended. */
let since = process.cpuUsage();

/** A contender at work on a page. */
class Timed implements Steps {
  readonly #html: string;
  readonly #work: ReturnType<Contender>;
  /** Of the processor. */
  seconds = 0;
  extract: Extract | undefined;
  failed = false;
  ended = false;

  constructor(html: string, contender: Contender) {
    this.#html = html;
    this.#work = contender(html);
  }

  get units(): number {
    return this.#html.length;
  }

  get bytes(): number {
    return Buffer.byteLength(this.#html);
  }

  async next(): Promise<void> {
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
    const now = process.cpuUsage();
    this.seconds += (now.user - since.user + now.system - since.system) / 1e6;
    since = now;
  }
}

process.on("message", async (message: unknown) => {
  const { contender, paths } = order.parse(message);
  if (!isContender(contender)) throw new Error(`no contender "${contender}"`);
  const pages = paths.map((path) => gunzipSync(readFileSync(path)).toString("utf8"));
  const outcomes = [];
  since = process.cpuUsage();
  for await (const work of sideBySide(pages, (html) => new Timed(html, CONTENDERS[contender]))) {
    const { bytes, seconds, failed, extract } = work;
    outcomes.push({ bytes, seconds: failed ? 0 : seconds, slowest: seconds, failed, extract });
    since = process.cpuUsage();
  }
  const peak = process.resourceUsage().maxRSS * KILOBYTE;
  process.send?.(outcomes.map((outcome) => ({ ...outcome, peak })));
});
