import { Presets, SingleBar } from "cli-progress";
import type { RunProgress } from "../run/corpus.ts";

/** Milliseconds between plain progress lines, for logs. */
const PLAIN_EVERY = 5_000;
/** Units of the bar: bytes would overflow its number formatting on large runs. */
const STEPS = 1_000;

/** Progress of a run on standard error: a bar with rate and ETA in a terminal, a line now and then in a log. */
export class Progress {
  #started: number = performance.now();
  #stage: RunProgress["stage"] = "survey";
  readonly #bar: SingleBar | undefined;
  #lastLine: number = performance.now();
  #stopped = false;

  constructor() {
    if (process.stderr.isTTY !== true) return;
    const format = "{stage} {bar} {percentage}% | {documents} documents | {rate}/s | {eta_text} left";
    this.#bar = new SingleBar(
      { format, hideCursor: true, clearOnComplete: true, stream: process.stderr, fps: 8 },
      Presets.shades_classic,
    );
    this.#bar.start(STEPS, 0, { stage: "cleaning", documents: 0, rate: 0, eta_text: "?" });
  }

  update(state: RunProgress): void {
    if (state.stage !== this.#stage) {
      this.#stage = state.stage;
      this.#started = performance.now();
    }
    const seconds = (performance.now() - this.#started) / 1000;
    const share = state.totalBytes === 0 ? 1 : state.bytes / state.totalBytes;
    const rate = Math.round(state.documents / Math.max(seconds, 0.001));
    const left =
      share > 0 && share < 1 ? duration((seconds / share) * (1 - share)) : share === 0 ? "?" : "0 s";
    const stage = { survey: "surveying", clean: "cleaning", merge: "merging copies" }[state.stage];
    if (this.#bar !== undefined) {
      this.#bar.update(Math.floor(share * STEPS), {
        stage,
        documents: state.documents,
        rate,
        eta_text: left,
      });
      return;
    }
    const now = performance.now();
    if (now - this.#lastLine < PLAIN_EVERY) return;
    this.#lastLine = now;
    const percent = Math.floor(share * 100);
    process.stderr.write(
      `dechaff: ${stage}: ${state.documents} documents, ${percent} %, ${rate}/s, ${left} left\n`,
    );
  }

  /** Takes the bar away. May be called twice. */
  stop(): void {
    if (this.#stopped) return;
    this.#stopped = true;
    this.#bar?.stop();
  }
}

/** Seconds as people say them. */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 100) return `${Math.round(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 100) return `${minutes} min ${Math.round(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
