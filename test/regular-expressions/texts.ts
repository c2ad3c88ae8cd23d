import { type AST, visitRegExpAST } from "@eslint-community/regexpp";
import type { CountingMatcher } from "./matcher.ts";
import type { Unit } from "./program.ts";

/** A text that may make a pattern backtrack: something it expects, something repeated, something it doesn't expect. */
export interface HostileText {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
}

/** The text with as many pumps as fit into `length` units; at least one. */
export function spellOut({ prefix, pump, suffix }: HostileText, length: number): string {
  const count = Math.max(1, Math.floor((length - prefix.length - suffix.length) / pump.length));
  return prefix + pump.repeat(count) + suffix;
}

/** One or two characters of each sort that patterns tell apart. */
const CHARACTERS: readonly string[] = Array.from(
  "aAbexz019 \t\n.,;:!?-_/\\|@#&+*=%$~^`'\"()[]{}<>«»„“”’…–—·•©éÉßяЯα中の한ا☆★½٣²\u0301\ufe0f\u{1f600}\u0000",
);
/** Kinds of characters that are paired with each other; more make the search longer and found nothing more. */
const MAX_PAIRED = 7;
/** Texts that are made up for a part of a pattern, and for a group with many alternatives. */
const MAX_SAMPLES = 3;
const MAX_ALTERNATIVES = 6;

/**
 * Texts against a pattern, for each part of it that may repeat: led up to by what the pattern expects in front of it,
 * filled with what it repeats, with pairs of characters, or with all that leads up to it again, and broken off.
 */
export function* hostileTexts(matcher: CountingMatcher): Generator<Iterable<HostileText>> {
  const quantifiers: AST.Quantifier[] = [];
  visitRegExpAST(matcher.pattern, {
    onQuantifierEnter(quantifier) {
      if (quantifier.max > 1) quantifiers.push(quantifier);
    },
  });
  const sampler = new Sampler(matcher);
  for (const quantifier of quantifiers) yield against(quantifier, sampler);
}

function* against(quantifier: AST.Quantifier, sampler: Sampler): Generator<HostileText> {
  const needed = sampler.before(quantifier, false);
  const whole = sampler.before(quantifier, true);
  const pumps = pumpsFor(quantifier, sampler, needed, whole);
  for (const prefix of new Set(["", ...sampler.breaking, needed, whole])) {
    for (const pump of pumps) for (const suffix of sampler.breaking) yield { prefix, pump, suffix };
  }
}

function pumpsFor(quantifier: AST.Quantifier, sampler: Sampler, needed: string, whole: string): Set<string> {
  const samples = sampler.samples(quantifier.element);
  const kinds = sampler.kindsIn(quantifier.element);
  const pumps = new Set([...samples, ...kinds, needed, whole]);
  const paired = kinds.slice(0, MAX_PAIRED);
  for (const one of paired) for (const two of paired) pumps.add(one + two);
  for (const sample of samples.slice(0, MAX_SAMPLES)) {
    pumps.add(whole + sample).add(needed + sample);
    for (const kind of sampler.kinds.slice(0, MAX_SAMPLES)) pumps.add(sample + kind);
  }
  pumps.delete("");
  return pumps;
}

/** Makes up what the parts of a pattern match. */
class Sampler {
  /** One character for each set of units of the pattern that accept the same; those that most accept first. */
  readonly kinds: readonly string[];
  /** Characters to break off with: wherever in the pattern a text has come to, with one of them it doesn't go on. */
  readonly breaking: readonly string[];
  readonly #matcher: CountingMatcher;
  readonly #samples = new Map<AST.Element, string[]>();

  constructor(matcher: CountingMatcher) {
    this.#matcher = matcher;
    const units = [...new Map(unitsIn(matcher.pattern).map((unit) => [unit.raw, unit])).values()];
    const literals = new Set<string>();
    visitRegExpAST(matcher.pattern, {
      onCharacterEnter: ({ value }) => literals.add(String.fromCodePoint(value)),
    });
    const byUnits = new Map<string, { character: string; count: number }>();
    for (const character of new Set([...CHARACTERS, ...literals])) {
      const accepting = units.map((unit) => (matcher.accepts(unit, character) ? "1" : "0")).join("");
      const count = accepting.replaceAll("0", "").length;
      if (!byUnits.has(accepting)) byUnits.set(accepting, { character, count });
    }
    this.kinds = [...byUnits.values()].sort((a, b) => b.count - a.count).map(({ character }) => character);
    const breaking: string[] = [];
    let going = units;
    for (const kind of [...this.kinds].reverse()) {
      const left = going.filter((unit) => matcher.accepts(unit, kind));
      if (breaking.length === 0 || left.length < going.length) breaking.push(kind);
      going = left;
    }
    this.breaking = [...new Set([...breaking, "\n"])];
  }

  /** The kinds of characters that some unit of a part accepts. */
  kindsIn(node: AST.Node): readonly string[] {
    const units = unitsIn(node);
    return this.kinds.filter((kind) => units.some((unit) => this.#matcher.accepts(unit, kind)));
  }

  /** What the pattern expects in front of a part of it; with `whole`, what may be missing too. */
  before(node: AST.Node, whole: boolean): string {
    const { parent } = node;
    if (parent === null || parent.type === "RegExpLiteral") return "";
    if (parent.type !== "Alternative") return this.before(parent, whole);
    const expected = parent.elements
      .filter(({ end }) => end <= node.start)
      .map((element) => {
        const samples = this.samples(element);
        if (whole) return samples.find((sample) => sample !== "") ?? "";
        return element.type === "Quantifier" && element.min === 0 ? "" : (samples[0] ?? "");
      });
    return this.before(parent, whole) + expected.join("");
  }

  /** A few short texts that a part of a pattern matches. */
  samples(element: AST.Element): readonly string[] {
    const known = this.#samples.get(element) ?? this.#sample(element);
    this.#samples.set(element, known);
    return known;
  }

  #sample(element: AST.Element): string[] {
    switch (element.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        return this.kinds.filter((kind) => this.#matcher.accepts(element, kind)).slice(0, MAX_SAMPLES);
      case "Quantifier":
        return this.samples(element.element).map((sample) => sample.repeat(Math.max(1, element.min)));
      case "Group":
      case "CapturingGroup":
        return element.alternatives.flatMap((each) => this.#sequences(each)).slice(0, MAX_ALTERNATIVES);
      case "Assertion":
        return element.kind === "lookbehind" && !element.negate
          ? element.alternatives.flatMap((each) => this.#sequences(each)).slice(0, MAX_SAMPLES)
          : [""];
      default:
        return [""];
    }
  }

  #sequences({ elements }: AST.Alternative): string[] {
    const samples = elements.map((element) => this.samples(element));
    return [0, 1].map((i) => samples.map((each) => each[Math.min(i, each.length - 1)] ?? "").join(""));
  }
}

/** The parts of a pattern that each match one character. */
function unitsIn(node: AST.Node): Unit[] {
  const units: Unit[] = [];
  const add = (unit: Unit): void => {
    const inClass = unit.parent.type === "CharacterClass" || unit.parent.type === "CharacterClassRange";
    if (!inClass) units.push(unit);
  };
  visitRegExpAST(node, { onCharacterEnter: add, onCharacterClassEnter: add, onCharacterSetEnter: add });
  return units;
}
