import { resolve } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { parseMemory } from "../database/index.ts";
import { UsageError } from "../document/errors.ts";
import { CRUFT_KINDS, type CruftKind, isCruftKind } from "../document/kinds.ts";
import { BODY_FORMATS, type CleanOptions, ENGINES, parseOptions, QUOTE_STYLES } from "../document/options.ts";
import { type FieldMap, ROW_FIELDS, type RowField } from "../read/row.ts";
import { type Config, readConfig } from "../run/options.ts";
import { parseSize } from "../write/files/options.ts";

/** What commander collects of the options that every command shares. Absent: not given. */
export interface CleanFlags {
  readonly engine?: string;
  readonly keep?: readonly CruftKind[];
  readonly drop?: readonly CruftKind[];
  readonly format?: string;
  readonly quotes?: string;
  readonly require?: readonly string[];
  readonly quality: boolean;
  readonly disable?: readonly string[];
  readonly rules?: readonly string[];
  readonly config?: string;
  readonly maxBytes?: number;
  readonly timeLimit?: number;
  readonly maxMemory?: number;
}

/** Adds the options that decide what a document becomes. */
export function withCleanOptions(command: Command): Command {
  return command
    .addOption(new Option("--engine <name>", "who decides on pages (default: auto)").choices(ENGINES))
    .addOption(
      new Option("--keep <kind>", "label this kind but leave it in; repeatable").argParser(collectKinds),
    )
    .addOption(
      new Option("--drop <kind>", "remove this kind even where in doubt; repeatable").argParser(collectKinds),
    )
    .addOption(new Option("--format <form>", "form of the body (default: text)").choices(BODY_FORMATS))
    .addOption(
      new Option("--quotes <style>", "curly quotes and dashes (default: keep)").choices(QUOTE_STYLES),
    )
    .addOption(
      new Option(
        "--require <condition>",
        "reject what fails, as in words>=100 or language=eng; repeatable",
      ).argParser(collect),
    )
    .addOption(new Option("--no-quality", "leave the quality statistics out of the records"))
    .addOption(new Option("--disable <rule>", "do without this rule; repeatable").argParser(collect))
    .addOption(
      new Option("--rules <file>", "module that exports rules of your own; repeatable").argParser(collect),
    )
    .addOption(new Option("--config <file>", "JSON file with any of these options"))
    .addOption(new Option("--max-bytes <n>", "largest document (default: 50000000)").argParser(positive))
    .addOption(
      new Option("--time-limit <ms>", "longest time for one document (default: 20000)").argParser(positive),
    )
    .addOption(
      new Option("--max-memory <size>", "most memory of a worker thread (default: 1.5GB)").argParser(size),
    );
}

/** Adds `--workers` and `--field`, which commands on many documents share. */
export function withStreamOptions(command: Command): Command {
  return withField(
    command.addOption(
      new Option("--workers <n>", "worker threads (default: one for each core)").argParser(positive),
    ),
  );
}

/** Adds `--field`, for commands that read rows. */
export function withField(command: Command): Command {
  return command.addOption(
    new Option(
      "--field <name=field>",
      `read NAME (${ROW_FIELDS.join(" ")}) from this field of a row; repeatable`,
    ).argParser(collectFields),
  );
}

/** A list of the kinds for help texts. */
export const KINDS_HELP: string = `Kinds: ${CRUFT_KINDS.join(" ")}`;

/** The configuration file that the flags name, or an empty one. */
export async function configOf(flags: CleanFlags): Promise<Config> {
  return flags.config === undefined
    ? { clean: {}, fields: {}, ruleModules: [], dedup: {} }
    : readConfig(flags.config);
}

/** Options from the file, overruled by what was typed. */
export function cleanOptions(flags: CleanFlags, config: Config): CleanOptions {
  const { engine, keep, drop, format, quotes, require, disable, maxBytes, timeLimit, maxMemory } = flags;
  const given = { engine, keep, drop, format, quotes, require, disable, maxBytes, timeLimit, maxMemory };
  // Commander sets a `--no-…` option to true where it is not typed; the configuration may still say false.
  const typed = Object.entries({ ...given, quality: flags.quality ? undefined : false }).filter(
    ([, value]) => value !== undefined,
  );
  return parseOptions({ ...config.clean, ...Object.fromEntries(typed) });
}

/** Absolute paths of the rule modules that file and flags name. */
export function ruleModules(flags: CleanFlags, config: Config): string[] {
  return [...config.ruleModules, ...(flags.rules ?? []).map((file) => resolve(file))];
}

/** A whole number from 1. */
export function positive(value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1)
    throw new InvalidArgumentError("it takes a whole number from 1 on.");
  return number;
}

/** Bytes, from a size such as 500MB. */
export function size(value: string): number {
  const bytes = parseSize(value);
  if (bytes === undefined)
    throw new InvalidArgumentError("it takes a size such as 500MB, 2GB or a number of bytes.");
  return bytes;
}

/** A number from 0 to 1. */
export function share(value: string): number {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  if (!(number >= 0 && number <= 1)) throw new InvalidArgumentError("it takes a number from 0 to 1.");
  return number;
}

/** A size of memory: "500MB", "2GB". */
export function memory(value: string): string {
  try {
    return parseMemory(value);
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function collectKinds(value: string, before: readonly CruftKind[] = []): CruftKind[] {
  const names = value.split(",").map((name) => name.trim());
  const kinds = names.filter(isCruftKind);
  const wrong = names.find((name) => !isCruftKind(name));
  if (wrong !== undefined)
    throw new InvalidArgumentError(`"${wrong}" is no kind; the kinds are ${CRUFT_KINDS.join(", ")}.`);
  return [...before, ...kinds];
}

function collectFields(value: string, before: FieldMap = {}): FieldMap {
  const [name = "", field = ""] = value.split("=", 2);
  const known = ROW_FIELDS.find((one): one is RowField => one === name);
  if (known === undefined || field === "") {
    throw new UsageError(
      `--field takes NAME=FIELD with NAME one of ${ROW_FIELDS.join(", ")}, as in --field text=body`,
    );
  }
  return { ...before, [known]: field };
}
