/** Doc comments of a module's types and of their fields: what documentation and schemas say is said once, in the source. */

const FIELD = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s+readonly (\w+)\??:/g;

/** Comments of a class' fields by field; a field without one is not in it. */
export function fieldComments(module: string, name: string): ReadonlyMap<string, string> {
  const body = new RegExp(`^(?:export )?class ${name} \\{\\n([\\s\\S]*?)^\\}`, "m").exec(module)?.[1];
  if (body === undefined) throw new Error(`there is no class ${name}`);
  return new Map([...body.matchAll(FIELD)].map(([, comment = "", field = ""]) => [field, oneLine(comment)]));
}

/** The comment of an exported interface. */
export function typeComment(module: string, name: string): string {
  const pattern = new RegExp(`/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s+export interface ${name} `);
  const comment = pattern.exec(module)?.[1];
  if (comment === undefined) throw new Error(`there is no comment on an interface ${name}`);
  return oneLine(comment);
}

function oneLine(comment: string): string {
  return comment
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, "").trim())
    .join(" ")
    .trim();
}
