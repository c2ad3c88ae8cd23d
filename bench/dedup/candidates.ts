import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DEFAULT_MEMORY, openDatabase } from "../../src/database/index.ts";
import { fingerprint } from "../../src/dedup/index.ts";
import { joinKeys, type Ranked, type SearchCounts, storedCandidates } from "../../src/store/candidates.ts";
import { madeUpTexts } from "./texts.ts";

/** What a search by the database came to. */
export interface Search {
  readonly counts: SearchCounts;
  /** Different pairs that share a key, whatever surrounds it: what the join looks at. */
  readonly met: number;
  /** Seconds of the processor, all threads, without the making of texts and fingerprints. */
  readonly processor: number;
  /** Pairs that two texts of one story make: what there is to find. */
  readonly truePairs: number;
}

/** Searches so many made-up texts for candidates, as a run does. */
export async function search(count: number): Promise<Search> {
  const folder = await mkdtemp(join(tmpdir(), "dechaff-bench-"));
  let counts: SearchCounts = { texts: count, keys: 0, parts: 0, pairs: 0 };
  const take = (message: unknown): void => {
    if (isCounts(message)) counts = message;
  };
  subscribe(CHANNEL, take);
  try {
    const { connection, close } = await openDatabase(folder, { memory: DEFAULT_MEMORY, threads: 2 });
    let making = 0;
    const stories = new Map<number, number>();
    async function* texts(): AsyncGenerator<Ranked> {
      const source = madeUpTexts(count);
      for (let rank = 0; ; rank += 1) {
        const start = seconds();
        const { value, done } = source.next();
        if (done === true) return;
        stories.set(value.story, (stories.get(value.story) ?? 0) + 1);
        const print = fingerprint(value.text);
        making += seconds() - start;
        yield { rank, print };
      }
    }
    const start = seconds();
    await storedCandidates(connection, { texts: texts(), count, fixed: 0 });
    const processor = seconds() - start - making;
    await joinKeys(connection, counts.parts, 0, { min_equal_band: 0, min_equal_head: 0 });
    const all = "SELECT count(*) FROM (SELECT DISTINCT member, preferred FROM pairs)";
    const [[met] = []] = (await connection.runAndReadAll(all)).getRowsJS();
    await close();
    const truePairs = [...stories.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
    return { counts, met: Number(met), processor, truePairs };
  } finally {
    unsubscribe(CHANNEL, take);
    await rm(folder, { recursive: true, force: true });
  }
}

const CHANNEL = "dechaff:candidates";

function isCounts(message: unknown): message is SearchCounts {
  return typeof message === "object" && message !== null && "keys" in message && "pairs" in message;
}

function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
