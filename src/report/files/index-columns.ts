/** The list of documents, column by column: what a report knows of a document without loading its text. */
import type { ReportDocument, ReportStatus } from "../data.ts";
import type { Chunk } from "./columns.ts";

/** Units of a title that lists show and search. */
const TITLE_LENGTH = 160;
const SPACES = /\s+/gu;

/** Letter of each status in the column. */
export const STATUS_LETTERS = { kept: "k", duplicate: "d", rejected: "r", failed: "f" } as const;

/** What the columns are made of. */
export interface IndexEntry {
  readonly document: ReportDocument;
  /** Numbers of the rules that hit, sorted. */
  readonly rules: readonly number[];
  /** Number of removals. */
  readonly cuts: number;
  /** Bit `i` set: `CRUFT_KINDS[i]` was removed. */
  readonly kinds: number;
}

export const INDEX_COLUMNS = {
  id: { of: ({ document }: IndexEntry): string => document.id },
  title: { of: ({ document }: IndexEntry): string => shortTitle(document.title ?? "") },
  /** With the slash at their end. */
  dirs: { value: ({ document: { path } }: IndexEntry): string => path.slice(0, nameAt(path)) },
  sites: { value: ({ document }: IndexEntry): string => document.site ?? "" },
  langs: { value: ({ document }: IndexEntry): string => document.language.code },
  flagSets: {
    value: ({ document: { flags, code } }: IndexEntry): readonly string[] =>
      code === undefined ? flags : [...flags, code],
  },
  ruleSets: { value: ({ rules }: IndexEntry): readonly number[] => rules },
  dir: { in: "dirs" },
  /** Of the file. */
  name: { of: ({ document: { path } }: IndexEntry): string => path.slice(nameAt(path)) },
  /** 1-based line in a row file, 0 where there is none. */
  line: { of: ({ document }: IndexEntry): number => document.line ?? 0 },
  site: { in: "sites" },
  lang: { in: "langs" },
  status: {
    letter: ({ document }: IndexEntry): string => STATUS_LETTERS[document.status],
    read: (letter: string): ReportStatus => STATUSES.get(letter) ?? "kept",
  },
  words: { of: ({ document }: IndexEntry): number => document.words },
  /** Removed share, 0..1. */
  ratio: { share: ({ document }: IndexEntry): number => document.removedRatio },
  /** Number of removals. */
  cuts: { of: ({ cuts }: IndexEntry): number => cuts },
  /** Bit `i` set: `CRUFT_KINDS[i]` was removed. */
  kinds: { of: ({ kinds }: IndexEntry): number => kinds },
  flags: { in: "flagSets" },
  rules: { in: "ruleSets" },
} as const;

/** Columns of some thousand documents. */
export interface IndexChunk extends Chunk<typeof INDEX_COLUMNS> {
  /** Ordinal of the first document. */
  readonly first: number;
}

const STATUSES: ReadonlyMap<string, ReportStatus> = new Map([
  [STATUS_LETTERS.kept, "kept"],
  [STATUS_LETTERS.duplicate, "duplicate"],
  [STATUS_LETTERS.rejected, "rejected"],
  [STATUS_LETTERS.failed, "failed"],
]);

function nameAt(path: string): number {
  return path.lastIndexOf("/") + 1;
}

/** Title as lists show it: one line, not too long. */
function shortTitle(stated: string): string {
  const title = stated.replace(SPACES, " ").trim();
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH - 1)}…` : title;
}
