/** A judgement on one passage; one entry of the exported file. */
export interface Override {
  /** `keep`: the removal was wrong; `remove`: the passage should have gone. */
  readonly verdict: "keep" | "remove";
  /** Document. */
  readonly id: string;
  readonly path: string;
  readonly line?: number;
  /** Segment of the document, from 0, and the range of its text, in UTF-16 units. */
  readonly segment: number;
  readonly from: number;
  readonly to: number;
  /** The passage itself: what decides where segments were cut anew. */
  readonly text: string;
  /** How many earlier segments of the document hold the same passage. */
  readonly occurrence: number;
  /** Kind and rule that removed it. */
  readonly kind?: string;
  readonly rule?: string;
}

/** The file that the report's page saves and `dechaff run --overrides` reads. */
export interface OverridesFile {
  readonly format: "dechaff-overrides";
  readonly version: 1;
  /** `id` of the report and version of dechaff that the judgements are about. */
  readonly report: string;
  readonly dechaff: string;
  /** By document id, then place. */
  readonly overrides: readonly Override[];
}

/** A text that may be missing. */
function optional(value: object, key: string): unknown {
  return Object.hasOwn(value, key) ? Reflect.get(value, key) : "";
}

function isOverride(value: unknown): value is Override {
  if (typeof value !== "object" || value === null) return false;
  if (!("verdict" in value && "id" in value && "path" in value && "text" in value)) return false;
  if (!("segment" in value && "from" in value && "to" in value && "occurrence" in value)) return false;
  const numbers = [value.segment, value.from, value.to, value.occurrence];
  const texts = [value.id, value.path, value.text, optional(value, "kind"), optional(value, "rule")];
  return (
    (value.verdict === "keep" || value.verdict === "remove") &&
    numbers.every((n) => typeof n === "number" && Number.isInteger(n) && n >= 0) &&
    texts.every((text) => typeof text === "string")
  );
}

/** Reads an exported file (or its list). Throws a one-line error where it is none. */
export function readOverrides(json: string): Override[] {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new Error("this file is not JSON");
  }
  const list: unknown =
    typeof data === "object" && data !== null && "overrides" in data ? data.overrides : data;
  if (!Array.isArray(list)) throw new Error("this file holds no list of overrides");
  const found: Override[] = list.filter(isOverride);
  if (found.length < list.length) throw new Error(`${list.length - found.length} entries are not overrides`);
  return found;
}

/** The exported file's text. */
export function writeOverrides(given: Iterable<Override>, report: string, dechaff: string): string {
  const overrides = [...given].sort(
    (a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || a.segment - b.segment || a.from - b.from,
  );
  const file: OverridesFile = { format: "dechaff-overrides", version: 1, report, dechaff, overrides };
  return `${JSON.stringify(file, null, 2)}\n`;
}
