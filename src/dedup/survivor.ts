import type { SurvivorReason } from "../document/record.ts";
import type { Fingerprint } from "./fingerprint.ts";
import type { SurvivorPolicy } from "./options.ts";

/** What decides which of several copies stays. */
export interface Standing {
  /** Words of the body. */
  readonly words: number;
  /** How many metadata fields are known (title, authors, date, site, url…). */
  readonly facts: number;
  /** ISO 8601, or null where unknown. */
  readonly published: string | null;
  /** Place in the sorted list of inputs, for `first`; entries without one are ordered by id. */
  readonly order?: number;
}

/** One record as the choice of survivors sees it. */
export interface DedupText extends Standing {
  readonly id: string;
  readonly fingerprint: Pick<Fingerprint, "exact">;
}

/** One record as duplicate detection sees it. */
export interface DedupEntry extends DedupText {
  readonly fingerprint: Fingerprint;
}

/** A known metadata field is worth this share of the text: enough to outweigh a leftover line, not a lost paragraph. */
const FACT_WORTH = 0.02;

/** A time of day without an offset: `Date.parse` would take it for that of the machine's own zone. */
const WITHOUT_OFFSET = /T[\d:.]+$/u;

/** Milliseconds of a date; `unknown` where it is missing or cannot be read. Without an offset it is taken as UTC. */
function time(published: string | null, unknown: number): number {
  const at = Date.parse(published?.replace(WITHOUT_OFFSET, "$&Z") ?? "");
  return Number.isNaN(at) ? unknown : at;
}

function completeness(entry: Standing): number {
  return entry.words * (1 + FACT_WORTH * entry.facts);
}

function byId(a: DedupText, b: DedupText): number {
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Numbers in ascending order; unlike subtraction it has an answer for two infinities. */
function ascending(a: number, b: number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** What can tell two copies of one batch apart. */
type Decider = Exclude<SurvivorReason, "known">;

/** One thing by which two copies are compared: negative where the first is preferred. */
interface Measure {
  readonly name: Decider;
  readonly compare: (a: Standing, b: Standing) => number;
}

const COMPLETENESS: Measure = {
  name: "completeness",
  compare: (a, b) => ascending(completeness(b), completeness(a)),
};
const LENGTH: Measure = { name: "length", compare: (a, b) => ascending(b.words, a.words) };
/** Unknown is later than any date. */
const EARLIER: Measure = {
  name: "date",
  compare: (a, b) =>
    ascending(time(a.published, Number.POSITIVE_INFINITY), time(b.published, Number.POSITIVE_INFINITY)),
};
/** Of two versions the later one is the corrected one. Unknown is earlier than any date. */
const LATER: Measure = {
  name: "date",
  compare: (a, b) =>
    ascending(time(b.published, Number.NEGATIVE_INFINITY), time(a.published, Number.NEGATIVE_INFINITY)),
};
const ORDER: Measure = { name: "order", compare: (a, b) => ascending(a.order ?? 0, b.order ?? 0) };

/** The measures of each policy; the next one decides where the first cannot. */
const POLICIES: Readonly<Record<SurvivorPolicy, readonly Measure[]>> = {
  "most-complete": [COMPLETENESS, LATER],
  longest: [LENGTH],
  earliest: [EARLIER, COMPLETENESS],
  first: [ORDER],
};

/** Which measure of the policy tells two copies apart; `id` where none does. */
export function decidedBy(a: Standing, b: Standing, policy: SurvivorPolicy): Decider {
  return POLICIES[policy].find((measure) => measure.compare(a, b) !== 0)?.name ?? "id";
}

/** The entries with the preferred survivor first. A total order of the entries (ties by id), whatever their order was. */
export function rank<T extends DedupText>(entries: readonly T[], policy: SurvivorPolicy): T[] {
  const measures = POLICIES[policy];
  return [...entries].sort((a, b) => {
    for (const { compare } of measures) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return byId(a, b);
  });
}

/** What decides between a survivor and a copy of it, as a clause behind "it is": "longer: 287 words, the copy 284". */
export function whyPreferred(survivor: Standing, copy: Standing, policy: SurvivorPolicy): string {
  switch (decidedBy(survivor, copy, policy)) {
    case "order":
      return "the first that was read";
    case "length":
      return `longer: ${survivor.words} words, the copy ${copy.words}`;
    case "date": {
      const how = policy === "earliest" ? "earlier" : "later";
      return `published ${how}: ${survivor.published}, the copy ${dated(copy)}`;
    }
    case "completeness":
      return `more complete: ${survivor.words} words and ${survivor.facts} known facts, the copy ${copy.words} and ${copy.facts}`;
    case "id":
      return "as good as the copy, and first by id";
  }
}

function dated({ published }: Standing): string {
  return published === null || Number.isNaN(time(published, Number.NaN)) ? "at an unknown time" : published;
}
