import type { DuckDBConnection } from "@duckdb/node-api";
import { type DatabaseLimits, openDatabase, readSql } from "../database/index.ts";
import { IntegerAppender } from "../database/integers.ts";
import {
  MAX_SPREAD,
  MIN_ARTICLES,
  MIN_RECURRENCES,
  type Recurrence,
  type Survey,
  type Templates,
} from "../label/template/index.ts";

/**
 * The surveys of a batch, in a database that spills to disk: memory does not grow with the number of documents or
 * lines, but for the names of the sites. What it finds depends on which surveys were added, not on their order.
 */
export class SurveyStore {
  readonly #connection: DuckDBConnection;
  readonly #close: () => Promise<void>;
  readonly #surveys: IntegerAppender;
  readonly #lines: IntegerAppender;
  /** Numbers of the sites: shorter in millions of rows than their names. */
  readonly #sites: Map<string, number> = new Map();

  private constructor(
    connection: DuckDBConnection,
    close: () => Promise<void>,
    surveys: IntegerAppender,
    lines: IntegerAppender,
  ) {
    this.#connection = connection;
    this.#close = close;
    this.#surveys = surveys;
    this.#lines = lines;
  }

  /** An empty one, with its files in `folder`. To be closed, which removes them. */
  static async open(folder: string, limits: DatabaseLimits): Promise<SurveyStore> {
    const { connection, close } = await openDatabase(folder, limits);
    try {
      const surveys = await IntegerAppender.create(connection, "surveys", ["site", "article"]);
      const lines = await IntegerAppender.create(connection, "lines", ["site", "hash", "companion"]);
      return new SurveyStore(connection, close, surveys, lines);
    } catch (error) {
      await close();
      throw error;
    }
  }

  add({ site, article, lines, companions }: Survey): void {
    const number = this.#sites.get(site) ?? this.#sites.size;
    if (number === this.#sites.size) this.#sites.set(site, number);
    this.#surveys.add(number, article);
    for (let i = 0; i < lines.length; i += 1) this.#lines.add(number, lines[i] ?? 0, companions[i] ?? 0);
  }

  /** The lines that are templates of their sites, by the names of the sites and the hashes of the lines in ascending order. Ends the adding. */
  async templates(): Promise<Templates> {
    this.#surveys.finish();
    this.#lines.finish();
    const found = new Map<number, Map<number, Recurrence>>();
    const result = await this.#connection.stream(await readSql("recurring-lines", import.meta.url), {
      min_articles: MIN_ARTICLES,
      min_recurrences: MIN_RECURRENCES,
      max_spread: MAX_SPREAD,
    });
    for await (const rows of result.yieldRowsJs()) {
      for (const [site, hash, articles, total] of rows) {
        const lines = found.get(Number(site)) ?? new Map<number, Recurrence>();
        if (lines.size === 0) found.set(Number(site), lines);
        lines.set(Number(hash), { articles: Number(articles), of: Number(total) });
      }
    }
    const names = [...this.#sites].filter(([, number]) => found.has(number));
    names.sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(names.map(([name, number]) => [name, found.get(number) ?? new Map()]));
  }

  close(): Promise<void> {
    return this.#close();
  }
}
