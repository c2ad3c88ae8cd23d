import { francAll } from "franc";
import type { Language } from "../../document/facts.ts";
import { type Evidence, gather, LANGUAGES } from "./evidence.ts";
import { southSlavic } from "./neighbours.ts";
import { sampleOf } from "./sample.ts";
import { LANGUAGE_OF_SCRIPT, LETTER_WEIGHT, SCRIPTS, type Script } from "./scripts.ts";

const UNDECIDED: Language = Object.freeze({ code: "und", confidence: 0 });

/** Letters below which nothing is said, and from which a script that serves one language is enough. */
const MIN_LETTERS = 12;
const SURE_LETTERS = 40;
/** Words from which the number of words no longer holds the confidence down. */
const SURE_WORDS = 30;
/** Share of function words from which a text counts as running text of a language; right languages reach 0.25 to 0.5. */
const SURE_COVERAGE = 0.22;
/** Lead over the second language from which there is no doubt: a share of the first one's weight… */
const SURE_LEAD = 0.3;
/** …and at least the weight of two words that no other language has. */
const SURE_WEIGHT = 2;
/** Confidence from which franc is not asked. */
const DECIDED = 0.6;
/** Most that franc alone can be trusted: it names a language whatever it is shown. */
const FRANC_ALONE = 0.7;

/**
 * The language of a text: ISO 639-3 as `franc` names it (`cmn`, `arb`, `pes`, `ekk`, `lvs`, `als`, `zlm`), with a
 * confidence. A first pass over scripts and function words decides almost everything in microseconds; the rest,
 * short texts and rarer languages, is asked of franc. `und` where the text is too short or neither is sure.
 */
export function detectLanguage(text: string): Language {
  const sample = sampleOf(text);
  const evidence = gather(sample);
  const found = mainScript(evidence.letters);
  if (found === undefined || found.letters < (LETTER_WEIGHT[found.script] === undefined ? MIN_LETTERS : 4)) {
    return UNDECIDED;
  }
  const alone = LANGUAGE_OF_SCRIPT[found.script];
  if (alone !== undefined) return ofScript(alone, found.letters, found.share);
  const first = firstPass(evidence);
  if (first.confidence >= DECIDED) return refined(answer(first.code, first.confidence), sample);
  return refined(parted(first, sample) ?? withFranc(first, sample, evidence), sample);
}

interface MainScript {
  readonly script: Script;
  readonly letters: number;
  /** Share of the script among all letters, weighed. */
  readonly share: number;
}

/** What a letter of each script weighs, in the order of `SCRIPTS`. */
const WEIGHTS: Float64Array = Float64Array.from(SCRIPTS, (script) => LETTER_WEIGHT[script] ?? 1);

/** The script with most weight. Kana in a text of Han means Japanese. */
function mainScript(letters: Float64Array): MainScript | undefined {
  let best: Script | undefined;
  let most = 0;
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i += 1) {
    const weight = (letters[i] ?? 0) * (WEIGHTS[i] ?? 1);
    sum += weight;
    if (weight > most) {
      best = SCRIPTS[i];
      most = weight;
    }
  }
  if (best === undefined) return undefined;
  const of = (script: Script): number => letters[SCRIPTS.indexOf(script)] ?? 0;
  if (best === "Han" || best === "Kana") {
    const han = of("Han");
    const kana = of("Kana");
    // Japanese prose is half kana; Chinese quotes a brand or a name at most.
    best = kana > 0.08 * (han + kana) ? "Kana" : "Han";
    most = han * (LETTER_WEIGHT.Han ?? 1) + kana * (LETTER_WEIGHT.Kana ?? 1);
    return { script: best, letters: han + kana, share: most / sum };
  }
  return { script: best, letters: of(best), share: most / sum };
}

function ofScript(code: string, letters: number, share: number): Language {
  const length = Math.min(1, letters / SURE_LETTERS);
  return answer(code, Math.min(1, share * 1.1) * (0.5 + 0.5 * length));
}

/** What the first pass says. */
interface FirstPass extends Language {
  /** The language with the second most weight; "" where there is none. */
  readonly rival: string;
  /** Confidence that it is one of the two. */
  readonly either: number;
}

/** The language with most weight of function words, and how sure that is. */
function firstPass({ weights, hits, words }: Evidence): FirstPass {
  let best = -1;
  let next = -1;
  for (let language = 0; language < weights.length; language += 1) {
    const weight = weights[language] ?? 0;
    if (weight > (weights[best] ?? 0)) {
      next = best;
      best = language;
    } else if (weight > (weights[next] ?? 0)) next = language;
  }
  const code = LANGUAGES[best];
  if (code === undefined) return { ...UNDECIDED, rival: "", either: 0 };
  const most = weights[best] ?? 0;
  const coverage = (hits[best] ?? 0) / words;
  const lead = (most - (weights[next] ?? 0)) / Math.max(SURE_LEAD * most, SURE_WEIGHT);
  const either = Math.min(1, coverage / SURE_COVERAGE) * Math.min(1, Math.sqrt(words / SURE_WORDS));
  const confidence = either * (0.35 + 0.65 * Math.min(1, lead));
  return { code, confidence, rival: LANGUAGES[next] ?? "", either };
}

/** Running text of one of two close languages: franc compares just these, at a tenth of its usual cost. */
function parted(first: FirstPass, sample: string): Language | undefined {
  if (first.either < DECIDED || first.rival === "") return undefined;
  const [top, other] = francAll(sample, { only: [first.code, first.rival] });
  if (top === undefined || other === undefined) return undefined;
  if (top[0] === first.code)
    return answer(first.code, Math.max(first.confidence, FRANC_ALONE * first.either));
  const lead = Math.min(1, (1 - other[1]) / 0.05);
  return lead > 0.5 ? answer(top[0], 0.6 * first.either) : answer(first.code, 0.9 * first.confidence);
}

/** Asks franc, and weighs its answer against the first pass. */
function withFranc(first: Language, sample: string, { words }: Evidence): Language {
  const ranking = francAll(sample);
  const [top, next] = ranking;
  if (top === undefined || top[0] === "und") return first.confidence >= 0.3 ? first : UNDECIDED;
  const length = Math.min(1, Math.sqrt(words / SURE_WORDS));
  if (top[0] === first.code) return answer(first.code, Math.max(first.confidence, FRANC_ALONE * length));
  // The right language is practically never far down in franc's ranking.
  const rank = ranking.findIndex(([code]) => code === first.code);
  if (first.confidence >= 0.25 && rank >= 0 && rank < 6) return answer(first.code, first.confidence * 0.9);
  if (LANGUAGES.includes(top[0]) && first.code !== "und") return answer(first.code, first.confidence * 0.6);
  // franc's scores lie close together: a lead of 0.05 is a clear one.
  const lead = Math.min(1, (1 - (next?.[1] ?? 0)) / 0.05);
  const alone = FRANC_ALONE * length * (0.4 + 0.6 * lead);
  if (LANGUAGES.includes(top[0])) return answer(top[0], alone);
  // Among the hundred rarer languages one always happens to fit; a common one close behind is the better guess.
  const common = ranking.find(([code, score]) => score > CLOSE && LANGUAGES.includes(code));
  return common === undefined ? answer(top[0], alone) : answer(common[0], 0.5 * alone);
}

/** franc's score from which a language further down its ranking still is a candidate. */
const CLOSE = 0.93;

/** Below this an answer would be a guess. */
const MIN_CONFIDENCE = 0.3;

function answer(code: string, confidence: number): Language {
  if (confidence < MIN_CONFIDENCE) return UNDECIDED;
  return { code, confidence: Math.round(Math.min(1, confidence) * 1000) / 1000 };
}

const SOUTH_SLAVIC: ReadonlySet<string> = new Set(["hrv", "bos", "srp"]);
const LATIN = /[a-zčćžšđ]{3}/u;

/** Parts languages that share their function words. */
function refined(language: Language, sample: string): Language {
  if (!SOUTH_SLAVIC.has(language.code) || !LATIN.test(sample)) return language;
  const { code, share } = southSlavic(sample);
  return answer(code, language.confidence * (0.4 + 0.6 * share));
}
