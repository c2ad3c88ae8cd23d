import type { Sources } from "../page/sources.ts";
import { key } from "../plain.ts";
import { isAuthorLead, isAuthorLine } from "./byline.ts";
import { linkedWriter } from "./links.ts";
import type { AuthorVotes } from "./votes.ts";

const MAX_LINE_LENGTH = 140;
/** How lines begin that `byline.ts` knows as sure leads. */
const SAYS = /^(?:th|ar|st|po|te|wo|wr|au|co|ge|ve|es|é|ré|sc|a |ab|üb|а|作)/i;
/** Units of a line that holds nothing but names. */
const MAX_NAME_LENGTH = 80;
/** Weight of what is said far from the headline: less than that of anything that names a person near it. */
const SAID = 1.2;
const LINKED = 1;

/**
 * Names anywhere in a document whose head and headline name nobody: a line that says so ("Written by Ann Lee", "About
 * the author" and the line behind it), and links to a person's page, where all lead to one person.
 */
export function authorsFar(votes: AuthorVotes, sources: Sources): void {
  const { segments } = sources.document;
  const linked = new Map<string, string>();
  let lines = 0;
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined || segment.text.length > MAX_LINE_LENGTH) continue;
    const { text } = segment;
    const name = segment.links.length > 0 && linked.size < 3 ? linkedWriter(segment) : undefined;
    const person = name === undefined ? undefined : votes.namesIn(name).find((entry) => entry.grade === 2);
    if (person !== undefined) linked.set(key(person.name), person.name);
    if (lines > 0 || !SAYS.test(text)) continue;
    if (isAuthorLine(text)) {
      if (votes.text(text, "text:byline", SAID)) lines += 1;
    } else if (isAuthorLead(text)) {
      const next = segments[index + 1]?.text ?? "";
      if (next.length < MAX_NAME_LENGTH && votes.text(next, "text:byline", SAID)) lines += 1;
    }
  }
  const [only] = linked.values();
  if (linked.size === 1 && only !== undefined) votes.text(only, "text:link", LINKED);
}
