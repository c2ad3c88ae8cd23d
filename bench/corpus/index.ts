import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { articles } from "./articles.ts";

export { type Article, articles } from "./articles.ts";

const USAGE = "corpus N [--out FILE]: writes N articles as JSON lines, with copyOf where one is a copy";

/** Writes a corpus to a file. Gives its bytes. */
export async function writeCorpus(file: string, count: number): Promise<number> {
  const stream = createWriteStream(file);
  let bytes = 0;
  for (const article of articles(count)) {
    const line = `${JSON.stringify(article)}\n`;
    bytes += Buffer.byteLength(line);
    if (!stream.write(line)) await once(stream, "drain");
  }
  stream.end();
  await finished(stream);
  return bytes;
}

/** `npm run bench -- corpus N --out FILE` */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { out: { type: "string" } },
    allowPositionals: true,
  });
  const count = Number(positionals[0]);
  if (!Number.isInteger(count) || count < 1) throw new Error(USAGE);
  if (values.out === undefined) {
    for (const article of articles(count)) process.stdout.write(`${JSON.stringify(article)}\n`);
    return;
  }
  const bytes = await writeCorpus(values.out, count);
  console.log(`${count} articles, ${(bytes / 1e6).toFixed(1)} MB, in ${values.out}`);
}
