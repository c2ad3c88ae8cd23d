import { NEED } from "../needed-repairs.ts";
import type { Patch } from "../patch.ts";
import type { Stage } from "../stage.ts";
import { type Charset, MAC_ROMAN, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252 } from "./charsets.ts";
import { judgeCyrillic, judgeMac, judgeWindows, type Site, type Strength } from "./judge.ts";
import { lostBytes } from "./lossy.ts";
import { type Sequence, sequenceRuns } from "./sequences.ts";

interface Reading {
  readonly charset: Charset;
  readonly judge: (site: Site) => Strength;
  /** Characters of a script in a row that prove each other without a tail that right text never has. */
  readonly proof: number;
}

/** Most frequent first; the first wins where two explain equally much. */
const READINGS: readonly Reading[] = [
  { charset: WINDOWS_1252, judge: judgeWindows, proof: 4 },
  { charset: WINDOWS_1250, judge: judgeWindows, proof: 4 },
  { charset: MAC_ROMAN, judge: judgeMac, proof: 3 },
  // Ukrainian in capitals ("СІРІ") has two in a row.
  { charset: WINDOWS_1251, judge: judgeCyrillic, proof: 3 },
];

/**
 * UTF-8 that was read in a single-byte charset, undone one level at a time: runs of characters that are valid
 * UTF-8 when they are encoded back, where right text would not look like that. The idea is that of ftfy
 * (R. Speer, https://ftfy.readthedocs.io); the judgement is made per sequence, from its neighbours.
 */
export const mojibake: Stage = {
  need: NEED.mojibake,
  inCode: true,
  find(text: string): Patch[] {
    let best: Patch[] = [];
    let most = 0;
    let isWindows = true;
    for (const reading of READINGS) {
      const patches = undo(text, reading);
      const explained = patches.reduce((sum, patch) => sum + patch.to - patch.from, 0);
      if (explained <= most) continue;
      best = patches;
      most = explained;
      isWindows = reading.charset === WINDOWS_1252;
    }
    return isWindows ? lostBytes(text, best) : best;
  },
};

/** What the reading explains, if anything in the text proves it. */
function undo(text: string, reading: Reading): Patch[] {
  const runs = sequenceRuns(text, reading.charset).map((run) =>
    run.map((sequence) => judged(text, sequence, reading)),
  );
  const proven = runs.map((run) => isProven(run, reading.proof));
  if (!proven.includes(true)) return [];
  const scripts = new Set(
    runs.filter((_, i) => proven[i]).flatMap((run) => run.map(({ sequence }) => script(sequence))),
  );
  return runs.flatMap((run, i) => {
    const taken = run.filter(({ sequence, strength }) => {
      if (strength === "none") return false;
      return (
        proven[i] === true || strength === "strong" || (isCommon(sequence) && scripts.has(script(sequence)))
      );
    });
    return adjacent(taken).map((group) => repair(text, group, reading.charset));
  });
}

interface Judged {
  readonly sequence: Sequence;
  readonly strength: Strength;
}

function judged(text: string, sequence: Sequence, reading: Reading): Judged {
  const { from, to } = sequence;
  const site = {
    sequence,
    raw: text.slice(from, to),
    before: text.slice(from - 1, from),
    after: text.slice(to, to + 1),
  };
  return { sequence, strength: reading.judge(from === 0 ? { ...site, before: "" } : site) };
}

/** Whether one sequence of the run is strong, or enough of one script stand together. */
function isProven(run: readonly Judged[], proof: number): boolean {
  let parts = 0;
  let hard = false;
  for (const { sequence, strength } of run) {
    if (strength === "strong") return true;
    if (strength !== "part") continue;
    parts += 1;
    hard ||= sequence.tails.includes("hard");
  }
  return parts >= proof || (parts >= 2 && hard);
}

/** Rough script of what was meant, by the lead byte: Latin and punctuation are one. */
function script({ lead }: Sequence): number {
  return lead <= 0xc9 || lead === 0xe1 || lead === 0xe2 ? 0 : lead >> 2;
}

/** Whether the meant character is one that a text is likely to hold. */
function isCommon({ code, lead }: Sequence): boolean {
  if (lead >= 0xce && lead <= 0xed) return true;
  if (code >= 0xa0 && code <= 0x17f) return true;
  // Romanian ș and ț, Vietnamese ơ and ư, Azerbaijani ə.
  return (code >= 0x218 && code <= 0x21b) || code === 0x1a1 || code === 0x1b0 || code === 0x259;
}

function adjacent(taken: readonly Judged[]): Sequence[][] {
  const groups: Sequence[][] = [];
  for (const { sequence } of taken) {
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1)?.to === sequence.from) last.push(sequence);
    else groups.push([sequence]);
  }
  return groups;
}

const C1 = /[\u0080-\u009f]/u;
const WINDOWS_ONLY = /[€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u;

function repair(text: string, group: readonly Sequence[], charset: Charset): Patch {
  const from = group[0]?.from ?? 0;
  const to = group.at(-1)?.to ?? from;
  const raw = text.slice(from, to);
  const name = charset === WINDOWS_1252 && C1.test(raw) && !WINDOWS_ONLY.test(raw) ? "latin-1" : charset.name;
  const meant = String.fromCodePoint(...group.map(({ code }) => code));
  return { from, to, text: meant, rule: `mojibake/utf8-as-${name}` };
}
