import { findDates } from "../date/parse.ts";
import type { Headline, Nearby } from "../page/headline-place.ts";
import type { Sources } from "../page/sources.ts";
import { holds, key } from "../plain.ts";
import { isByline, isLeadOnly } from "./byline.ts";
import { linkedName, unglued } from "./links.ts";
import { gradeName, isJob } from "./person-name.ts";
import { isPhrase } from "./small-words.ts";
import type { AuthorVotes } from "./votes.ts";

const BY_INSIDE = /(?:^|[\s|·•,(–—-])(?:by|von|par|por|автор)\s(?=\p{Lu})/u;
/** What sets a byline off from the rest of its line. */
const SEPARATED = /[|·•»]|posted|published|written|posté|publicado|pubblicato|veröffentlicht/iu;
const MAX_LINE_LENGTH = 140;
/** Units of a line that only introduces a name. */
const MAX_LEAD_LENGTH = 32;
/** Two to four capitalised words. */
const NAME_LIKE =
  /^\p{Lu}[\p{L}'’.-]{0,20}(?:\s(?:(?:de|van|von|der|den|la|le|el|al|bin|di|da)\s)?\p{Lu}[\p{L}'’.-]{0,20}){1,3}$/u;

/** What stands between a name and its neighbour on the line. */
const EDGE = /^[\s|·•,(–—/-]+|(?<![\s|·•,–—/-])[\s|·•,–—/-]+$/gu;

/** Between a name, a job title and a date. */
const PARTS = /\s?[|·•,]\s?/u;
const LIST = /,\s(?:and\s)?|\sand\s/u;

/** Nearness to the headline as a share of a vote. */
function nearness(distance: number): number {
  return distance > 0 ? 1 - distance / 30 : 0.85 + distance / 20;
}

/** Names on short lines around the headline: links to people, bylines, and bare names beside a date. */
export function authorsInText(votes: AuthorVotes, sources: Sources, headline: Headline): void {
  let [links, bylines, bare] = [0, 0, 0];
  for (const entry of headline.near) {
    const { segment, distance } = entry;
    const text = segment.text;
    if (distance === 0 || text.length > MAX_LINE_LENGTH) continue;
    const share = nearness(distance);
    const linked = links < 2 ? linkedName(segment) : undefined;
    if (linked !== undefined) {
      const alone = text.length < linked.length + 60;
      if (votes.text(linked, "text:link", (alone ? 2.8 : 1.5) * share)) links += 1;
    }
    const byline = bylines < 2 ? bylineIn(unglued(segment), headline.near, distance) : undefined;
    if (byline !== undefined) {
      if (votes.text(byline.text, "text:byline", byline.weight * share)) bylines += 1;
    } else if (bare < 1 && Math.abs(distance) < 6 && isBareName(entry, headline.near)) {
      const inTitle = holds(key(headline.title), key(text));
      if (
        !inTitle &&
        !isPhrase(text, sources.document.segments) &&
        votes.text(text, "text:name", 1.3 * share)
      )
        bare += 1;
    }
  }
}

interface Byline {
  readonly text: string;
  readonly weight: number;
}

function bylineIn(text: string, near: readonly Nearby[], distance: number): Byline | undefined {
  if (text.length <= MAX_LEAD_LENGTH && isLeadOnly(text)) {
    const next = near.find((entry) => entry.distance === distance + 1)?.segment.text ?? "";
    return next !== "" && next.length < 80 ? { text: next, weight: 2.8 } : undefined;
  }
  if (isByline(text)) return { text, weight: 3 };
  const at = text.search(BY_INSIDE);
  if (at < 0 || !(SEPARATED.test(text) || findDates(text).length > 0)) return undefined;
  return { text: text.slice(at).replace(EDGE, ""), weight: 2 };
}

/** Whether a text is a name, perhaps with a job title behind a bar. */
function isNamed(text: string): boolean {
  const parts = text.replace(EDGE, "").split(PARTS);
  return NAME_LIKE.test(parts[0] ?? "") && parts.slice(1).every((part) => isJob(part));
}

/** A line that is nothing but a name, with a date on it or beside it, or several names and nothing else. */
function isBareName({ segment, distance, dates }: Nearby, near: readonly Nearby[]): boolean {
  const [date] = dates;
  if (date !== undefined) {
    return isNamed(segment.text.slice(0, date.start)) || isNamed(segment.text.slice(date.end));
  }
  if (segment.block === "heading" || segment.block === "item") return false;
  if (!NAME_LIKE.test(segment.text)) return segment.links.length === 0 && isNameList(segment.text);
  return near.some(
    (entry) =>
      entry.distance !== distance &&
      Math.abs(entry.distance - distance) <= 2 &&
      entry.segment.text.length < 80 &&
      (entry.dates.length > 0 || (entry.distance === distance + 1 && isJob(entry.segment.text))),
  );
}

/** Whether a text is three names or more and nothing else. */
function isNameList(text: string): boolean {
  if (!text.includes(",") && !text.includes("and")) return false;
  const names = text.split(LIST);
  return names.length > 2 && names.every((name) => NAME_LIKE.test(name) && gradeName(name) === 2);
}
