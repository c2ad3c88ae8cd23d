/** Adds documents up as a run does. */
import type { CruftKind } from "../../src/document/kinds.ts";
import type { RunSummary } from "../../src/document/run-summary.ts";
import type { ReportDocument } from "../../src/report/data.ts";

/** Adds documents up as the run does. */
export class Tally {
  read = 0;
  visible = 0;
  /** Bytes of visible text in UTF-8. */
  bytes = 0;
  readonly #counts = { kept: 0, duplicate: 0, rejected: 0, failed: 0 };
  readonly #removed: Partial<Record<CruftKind, number>> = {};
  readonly #rejects: Record<string, number> = {};

  add(document: ReportDocument): void {
    this.read += 1;
    this.#counts[document.status] += 1;
    if (document.code !== undefined) this.#rejects[document.code] = (this.#rejects[document.code] ?? 0) + 1;
    for (const segment of document.body) {
      this.visible += segment.text.length;
      this.bytes += Buffer.byteLength(segment.text);
      for (const { from, to, label } of segment.removals) {
        this.#removed[label.kind] = (this.#removed[label.kind] ?? 0) + to - from;
      }
    }
  }

  summary(): RunSummary {
    const { kept: keptCount, duplicate, rejected, failed } = this.#counts;
    return {
      version: "0.1.0",
      key: "0".repeat(64),
      inputs: ["input"],
      options: { engine: "auto", keep: [], drop: [], sure: 0.9 },
      counts: { read: this.read, kept: keptCount, duplicates: duplicate, rejected, failed },
      ignored: { ".png": 2 },
      rejects: this.#rejects,
      characters: { visible: this.visible, removed: this.#removed },
      elapsed: 4321,
      timings: [
        { stage: "read", ms: 800 },
        { stage: "label", ms: 5200 },
        { stage: "dedup", ms: 900 },
        { stage: "write", ms: 310 },
      ],
    };
  }
}
