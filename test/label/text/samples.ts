import { readdirSync, readFileSync } from "node:fs";
import type { Document } from "../../../src/document/document.ts";
import { toDocument } from "../../../src/read/document.ts";

const FOLDER = new URL("../text-samples/", import.meta.url);
const LINE = /^([-+?]) (.+)$/u;

/** A line of a sample: it must stay, must go, or may do either (the headline). */
export interface SampleLine {
  readonly text: string;
  readonly fate: "stays" | "goes" | "either";
}

export interface Sample {
  /** File name without its ending: the language, ISO 639-1, and a name where there are several. */
  readonly name: string;
  readonly lines: readonly SampleLine[];
}

/** The samples in `test/label/text-samples`: "+" stays, "-" goes, "?" may do either. */
export function readSamples(): Sample[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => ({
    name: file.replace(/\.txt$/, ""),
    lines: readFileSync(new URL(file, FOLDER), "utf8").trimEnd().split("\n").map(sampleLine),
  }));
}

function sampleLine(line: string): SampleLine {
  const [, mark, text] = LINE.exec(line) ?? [];
  if (mark === undefined || text === undefined)
    throw new Error(`a sample's line must begin with "+", "-" or "?": ${line}`);
  return { text, fate: mark === "+" ? "stays" : mark === "-" ? "goes" : "either" };
}

/** The document that dechaff reads from some lines. */
export function documentOf(lines: readonly Pick<SampleLine, "text">[], joint = "\n"): Document {
  return toDocument({ id: "sample", source: lines.map((line) => line.text).join(joint), named: "text" });
}
