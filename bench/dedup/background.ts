import {
  equalBytes,
  type Fingerprint,
  fingerprint,
  headKeys,
  MIN_EQUAL_HEAD,
  type Sketch,
  shingleSequence,
  shingleSet,
} from "../../src/dedup/index.ts";
import type { Background } from "./scaling.ts";

/**
 * Share of the texts that begin as others of their site do. Of the 722 development pages of sites that have at least
 * four, 3.3 % begin as another one does (in 14 words in a row).
 */
const ALIKE = 0.05;
/** Words of a stretch, as many as a head has with what surrounds its last key. */
const STRETCH = 140;
/** Stretches that are taken of one text. */
const MAX_STRETCHES = 10;

/** The keys of a stretch of a text. */
interface Keys {
  readonly text: number;
  readonly sketches: ReadonlyMap<number, Sketch>;
}

/** Measures what chance makes of different articles: `texts` are one of each. */
export function measureBackground(texts: readonly string[]): Background {
  const prints = texts.map((text) => fingerprint(text)).filter(({ distinct }) => distinct > 0);
  const heads = prints.map((print, text) => keysOf(text, print, print.tokens));
  // A phrase may go on anywhere in a text: of stretches there are many more pairs than of heads.
  const stretches = prints.flatMap((print, text) => {
    const count = Math.min(MAX_STRETCHES, Math.floor(print.tokens.length / STRETCH));
    return Array.from({ length: count }, (_, i) =>
      keysOf(text, print, print.tokens.subarray(i * STRETCH, (i + 1) * STRETCH)),
    );
  });
  const chunks = equalBytesOf(stretches).filter((equal) => equal < MIN_EQUAL_HEAD);
  const more = chunks.reduce((sum, equal) => sum + equal, 0);
  return {
    similarities: similaritiesOf(prints),
    headKeys: heads.reduce((sum, { sketches }) => sum + sketches.size, 0) / heads.length,
    phrases: equalBytesOf(heads).length / pairs(heads.length),
    continuation: more / (more + chunks.length),
    alike: ALIKE,
  };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function keysOf(text: number, { size }: Fingerprint, tokens: Uint32Array): Keys {
  return { text, sketches: new Map(headKeys(tokens, size).map(({ key, sketch }) => [key, sketch])) };
}

/** For each pair of stretches of different texts that share a key, the equal bytes of its sketches, of several the most. */
function equalBytesOf(stretches: readonly Keys[]): number[] {
  const byKey = new Map<number, number[]>();
  for (const [place, { sketches }] of stretches.entries()) {
    for (const key of sketches.keys()) {
      const places = byKey.get(key);
      if (places === undefined) byKey.set(key, [place]);
      else places.push(place);
    }
  }
  const most = new Map<string, number>();
  for (const [key, places] of byKey) {
    for (const [i, a] of places.entries()) {
      for (const b of places.slice(0, i)) {
        const [one, other] = [stretches[a], stretches[b]];
        if (one === undefined || other === undefined || one.text === other.text) continue;
        const equal = equalIn(one.sketches.get(key), other.sketches.get(key));
        most.set(`${a} ${b}`, Math.max(equal, most.get(`${a} ${b}`) ?? 0));
      }
    }
  }
  return [...most.values()];
}

function equalIn(a: Sketch | undefined, b: Sketch | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return equalBytes(a[0], b[0]) + equalBytes(a[1], b[1]);
}

/** Jaccard similarities of all pairs. */
function similaritiesOf(prints: readonly Fingerprint[]): Float64Array {
  const sets = prints.map(({ tokens, size }) => shingleSet(shingleSequence(tokens, size)));
  const found = new Float64Array(pairs(sets.length));
  let at = 0;
  for (const [i, a] of sets.entries()) {
    for (const b of sets.slice(0, i)) {
      let shared = 0;
      for (let x = 0, y = 0; x < a.length && y < b.length; ) {
        const order = (a[x] ?? 0) - (b[y] ?? 0);
        if (order === 0) shared += 1;
        if (order <= 0) x += 1;
        if (order >= 0) y += 1;
      }
      found[at++] = shared / (a.length + b.length - shared);
    }
  }
  return found;
}
