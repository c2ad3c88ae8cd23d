import { franc } from "franc";
import { detectLanguage } from "../src/facts/language/index.ts";
import { SAMPLES } from "../test/facts/language/samples.ts";

/** Units of the articles that are timed. */
const ARTICLE = 3000;
const ROUNDS = 2000;
const FRANC_ROUNDS = 50;

/** `npm run bench -- language`: microseconds an article of 3 kB, beside franc alone. Processor time, not the clock. */
export async function main(): Promise<void> {
  console.log("language  µs an article  franc alone");
  for (const [code, text] of SAMPLES) {
    const article = `${text}\n\n`.repeat(Math.ceil(ARTICLE / text.length)).slice(0, ARTICLE);
    const ours = microseconds(ROUNDS, () => detectLanguage(article));
    const alone = microseconds(FRANC_ROUNDS, () => franc(article));
    console.log(`${code}       ${ours.toFixed(1).padStart(13)}  ${alone.toFixed(0).padStart(11)}`);
  }
}

function microseconds(rounds: number, work: () => unknown): number {
  for (let i = 0; i < rounds; i += 1) work();
  const before = process.cpuUsage();
  for (let i = 0; i < rounds; i += 1) work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / rounds;
}
