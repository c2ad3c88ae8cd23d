import type { Sources } from "../page/sources.ts";
import { plain } from "../plain.ts";
import { type FoundDate, parseDate } from "./parse.ts";

/** A date that something states, and how often such a statement is right. */
export interface DateVote {
  readonly iso: string;
  readonly from: string;
  /** Log-odds of being the publication date, from the accuracy of the source on development pages. */
  readonly weight: number;
}

/** Weight of a day of change at most. */
const UNSURE = 0.7;

/** Collects what states the date of one document. */
export class DateVotes {
  readonly all: DateVote[] = [];
  private readonly sources: Sources;

  constructor(sources: Sources) {
    this.sources = sources;
  }

  /** Whether anything says when the article appeared, rather than when it changed. */
  get sure(): boolean {
    return this.all.some((vote) => vote.weight > UNSURE);
  }

  /** Adds the date that a string states; whether there is one. */
  add(raw: string | undefined, from: string, weight: number): boolean {
    const iso = raw === undefined || raw === "" ? undefined : parseDate(plain(raw), this.sources.order);
    if (iso === undefined) return false;
    this.all.push({ iso, from, weight });
    return true;
  }
}

const PUBLISHED_WORD =
  /publi|post(?:ed|\s(?:time|date|on))|first|erschien|veröffentlicht|erstellt|pubblicato|escrito|postado|опубликован|发布|發佈|公開|投稿|created|written|issued|date\s?:/iu;
/** Words before a date of change. */
export const MODIFIED_WORD: RegExp =
  /updat|modif|revis|review|edited|last|aktualisiert|geändert|stand:|mis à jour|màj|actualiza|aggiornat|atualiza|обновл|更新|修改|fact.?check/iu;
/** Dates of something else: of membership, of rights, of birth. */
const OTHER_WORD = /join|member since|register|copyright|©|\(c\)|born|expire|deadline|valid/iu;

/** What a text says of the dates in it, by the words before each. */
export type Said = "published" | "modified" | "nothing";

/** A date in a text and what is said of it. */
export interface LabelledDate {
  readonly iso: string;
  readonly said: Said;
}

/** The `dates` in a text with what the words before each say; dates of something else are left out. */
export function labelled(text: string, dates: readonly FoundDate[]): readonly LabelledDate[] {
  const found: LabelledDate[] = [];
  let from = 0;
  for (const date of dates) {
    const before = text.slice(from, date.start);
    from = date.end;
    if (OTHER_WORD.test(before)) continue;
    const published = PUBLISHED_WORD.test(before);
    found.push({
      iso: date.iso,
      said: published ? "published" : MODIFIED_WORD.test(before) ? "modified" : "nothing",
    });
  }
  return found;
}
