import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { z } from "zod";
import { type GoldPage, pageHtml } from "./pages.ts";
import { type Answer, answer, type Peer, type Question } from "./question.ts";

const NOTHING: Answer = { title: "", author: "", published: "" };
/** Milliseconds that a peer may take for a page; one of the development pages keeps Defuddle busy for an hour. */
const TIME_LIMIT = 120_000;
const row = z.object({ id: z.string(), title: z.string(), author: z.string(), published: z.string() });

/** Asks a peer in a process of its own, which is ended when a page takes too long. */
class PeerProcess {
  private child: ChildProcess | undefined;

  ask(question: Question): Promise<Answer> {
    this.child ??= fork(new URL("./peer-process.ts", import.meta.url), {
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
    const child = this.child;
    return new Promise((resolve, reject) => {
      const finish = (settle: () => void): void => {
        clearTimeout(timer);
        child.off("message", onMessage);
        child.off("exit", onExit);
        settle();
      };
      const timer = setTimeout(() => {
        this.child = undefined;
        child.kill("SIGKILL");
        finish(() => resolve(NOTHING));
      }, TIME_LIMIT);
      const onMessage = (message: unknown): void => finish(() => resolve(answer.parse(message)));
      const onExit = (code: number | null): void =>
        finish(() => reject(new Error(`the ${question.peer} process ended with code ${code}`)));
      child.on("message", onMessage);
      child.on("exit", onExit);
      child.send(question);
    });
  }

  end(): void {
    this.child?.kill();
  }
}

async function known(file: string): Promise<Map<string, Answer>> {
  const found = new Map<string, Answer>();
  if (!existsSync(file)) return found;
  for (const text of (await readFile(file, "utf8")).split("\n")) {
    if (!text.endsWith("}")) continue; // the last line of a run that was stopped
    const { id, ...said } = row.parse(JSON.parse(text));
    found.set(id, said);
  }
  return found;
}

/**
 * Answers of one peer by page id. Each is kept as a line of `cache/NAME.jsonl` as soon as it is there, so a run that was
 * stopped goes on where it was. A page on which the peer throws or takes too long counts as nothing said.
 */
export async function peerAnswers(
  peer: Peer,
  folder: string,
  pages: readonly GoldPage[],
  cache: string,
): Promise<ReadonlyMap<string, Answer>> {
  await mkdir(cache, { recursive: true });
  const file = join(cache, `${peer}.jsonl`);
  const found = await known(file);
  const asked = new PeerProcess();
  for (const page of pages) {
    if (found.has(page.id)) continue;
    const said = await asked.ask({ peer, html: await pageHtml(folder, page.id), url: page.url });
    found.set(page.id, said);
    await appendFile(file, `${JSON.stringify({ id: page.id, ...said })}\n`);
  }
  asked.end();
  return found;
}
