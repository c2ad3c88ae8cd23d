import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseSync, Visitor } from "vite";

const SOURCES = join(import.meta.dirname, "../../src");

/** A regular expression of the program. */
export interface Expression {
  /** Path below `src`. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** What the sources say: the expressions written as literals, and how often each file calls the constructor. */
export interface Written {
  readonly literals: readonly Expression[];
  /** By the path below `src`; files that don't call it are left out. */
  readonly calls: ReadonlyMap<string, number>;
}

/** Reads all sources of the program. Throws where one cannot be parsed. */
export function readSources(): Written {
  const literals: Expression[] = [];
  const calls = new Map<string, number>();
  for (const path of readdirSync(SOURCES, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.tsx?$/.test(path)) continue;
    const file = path.split(sep).join("/");
    const found = readSource(file, readFileSync(join(SOURCES, path), "utf8"));
    literals.push(...found.literals);
    if (found.calls > 0) calls.set(file, found.calls);
  }
  return { literals, calls };
}

/** Reads one source. */
export function readSource(file: string, text: string): { literals: Expression[]; calls: number } {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  const literals: Expression[] = [];
  let calls = 0;
  const count = ({ callee }: { callee: { type: string; name?: unknown } }): void => {
    if (callee.type === "Identifier" && callee.name === "RegExp") calls += 1;
  };
  new Visitor({
    Literal(node) {
      if ("regex" in node) literals.push({ file, source: node.regex.pattern, flags: node.regex.flags });
    },
    NewExpression: count,
    CallExpression: count,
  }).visit(program);
  return { literals, calls };
}

/** What was constructed while the program ran: the expressions, and from how many places of each file. */
export interface Constructed {
  readonly expressions: readonly Expression[];
  readonly calls: ReadonlyMap<string, number>;
}

/** Runs `work` and notes each expression that a source of the program makes with the constructor meanwhile. */
export async function watchConstructor(work: () => Promise<void>): Promise<Constructed> {
  const expressions: Expression[] = [];
  const places = new Map<string, Set<string>>();
  const original = globalThis.RegExp;
  const note = (made: RegExp): void => {
    const caller = /\/src\/(?<file>[^\s:]+\.tsx?)(?:\?[^\s:]*)?:(?<place>\d+:\d+)/.exec(
      callerOf(new Error().stack),
    );
    const { file, place } = caller?.groups ?? {};
    if (file === undefined || place === undefined) return;
    expressions.push({ file, source: made.source, flags: made.flags });
    places.set(file, (places.get(file) ?? new Set()).add(place));
  };
  globalThis.RegExp = new Proxy(original, {
    construct(target, words) {
      const made: RegExp = Reflect.construct(target, words);
      note(made);
      return made;
    },
    apply(target, _self, words) {
      const made: RegExp = Reflect.construct(target, words);
      note(made);
      return made;
    },
  });
  try {
    await work();
  } finally {
    globalThis.RegExp = original;
  }
  return { expressions, calls: new Map([...places].map(([file, { size }]) => [file, size])) };
}

/** The line of a stack that tells who called this file. */
function callerOf(stack = ""): string {
  return (
    stack.split("\n").find((line) => line.includes("    at ") && !line.includes("regular-expressions/")) ?? ""
  );
}
