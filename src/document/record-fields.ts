/**
 * The fields of a record, in the order in which they are written: the one list from which its type, its JSON schema, its
 * columns in Parquet, the readers of records and the table in `docs/records.md` are made. After a change: `npm run schemas`.
 */
import { z } from "zod";
import { FACT_NAMES, type Language } from "./facts.ts";
import { CRUFT_KINDS, type CruftKind } from "./kinds.ts";
import { COUNT, DATE, NAME, ORDINAL, type Row, SHA256, SHARE, type Shape } from "./values.ts";

/** What a page is for, as the models' training data (WCXB) sorts pages; models count on the order. */
export const PAGE_TYPES = [
  "article",
  "collection",
  "documentation",
  "forum",
  "listing",
  "product",
  "service",
] as const;
export type PageType = (typeof PAGE_TYPES)[number];

/** Names of the columns of Parquet that hold the members of a field, by member. */
export type MemberColumns = Readonly<Record<string, string>>;

/** Fields that Parquet takes apart, since readers filter by their members. */
export const MEMBER_COLUMNS: z.core.$ZodRegistry<MemberColumns> = z.registry();

class SourceFields {
  /** As given on the command line, with "/" as separator; "-" for standard input. */
  readonly path: z.ZodString = z.string();
  /** 1-based line of a row file. */
  readonly line: z.ZodExactOptional<z.ZodNumber> = ORDINAL.exactOptional();
  /** Hex SHA-256 of the document's bytes (of the row's `text` or `html` in UTF-8). */
  readonly sha256: z.ZodString = SHA256;
}
export const SOURCE: z.ZodObject<Shape<SourceFields>> = z.object({ ...new SourceFields() });

/** Where a document was read from. */
export interface SourceRef extends Row<typeof SOURCE> {}

class CopySourceFields {
  /** Id of the duplicate. */
  readonly id: z.ZodString = NAME;
  /** Where it was read from. */
  readonly source: z.ZodType<SourceRef> = SOURCE;
  /** Address of its page. */
  readonly url: z.ZodType<string | null> = z.string().nullable();
  /** ISO 8601. */
  readonly published: z.ZodType<string | null> = DATE.nullable();
}
export const COPY_SOURCE: z.ZodObject<Shape<CopySourceFields>> = z.object({ ...new CopySourceFields() });

/** Where one of a record's duplicates was found. */
export interface CopySource extends Row<typeof COPY_SOURCE> {}

const LANGUAGE = z.object({ code: z.string().meta({ pattern: "^[a-z]{3}$" }), confidence: SHARE });
const PAGE_TYPE = z.object({ type: z.enum(PAGE_TYPES), confidence: SHARE }).nullable();

class RecordFields {
  /** As the row states it, else named after its file and line; no two documents of a run share one. */
  readonly id: z.ZodString = NAME;
  /** Where the document was read from. */
  readonly source: z.ZodType<SourceRef> = SOURCE.register(MEMBER_COLUMNS, {
    path: "path",
    line: "line",
    sha256: "sha256",
  });
  /** Address of the page. */
  readonly url: z.ZodType<string | null> = z.string().nullable();
  /** Headline; it is no part of the text. */
  readonly title: z.ZodType<string | null> = z.string().nullable();
  /** Personal or corporate names, no "By", no job titles. */
  readonly authors: z.ZodType<readonly string[]> = z.array(NAME);
  /** ISO 8601: a date, or a date with time and offset. */
  readonly published: z.ZodType<string | null> = DATE.nullable();
  /** Name of the site. */
  readonly site: z.ZodType<string | null> = z.string().nullable();
  /** What the page says of the article in a sentence. */
  readonly description: z.ZodType<string | null> = z.string().nullable();
  /** Address of the picture that stands for the article. */
  readonly image: z.ZodType<string | null> = z.string().nullable();
  /** Keywords. */
  readonly tags: z.ZodType<readonly string[]> = z.array(NAME);
  /** What kind of page it is, and how sure the model is (0..1); null for plain text, and where Readability decides. */
  readonly page_type: z.ZodType<{ readonly type: PageType; readonly confidence: number } | null> =
    PAGE_TYPE.register(MEMBER_COLUMNS, { type: "page_type", confidence: "page_type_confidence" });
  /** Detected language of the text: ISO 639-3, `und` where undecided, and how sure the detection is (0..1). */
  readonly language: z.ZodType<Language> = LANGUAGE.register(MEMBER_COLUMNS, {
    code: "language",
    confidence: "language_confidence",
  });
  /**
   * The body without the title: paragraphs separated by one blank line, list items and table rows by a line break, cells
   * by a tab. With `--format markdown` it is Markdown.
   */
  readonly text: z.ZodString = NAME;
  /** Words of the plain body. */
  readonly words: z.ZodNumber = COUNT;
  /** Removed segments by kind; kinds with none are left out. */
  readonly removed: z.ZodType<Readonly<Partial<Record<CruftKind, number>>>> = z.partialRecord(
    z.enum(CRUFT_KINDS),
    COUNT.meta({ minimum: 1 }),
  );
  /** Removed units of visible text over all units of visible text, 0..1, to 4 decimals. */
  readonly removed_ratio: z.ZodNumber = SHARE;
  /**
   * Codes of what to know before trusting the record, sorted: `over-removal`, `truncated`, `encoding-guessed`,
   * `encoding-damaged`, `readability-failed`…
   */
  readonly flags: z.ZodType<readonly string[]> = z.array(z.string()).meta({ uniqueItems: true });
  /** Hex SHA-256 of the words of the body, lower-case: equal for exact copies. */
  readonly fingerprint: z.ZodString = SHA256;
  /** How many duplicates it stands for, itself not counted. */
  readonly copies: z.ZodNumber = COUNT;
  /** Where those duplicates were found, by id. */
  readonly copy_sources: z.ZodType<readonly CopySource[]> = z.array(COPY_SOURCE);
  /** Where each known fact was found: `json-ld`, `og:title`, `rule:dateline/published-on`, `input`… */
  readonly provenance: z.ZodType<Readonly<Record<string, string>>> = z.partialRecord(
    z.enum(FACT_NAMES),
    z.string(),
  );
  /** 31 statistics by which C4, Gopher and FineWeb were filtered, as plain numbers; absent where switched off. */
  readonly quality: z.ZodExactOptional<z.ZodType<Readonly<Record<string, number>>>> = z
    .record(z.string(), z.number().meta({ minimum: 0 }))
    .exactOptional();
}
export const RECORD: z.ZodObject<Shape<RecordFields>> = z.object({ ...new RecordFields() });

/** A clean article: one line of `records.jsonl`. */
export interface CleanRecord extends Row<typeof RECORD> {}
