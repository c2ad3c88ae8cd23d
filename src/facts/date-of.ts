import type { MarkedText } from "../document/document.ts";
import type { Fact } from "../document/facts.ts";
import type { Headline } from "./anchor.ts";
import { type DayOrder, findDates, parseDate } from "./date.ts";
import type { LinkedNode } from "./json-ld.ts";
import { plain } from "./plain.ts";
import { fromMetas, type Sources } from "./sources.ts";

/** A date that something states, and how often such a statement is right. */
interface Vote {
  readonly iso: string;
  readonly from: string;
  /** Log-odds of being the publication date, from the accuracy of the source on development pages. */
  readonly weight: number;
}

/** Metas that state when the article appeared; those of one platform only are left to the pattern below. */
const PUBLISHED_METAS = [
  "article:published_time",
  "og:article:published_time",
  "og:published_time",
  "article:published",
];
const PUBLISHED_META =
  /(?:^|[.:_-])(?:publish(?:ed)?[_-]?(?:date|time|on)?|pub[_-]?date|date[_-]?(?:published|pub|issued|created)|publication[_-]?date|online[_-]?date|issued|sailthru\.date|parsely-pub-date|firstpublished|release[_-]?date)$|^(?:date|dc\.date|dcterms\.date|dc\.created|dcterms\.created|citation_date|ms\.date|by date)$/u;
const MODIFIED_META = /modif|updat|revis|dateline|expire|version|event/u;
const URL_DATE = /[/_-]((?:19|20)\d\d)[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_.+-]|$)/u;
const URL_COMPACT = /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_.+-]|$)/u;
const PUBLISHED_WORD =
  /publi|posted|first|erschien|veröffentlicht|erstellt|pubblicato|escrito|postado|опубликован|发布|發佈|公開|投稿|created|written|issued|date\s?:/iu;
const MODIFIED_WORD =
  /updat|modif|revis|review|edited|last|aktualisiert|geändert|stand:|mis à jour|màj|actualiza|aggiornat|atualiza|обновл|更新|修改|fact.?check/iu;
const ENTRY_CLASS = /publish|posted|entry-date|post-?date|article-?date|created|pubdate|byline/iu;
/** Dates of something else: of membership, of rights, of birth. */
const OTHER_WORD = /join|member since|register|copyright|©|\(c\)|born|expire|deadline|valid/iu;
const MICRO = /date(?:Published|Created|Modified)|uploadDate/iu;
const DATE_CLASS = /date|time|publish|posted|byline/iu;
const MARK_WEIGHT: Readonly<Record<string, number>> = { micro: 2.4, time: 1.4, entry: 1.2, class: 0.8 };
const MODIFIED_CLASS = /modif|updat|revis/iu;
const ASIDE_CLASS =
  /comment|related|sidebar|widget|footer|recent|popular|copyright|event|teaser|card|more-|next|prev/iu;
const LONGEST_LINE = 160;
/** Units at the start of a marked element in which its date is looked for. */
const LONGEST_MARK = 120;

/** Whether the element lies in a part of the page that speaks of other articles. */
function beside(mark: MarkedText): boolean {
  for (
    let node = mark.element.parent, steps = 0;
    node !== undefined && steps < 8;
    node = node.parent, steps += 1
  ) {
    if (node.tag === "aside" || node.tag === "footer" || node.tag === "nav") return true;
    if (node.className !== "" && ASIDE_CLASS.test(node.className)) return true;
  }
  return false;
}

class Votes {
  readonly all: Vote[] = [];
  private readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  add(raw: string | undefined, from: string, weight: number): boolean {
    const iso = raw === undefined || raw === "" ? undefined : parseDate(plain(raw), this.sources.order);
    if (iso === undefined) return false;
    this.all.push({ iso, from, weight });
    return true;
  }
}

/**
 * Many systems stamp both dates when the page is built, so a publication date equal to the date of change counts for
 * less than what the reader sees; a later one for still less.
 */
function fromNode(votes: Votes, node: LinkedNode): void {
  const published = dayOf(node.published);
  const modified = dayOf(node.modified);
  const stamped = published !== "" && modified !== "" && published >= modified;
  votes.add(node.published, "json-ld", stamped ? 2.2 : 4);
  votes.add(node.created, "json-ld", 1.5);
  if (!stamped) votes.add(node.modified, "json-ld:modified", 0.6);
}

function dayOf(raw: string): string {
  return raw === "" ? "" : (parseDate(raw)?.slice(0, 10) ?? "");
}

function fromHead(votes: Votes, sources: Sources, headline: Headline): void {
  const node = headline.node;
  if (node !== undefined) fromNode(votes, node);
  const page = sources.linked.nodes.find((entry) => entry.rank === "page");
  votes.add(page?.published, "json-ld", 3);
  for (const meta of fromMetas(sources, PUBLISHED_METAS)) votes.add(meta.value, meta.from, 4.5);
  for (const name of sources.metas.keys()) {
    if (PUBLISHED_METAS.includes(name)) continue;
    if (MODIFIED_META.test(name)) votes.add(sources.metas.get(name)?.[0], name, 0.5);
    else if (PUBLISHED_META.test(name)) votes.add(sources.metas.get(name)?.[0], name, 2.4);
  }
  const written = URL_DATE.exec(sources.url) ?? URL_COMPACT.exec(sources.url);
  if (written !== null) votes.add(`${written[1]}-${written[2]}-${written[3]}`, "url", 4);
}

/** What a text says of the dates in it, by the words before each. */
type Said = "published" | "modified" | "nothing";

function* labelled(text: string, order: DayOrder): Generator<{ readonly iso: string; readonly said: Said }> {
  let from = 0;
  for (const date of findDates(text, order)) {
    const before = text.slice(from, date.start);
    from = date.end;
    if (OTHER_WORD.test(before)) continue;
    const published = PUBLISHED_WORD.test(before);
    yield {
      iso: date.iso,
      said: published ? "published" : MODIFIED_WORD.test(before) ? "modified" : "nothing",
    };
  }
}

function fromMarked(votes: Votes, sources: Sources): void {
  const seen = new Set<string>();
  for (const mark of sources.marked) {
    const { itemprop, tag, className } = mark.element;
    const micro = MICRO.exec(itemprop)?.[0].toLowerCase();
    if (micro === undefined && tag !== "time" && !DATE_CLASS.test(className)) continue;
    const changed = micro === undefined ? MODIFIED_CLASS.test(className) : micro === "datemodified";
    // what is created or published further down is an answer or a comment
    let kind = micro === undefined ? (tag === "time" ? "time" : "class") : changed ? "changed" : "micro";
    if (kind === "class" && ENTRY_CLASS.test(className)) kind = "entry";
    if (seen.has(kind)) continue;
    const from = micro === undefined ? (tag === "time" ? "time" : "class") : `itemprop:${micro}`;
    const share = micro === undefined && beside(mark) ? 0.3 : 1;
    const weight = (changed ? 0.5 : (MARK_WEIGHT[kind] ?? 1)) * share;
    if (micro !== undefined && votes.add(mark.value, from, weight)) seen.add(kind);
    else {
      const text = mark.text.slice(0, LONGEST_MARK);
      const dates = [...labelled(text, sources.order)];
      const modified =
        changed || dates[0]?.said === "modified" || (dates.length === 0 && MODIFIED_WORD.test(text));
      const plainWeight = modified ? 0.5 * share : weight;
      if (votes.add(mark.value, from, plainWeight)) seen.add(kind);
      else if (dates[0] !== undefined) {
        votes.all.push({ iso: dates[0].iso, from, weight: plainWeight });
        seen.add(kind);
      }
    }
  }
}

/** Dates on short lines around the headline. */
function fromText(votes: Votes, sources: Sources, headline: Headline): void {
  let found = 0;
  for (const { segment, distance } of headline.near) {
    if (distance === 0 || segment.text.length > LONGEST_LINE || found >= 3) continue;
    const near = distance > 0 ? 1 - distance / 30 : 0.9 + distance / 20;
    const bare = segment.text.length < 60 ? 1.7 : 1;
    for (const { iso, said } of labelled(segment.text, sources.order)) {
      votes.all.push({
        iso,
        from: "text",
        weight: (said === "modified" ? 0.7 : said === "published" ? 2.2 : bare) * near,
      });
      found += 1;
    }
  }
}

/** When the article first appeared: the day on which the statements of the page agree most. */
export function dateOf(sources: Sources, headline: Headline): Fact<string> | undefined {
  const stated = parseDate(plain(sources.document.stated.published ?? ""), sources.order);
  if (stated !== undefined) return { value: stated, from: "input" };
  return elect(votesOf(sources, headline));
}

/** Everything that states a date of the article, with its weight. */
function votesOf(sources: Sources, headline: Headline): readonly Vote[] {
  const votes = new Votes(sources);
  fromHead(votes, sources, headline);
  fromMarked(votes, sources);
  for (const entry of sources.stated) votes.add(entry.facts.published, entry.from, 2);
  fromText(votes, sources, headline);
  return votes.all;
}

function elect(votes: readonly Vote[]): Fact<string> | undefined {
  const days = new Map<string, number>();
  for (const vote of votes) {
    const day = vote.iso.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + vote.weight);
  }
  let best: Vote | undefined;
  let bestScore = 0;
  for (const vote of votes) {
    const score = days.get(vote.iso.slice(0, 10)) ?? 0;
    // within a day the better source, and among equals the one with a time of day
    const better =
      score > bestScore || (score === bestScore && best !== undefined && vote.weight > best.weight);
    if (better) {
      best = vote;
      bestScore = score;
    }
  }
  return best === undefined ? undefined : { value: best.iso, from: best.from };
}
