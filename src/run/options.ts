import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { dirname, resolve } from "node:path";
import { z } from "zod";
import { type DedupOptions, parseDedupOptions } from "../dedup/index.ts";
import { UsageError } from "../document/errors.ts";
import { type CleanOptions, parseOptions } from "../document/options.ts";
import { type FieldMap, ROW_FIELDS, type RowField } from "../read/row.ts";
import { type Override, REPORT_MODES, type ReportMode, readOverrides } from "../report/index.ts";
import {
  DEFAULT_OUTPUT,
  OUTPUT_FORMATS,
  type OutputFormat,
  type OutputOptions,
} from "../write/files/options.ts";

/** Everything that decides a run. Plain values, frozen. */
export interface RunOptions {
  /** Output directory. */
  readonly out: string;
  readonly overwrite: boolean;
  readonly workers: number;
  readonly clean: CleanOptions;
  /** Names under which rows hold their fields. */
  readonly fields: FieldMap;
  /** Modules that export `rules`, made with `defineRule`; absolute paths. */
  readonly ruleModules: readonly string[];
  readonly report: ReportMode;
  /** Documents that a full report holds, about so many drawn at random; all unless told. */
  readonly reportSample?: number;
  /** Whether a full report holds the source around removals of pages. */
  readonly reportSources?: boolean;
  readonly dedup: DedupOptions;
  /** Form of the records' files; one of JSON lines unless told. */
  readonly output?: OutputOptions;
  /** Directory of signatures that are kept between runs: copies of what earlier runs kept are duplicates. */
  readonly index?: string;
  /** Files of records and output directories of runs: what stands there is taken out of this one. */
  readonly against?: readonly string[];
  /** What people judged in the report of an earlier run, by document id. */
  readonly overrides: ReadonlyMap<string, readonly Override[]>;
  /** Whether lines that recur across a site are looked for, which reads the input twice. */
  readonly templates: boolean;
  /** Memory that the database of the run may take before it spills to disk ("2GB"); 500MB unless told. */
  readonly memory?: string;
}

/** What a configuration file may hold: `CleanOptions`, and of `RunOptions` what belongs to a project. */
export interface Config {
  readonly clean: Readonly<Record<string, unknown>>;
  readonly workers?: number | undefined;
  readonly fields: FieldMap;
  readonly ruleModules: readonly string[];
  readonly report?: ReportMode | undefined;
  readonly reportSample?: number | undefined;
  readonly reportSources?: boolean | undefined;
  /** Fields of `DedupOptions`. */
  readonly dedup: Readonly<Record<string, unknown>>;
  readonly templates?: boolean | undefined;
  readonly outputFormat?: OutputFormat | undefined;
  readonly shardSize?: string | undefined;
}

const fieldMap = z.partialRecord(z.enum(ROW_FIELDS), z.string());
const configFile = z.looseObject({
  workers: z.int().min(1).optional(),
  fields: fieldMap.default({}),
  rules: z.array(z.string()).default([]),
  report: z.enum(REPORT_MODES).optional(),
  reportSample: z.int().min(1).optional(),
  reportSources: z.boolean().optional(),
  dedup: z.record(z.string(), z.unknown()).default({}),
  templates: z.boolean().optional(),
  outputFormat: z.enum(OUTPUT_FORMATS).optional(),
  shardSize: z.string().optional(),
});

/** The options that decide the result, as `run.json` states them: where and on how many threads is left out. */
export function statedOptions(options: RunOptions): Record<string, unknown> {
  const { clean, fields, ruleModules, report, reportSample, reportSources, dedup, templates } = options;
  const { format: outputFormat, shardBytes } = options.output ?? DEFAULT_OUTPUT;
  const overrides = [...options.overrides.values()].reduce((sum, list) => sum + list.length, 0);
  const shown = { report, reportSample: reportSample ?? null, reportSources: reportSources === true };
  return {
    ...clean,
    fields,
    ruleModules,
    ...shown,
    dedup,
    templates,
    outputFormat,
    shardBytes: shardBytes ?? null,
    index: options.index ?? null,
    against: options.against ?? [],
    overrides,
  };
}

/** Threads that a run uses unless told: all that the machine gives this process. */
export function defaultWorkers(): number {
  return availableParallelism();
}

/** Reads a JSON configuration file; paths in it are relative to it. Throws `UsageError`. */
export async function readConfig(file: string): Promise<Config> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read configuration "${file}": ${detail}`, { cause: error });
  }
  const parsed = configFile.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new UsageError(
      `configuration "${file}": "${issue?.path.join(".") ?? ""}": ${issue?.message ?? "not valid"}`,
    );
  }
  const { workers, fields, rules, report, reportSample, reportSources, dedup, templates, ...more } =
    parsed.data;
  const { outputFormat, shardSize, ...clean } = more;
  // Fails here, naming the file, rather than later without.
  try {
    parseOptions(clean);
    parseDedupOptions(dedup);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`configuration "${file}": ${error.message}`);
    throw error;
  }
  return {
    clean,
    workers,
    fields: definedOnly(fields),
    ruleModules: rules.map((rule) => resolve(dirname(file), rule)),
    report,
    reportSample,
    reportSources,
    dedup,
    templates,
    outputFormat,
    shardSize,
  };
}

/** Reads judgements that the report exported, by document id. Throws `UsageError`. */
export async function readJudgements(file: string): Promise<Map<string, Override[]>> {
  const byId = new Map<string, Override[]>();
  try {
    for (const override of readOverrides(await readFile(file, "utf8"))) {
      byId.set(override.id, [...(byId.get(override.id) ?? []), override]);
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UsageError(`cannot read overrides "${file}": ${detail}`, { cause: error });
  }
  return byId;
}

function definedOnly(fields: Partial<Record<RowField, string | undefined>>): FieldMap {
  const map: Partial<Record<RowField, string>> = {};
  for (const name of ROW_FIELDS) {
    const to = fields[name];
    if (to !== undefined) map[name] = to;
  }
  return map;
}
