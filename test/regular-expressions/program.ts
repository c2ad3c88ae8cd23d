import { type AST, visitRegExpAST } from "@eslint-community/regexpp";

/** A part of a pattern that matches one character. */
export type Unit = AST.Character | AST.CharacterClass | AST.CharacterSet;

/** One step of a program that matches a pattern by backtracking. Where nothing else is said, the next one follows. */
export type Instruction =
  /** One character in front of the position, or backwards behind it. */
  | { readonly op: "unit"; readonly unit: Unit; readonly forward: boolean }
  /** Goes on at `first`, and where that fails, at `second`. */
  | { readonly op: "split"; readonly first: number; readonly second: number }
  | { readonly op: "jump"; readonly to: number }
  /** Keeps the position in a slot. */
  | { readonly op: "save"; readonly slot: number }
  /** Fails where the position is still the one in the slot: a repetition that matched nothing. */
  | { readonly op: "progress"; readonly slot: number }
  /** The text of the first of the groups that has one, once more; a group is named by its first slot. */
  | { readonly op: "again"; readonly groups: readonly number[]; readonly forward: boolean }
  | { readonly op: "edge"; readonly kind: "start" | "end" }
  | { readonly op: "word"; readonly negate: boolean }
  /** Whether the program behind it matches here; goes on at `to`. */
  | { readonly op: "look"; readonly negate: boolean; readonly to: number }
  | { readonly op: "match" };

/** The program of a pattern. Throws Error on what it cannot express: modifiers, and classes of the flag v. */
export function compile(pattern: AST.Pattern): readonly Instruction[] {
  const compiler = new Compiler(pattern);
  compiler.anyOf(pattern.alternatives, true);
  compiler.program.push({ op: "match" });
  return compiler.program;
}

class Compiler {
  readonly program: Instruction[] = [];
  /** First of the two slots of each group that something refers to. */
  readonly #slots = new Map<AST.CapturingGroup, number>();
  #nextSlot = 0;

  constructor(pattern: AST.Pattern) {
    visitRegExpAST(pattern, {
      onCapturingGroupEnter: (group) => {
        if (group.references.length === 0) return;
        this.#slots.set(group, this.#nextSlot);
        this.#nextSlot += 2;
      },
    });
  }

  anyOf(alternatives: readonly AST.Alternative[], forward: boolean): void {
    const ends: number[] = [];
    for (const [i, { elements }] of alternatives.entries()) {
      const last = i === alternatives.length - 1;
      const split = last ? -1 : this.#reserve();
      for (const element of forward ? elements : [...elements].reverse()) this.#element(element, forward);
      if (last) continue;
      ends.push(this.#reserve());
      this.program[split] = { op: "split", first: split + 1, second: this.program.length };
    }
    for (const end of ends) this.program[end] = { op: "jump", to: this.program.length };
  }

  /** Place of an instruction that is made when what it leads to is known. */
  #reserve(): number {
    return this.program.push({ op: "match" }) - 1;
  }

  #element(element: AST.Element, forward: boolean): void {
    switch (element.type) {
      case "Character":
      case "CharacterClass":
      case "CharacterSet":
        this.program.push({ op: "unit", unit: element, forward });
        return;
      case "Group":
        if (element.modifiers !== null) throw new Error(`Modifiers are not supported: ${element.raw}`);
        this.anyOf(element.alternatives, forward);
        return;
      case "CapturingGroup": {
        const slot = this.#slots.get(element);
        if (slot === undefined) {
          this.anyOf(element.alternatives, forward);
          return;
        }
        this.program.push({ op: "save", slot });
        this.anyOf(element.alternatives, forward);
        this.program.push({ op: "save", slot: slot + 1 });
        return;
      }
      case "Quantifier":
        this.#repeat(element, forward);
        return;
      case "Backreference": {
        const groups = Array.isArray(element.resolved) ? element.resolved : [element.resolved];
        this.program.push({
          op: "again",
          groups: groups.map((group) => this.#slots.get(group) ?? 0),
          forward,
        });
        return;
      }
      case "Assertion":
        this.#assertion(element);
        return;
      default:
        throw new Error(`Not supported: ${element.raw}`);
    }
  }

  #repeat({ element, min, max, greedy }: AST.Quantifier, forward: boolean): void {
    for (let count = 0; count < min; count += 1) this.#element(element, forward);
    const splits: number[] = [];
    const again = this.program.length;
    for (let count = min; count < (max === Number.POSITIVE_INFINITY ? min + 1 : max); count += 1) {
      splits.push(this.#reserve());
      if (consumes(element)) {
        this.#element(element, forward);
        continue;
      }
      const slot = this.#nextSlot;
      this.#nextSlot += 1;
      this.program.push({ op: "save", slot });
      this.#element(element, forward);
      this.program.push({ op: "progress", slot });
    }
    if (max === Number.POSITIVE_INFINITY) this.program.push({ op: "jump", to: again });
    const end = this.program.length;
    for (const split of splits) {
      const more = split + 1;
      this.program[split] = greedy
        ? { op: "split", first: more, second: end }
        : { op: "split", first: end, second: more };
    }
  }

  #assertion(assertion: AST.Assertion): void {
    switch (assertion.kind) {
      case "start":
      case "end":
        this.program.push({ op: "edge", kind: assertion.kind });
        return;
      case "word":
        this.program.push({ op: "word", negate: assertion.negate });
        return;
      default: {
        const look = this.#reserve();
        this.anyOf(assertion.alternatives, assertion.kind === "lookahead");
        this.program.push({ op: "match" });
        this.program[look] = { op: "look", negate: assertion.negate, to: this.program.length };
      }
    }
  }
}

/** Whether a part of a pattern matches no empty text. */
function consumes(element: AST.Element): boolean {
  switch (element.type) {
    case "Character":
    case "CharacterClass":
    case "CharacterSet":
      return true;
    case "Group":
    case "CapturingGroup":
      return element.alternatives.every(({ elements }) => elements.some(consumes));
    case "Quantifier":
      return element.min > 0 && consumes(element.element);
    default:
      return false;
  }
}
