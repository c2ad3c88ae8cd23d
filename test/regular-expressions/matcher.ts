import { type AST, RegExpParser } from "@eslint-community/regexpp";
import { compile, type Instruction, type Unit } from "./program.ts";

type Accepts = (character: string) => boolean;

type Slots = readonly (number | undefined)[];

/** Where a match has come to: the position in the text, and what was kept in each slot. */
interface State {
  readonly at: number;
  readonly slots: Slots;
}

/** A state to come back to, and the instruction to go on with. */
interface Choice extends State {
  readonly next: number;
}

/** What matching a text came to. */
export interface Outcome {
  /** Characters that were consumed, each time that one was. */
  readonly steps: number;
  /** Start and end of each match, in characters; with the flag g all of them, else the first. */
  readonly matches: readonly (readonly [number, number])[];
}

const LINE_BREAK = /[\n\r\u2028\u2029]/;
const WORD = /\w/;

const parser = new RegExpParser({ ecmaVersion: 2025 });

/** Says that a text took all the steps that it was given. */
class OutOfSteps extends Error {}

/**
 * Carries out a regular expression as ECMAScript says it is (backtracking, first match wins) and counts its steps. What
 * an engine takes is in proportion, whatever else the machine does. Groups keep what they matched from one repetition to
 * the next, unlike in ECMAScript.
 */
export class CountingMatcher {
  readonly pattern: AST.Pattern;
  readonly #flags: string;
  readonly #program: readonly Instruction[];
  readonly #acceptors = new Map<Unit, Accepts>();
  #text: readonly string[] = [];
  #steps = 0;
  #maxSteps = 0;

  /** Throws SyntaxError on what is no regular expression, and Error on what is not supported (modifiers, the flag v). */
  constructor(source: string, flags: string) {
    if (flags.includes("v")) throw new Error(`The flag v is not supported: /${source}/${flags}`);
    this.pattern = parser.parsePattern(source, 0, source.length, { unicode: flags.includes("u") });
    this.#flags = flags;
    this.#program = compile(this.pattern);
  }

  /** Tries a text from every position; gives up after `maxSteps`. */
  run(text: string, maxSteps: number): Outcome {
    this.#text = this.#flags.includes("u") ? Array.from(text) : text.split("");
    this.#steps = 0;
    this.#maxSteps = maxSteps;
    const matches: [number, number][] = [];
    try {
      this.#search(matches);
    } catch (error) {
      if (!(error instanceof OutOfSteps)) throw error;
    }
    return { steps: this.#steps, matches };
  }

  #search(matches: [number, number][]): void {
    const first = this.#program[0];
    const anchored = first?.op === "edge" && first.kind === "start" && !this.#flags.includes("m");
    const once = anchored || this.#flags.includes("y");
    const all = this.#flags.includes("g");
    for (let start = 0; start <= this.#text.length; ) {
      const found = this.#match({ next: 0, at: start, slots: [] });
      if (found !== undefined) matches.push([start, found.at]);
      if (found === undefined ? once : !all) return;
      start = Math.max(start + 1, found?.at ?? 0);
    }
  }

  /** Whether a part that matches one character accepts this one: asked of the engine itself. */
  accepts(unit: Unit, character: string): boolean {
    return this.#acceptor(unit)(character);
  }

  #acceptor(unit: Unit): Accepts {
    const known = this.#acceptors.get(unit);
    if (known !== undefined) return known;
    const { raw } = unit;
    const engine = new RegExp(`^${raw}$`, this.#flags.replace(/[gmy]/g, ""));
    const answers = new Map<string, boolean>();
    const accepts = (character: string): boolean => {
      const answer = answers.get(character) ?? engine.test(character);
      answers.set(character, answer);
      return answer;
    };
    this.#acceptors.set(unit, accepts);
    return accepts;
  }

  /** Where the program ends from a choice on, undefined where it fails. */
  #match(from: Choice): State | undefined {
    const choices = [from];
    for (let choice = choices.pop(); choice !== undefined; choice = choices.pop()) {
      let { next, at, slots } = choice;
      for (;;) {
        const instruction = this.#program[next];
        if (instruction === undefined || instruction.op === "match") return { at, slots };
        next += 1;
        if (instruction.op === "unit") {
          const moved = this.#unit(instruction, at);
          if (moved < 0) break;
          at = moved;
        } else if (instruction.op === "split") {
          choices.push({ next: instruction.second, at, slots });
          next = instruction.first;
        } else if (instruction.op === "jump") {
          next = instruction.to;
        } else if (instruction.op === "look") {
          const inside = this.#match({ next, at, slots });
          if ((inside !== undefined) === instruction.negate) break;
          slots = inside?.slots ?? slots;
          next = instruction.to;
        } else if (instruction.op === "save") {
          slots = Object.assign([...slots], { [instruction.slot]: at });
        } else if (instruction.op === "again") {
          const moved = this.#again(instruction, at, slots);
          if (moved < 0) break;
          at = moved;
        } else if (!this.#holds(instruction, at, slots)) break;
      }
    }
    return undefined;
  }

  /** Position behind one character, in the direction of the unit; -1 where it isn't accepted. */
  #unit(instruction: Extract<Instruction, { op: "unit" }>, at: number): number {
    const { unit, forward } = instruction;
    const character = this.#text[forward ? at : at - 1];
    if (character === undefined || !this.#acceptor(unit)(character)) return -1;
    this.#step();
    return forward ? at + 1 : at - 1;
  }

  #again({ groups, forward }: Extract<Instruction, { op: "again" }>, at: number, slots: Slots): number {
    const group = groups.find((slot) => slots[slot] !== undefined && slots[slot + 1] !== undefined) ?? -1;
    const [one, two] = [slots[group] ?? 0, slots[group + 1] ?? 0];
    const wanted = this.#text.slice(Math.min(one, two), Math.max(one, two));
    const start = forward ? at : at - wanted.length;
    for (const [i, character] of wanted.entries()) {
      if (this.#text[start + i]?.toLowerCase() !== character.toLowerCase()) return -1;
      this.#step();
    }
    return forward ? at + wanted.length : start;
  }

  #holds(
    instruction: Extract<Instruction, { op: "edge" | "word" | "progress" }>,
    at: number,
    slots: Slots,
  ): boolean {
    if (instruction.op === "progress") return slots[instruction.slot] !== at;
    if (instruction.op === "word") return (this.#isWord(at - 1) !== this.#isWord(at)) !== instruction.negate;
    const beside = this.#text[instruction.kind === "start" ? at - 1 : at];
    return beside === undefined || (this.#flags.includes("m") && LINE_BREAK.test(beside));
  }

  #isWord(at: number): boolean {
    return WORD.test(this.#text[at] ?? "");
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps >= this.#maxSteps) throw new OutOfSteps();
  }
}
