import { parseArgs } from "node:util";
import type { Document } from "../src/document/document.ts";
import { collectFacts, parseDate } from "../src/facts/index.ts";
import { repairText } from "../src/normalise/index.ts";
import { segmentHtml } from "../src/read/html/index.ts";
import { type Agreement, authorAgreement, dateAgreement, titleAgreement } from "./metadata/match.ts";
import { type GoldPage, goldPages, pageHtml } from "./metadata/pages.ts";
import { peerAnswers } from "./metadata/peers.ts";
import { type Answer, PEERS } from "./metadata/question.ts";
import { isWritten } from "./metadata/written.ts";

const USAGE =
  "usage: npm run eval -- metadata DATA [--cache DIR] [--peers readability,defuddle] [--type article] [--errors FIELD]";
const FIELDS = ["title", "author", "published"] as const;
type Field = (typeof FIELDS)[number];
/** Names are lists with dechaff; the others give one string. */
type Said = Omit<Answer, "author"> & { readonly author: readonly string[] };

interface Count {
  pages: number;
  answered: number;
  strict: number;
  lenient: number;
}

/** Facts of one page from its source alone: nothing that rules or the model found in its text is handed on. */
function dechaff(page: GoldPage, html: string): Said {
  const { segments, head } = segmentHtml(html);
  const stated = page.url === "" ? {} : { url: page.url };
  const document: Document = { id: page.id, format: "html", source: html, segments, head, stated, notes: [] };
  const facts = collectFacts(document, [], [], { repair: repairText });
  return {
    title: facts.title?.value ?? "",
    author: facts.authors?.value ?? [],
    published: facts.published?.value ?? "",
  };
}

function agreement(field: Field, said: Said, page: GoldPage): Agreement {
  if (field === "title") return titleAgreement(said.title, page.title);
  if (field === "author") return authorAgreement(said.author, page.author);
  // the peers' dates are read by our own parser, so that a readable form counts for them
  return dateAgreement(parseDate(said.published) ?? said.published, page.published);
}

function tally(pages: readonly GoldPage[], said: ReadonlyMap<string, Said>, field: Field): Count {
  const count: Count = { pages: 0, answered: 0, strict: 0, lenient: 0 };
  for (const page of pages) {
    const answer = said.get(page.id);
    if (page[field] === "" || answer === undefined) continue;
    const { strict, lenient } = agreement(field, answer, page);
    count.pages += 1;
    if (answer[field].length > 0) count.answered += 1;
    if (strict) count.strict += 1;
    if (lenient) count.lenient += 1;
  }
  return count;
}

function line(cells: readonly string[]): string {
  return cells.map((cell, index) => (index < 3 ? cell.padEnd(12) : cell.padStart(9))).join(" ");
}

function share(part: number, whole: number): string {
  return whole === 0 ? "-" : (part / whole).toFixed(3);
}

/**
 * Title, author and date of the development pages against the gold fields, for dechaff and two other extractors,
 * on pages whose gold has the field. DATA holds `html/` and `ground-truth/`; the answers of the others are kept in
 * the cache folder, since they take minutes. Every extractor is given the page's address.
 */
export async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      cache: { type: "string", default: ".cache/metadata" },
      peers: { type: "string", default: "readability,defuddle" },
      type: { type: "string" },
      errors: { type: "string" },
    },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new Error(USAGE);
  const every = await goldPages(folder);
  const pages = every.filter((page) => values.type === undefined || page.type === values.type);
  const systems = new Map<string, ReadonlyMap<string, Said>>();
  const ours = new Map<string, Said>();
  const written = new Set<string>();
  for (const page of pages) {
    const html = await pageHtml(folder, page.id);
    ours.set(page.id, dechaff(page, html));
    if (isWritten(page.published, html, page.url)) written.add(page.id);
  }
  systems.set("dechaff", ours);
  for (const peer of PEERS) {
    if (!values.peers.split(",").includes(peer)) continue;
    const answers = await peerAnswers(peer, folder, pages, values.cache);
    const said = [...answers].map(([id, answer]): [string, Said] => [
      id,
      { ...answer, author: answer.author === "" ? [] : [answer.author] },
    ]);
    systems.set(peer, new Map(said));
  }
  const articles = pages.filter((page) => page.type === "article");
  const scopes: readonly (readonly [string, readonly GoldPage[]])[] =
    values.type === undefined
      ? [
          ["articles", articles],
          ["all", pages],
        ]
      : [[values.type, pages]];
  console.log(line(["field", "system", "pages", "gold", "answered", "strict", "lenient"]));
  for (const field of FIELDS) {
    for (const [scope, scoped] of scopes) {
      for (const [name, said] of systems) {
        const count = tally(scoped, said, field);
        const shares = [count.answered, count.strict, count.lenient].map((part) => share(part, count.pages));
        console.log(line([field, name, scope, String(count.pages), ...shares]));
      }
    }
  }
  for (const [scope, scoped] of scopes) {
    const dated = scoped.filter((page) => page.published !== "");
    const stated = dated.filter((page) => written.has(page.id)).length;
    console.log(`${stated} of ${dated.length} gold dates of ${scope} stand in the page at all`);
  }
  const wanted = FIELDS.find((field) => field === values.errors);
  if (wanted !== undefined) printErrors(pages, ours, wanted);
}

/** The pages on which dechaff disagrees strictly, for reading: `~` where the lenient measure accepts the answer. */
function printErrors(pages: readonly GoldPage[], said: ReadonlyMap<string, Said>, field: Field): void {
  for (const page of pages) {
    const answer = said.get(page.id);
    if (page[field] === "" || answer === undefined) continue;
    const { strict, lenient } = agreement(field, answer, page);
    if (!strict)
      console.log(
        `${lenient ? "~" : "x"} ${page.id} ${page.type}\n  gold ${page[field]}\n  said ${answer[field]}`,
      );
  }
}
