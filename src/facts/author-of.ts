import type { Fact } from "../document/facts.ts";
import type { Headline } from "./anchor.ts";
import { authorsInHead, authorsInMarks, namesOf } from "./author-head.ts";
import { authorsInText } from "./author-text.ts";
import { type AuthorVote, AuthorVotes } from "./author-votes.ts";
import { key } from "./plain.ts";
import type { Sources } from "./sources.ts";

/** Weight of a name that a rule captured. */
const RULE = 2.6;

/** Everything that names the authors, with its weight. */
function authorVotes(sources: Sources, headline: Headline): readonly AuthorVote[] {
  const votes = new AuthorVotes(sources);
  authorsInHead(votes, sources, headline);
  authorsInMarks(votes, sources);
  for (const entry of sources.stated) votes.add(namesOf(entry.facts.authors ?? []), entry.from, RULE);
  authorsInText(votes, sources, headline);
  return votes.all;
}

/** Who wrote the article: the names on which the statements of the page agree most. */
export function authorsOf(sources: Sources, headline: Headline): Fact<readonly string[]> | undefined {
  const stated = namesOf(sources.document.stated.authors ?? []);
  if (stated.length > 0) return { value: stated.map((entry) => entry.name), from: "input" };
  const votes = authorVotes(sources, headline);
  let best: AuthorVote | undefined;
  let bestScore = 0;
  for (const vote of votes) {
    const own = new Set(vote.names.map((entry) => key(entry.name)));
    let score = 0;
    for (const other of votes) {
      if (other.names.some((entry) => own.has(key(entry.name)))) score += other.weight;
    }
    // among those that agree, the better source
    if (score > bestScore || (score === bestScore && vote.weight > (best?.weight ?? 0))) {
      best = vote;
      bestScore = score;
    }
  }
  return best && { value: best.names.map((entry) => entry.name), from: best.from };
}
