import { type Command, Option } from "commander";
import {
  DEDUP_MODES,
  type DedupMode,
  type DedupOptions,
  parseDedupOptions,
  SURVIVOR_POLICIES,
  type SurvivorPolicy,
} from "../dedup/index.ts";
import { share } from "./options.ts";

/** What commander collects of the options that decide which copies are merged. Absent: not given. */
export interface DedupFlags {
  readonly dedup?: DedupMode;
  readonly survivor?: SurvivorPolicy;
  readonly similarity?: number;
  readonly containment?: number;
  readonly against?: readonly string[];
  readonly index?: string;
}

/** Adds the options that decide which copies are merged. */
export function withDedupOptions(command: Command): Command {
  return command
    .addOption(new Option("--dedup <how>", "which copies are merged (default: near)").choices(DEDUP_MODES))
    .addOption(
      new Option("--survivor <which>", "which copy of a cluster stays (default: most-complete)").choices(
        SURVIVOR_POLICIES,
      ),
    )
    .addOption(
      new Option(
        "--similarity <share>",
        "Jaccard similarity of word triples from which two texts are copies, 0 to 1 (default: 0.4)",
      ).argParser(share),
    )
    .addOption(
      new Option(
        "--containment <share>",
        "share of a shorter text that a longer one must hold to be its source, 0 to 1 (default: 0.7)",
      ).argParser(share),
    )
    .addOption(
      new Option(
        "--against <records>",
        "take out what stands in these records, which stay as they are; repeatable",
      ).argParser((value: string, before: readonly string[] = []) => [...before, value]),
    )
    .option("--index <dir>", "keep signatures there, and take out what earlier runs with it kept");
}

/** The options, those that were typed before those of the configuration. */
export function dedupOptions(
  flags: DedupFlags,
  config: Readonly<Record<string, unknown>> = {},
): DedupOptions {
  const { dedup: mode, survivor, similarity, containment } = flags;
  const typed = Object.entries({ mode, survivor, similarity, containment }).filter(
    ([, value]) => value !== undefined,
  );
  return parseDedupOptions({ ...config, ...Object.fromEntries(typed) });
}
