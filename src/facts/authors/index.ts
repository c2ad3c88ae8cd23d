import type { Fact } from "../../document/facts.ts";
import type { Headline } from "../page/headline-place.ts";
import type { Sources } from "../page/sources.ts";
import { key } from "../plain.ts";
import { authorsFar } from "./elsewhere.ts";
import { authorsInHead } from "./head.ts";
import { authorsInMarks } from "./marks.ts";
import { authorsInText } from "./text.ts";
import { type AuthorVote, AuthorVotes } from "./votes.ts";

/** Weight of a name that a rule captured. */
const RULE = 2.6;

/** Collects everything that names the authors, with its weight. */
function collect(votes: AuthorVotes, sources: Sources, headline: Headline): void {
  authorsInHead(votes, sources, headline);
  authorsInMarks(votes, sources);
  for (const entry of sources.stated) votes.add(votes.namesOf(entry.facts.authors ?? []), entry.from, RULE);
  authorsInText(votes, sources, headline);
  if (!votes.person) authorsFar(votes, sources);
}

/** Weight from which a line of links to people is taken for the whole list of authors. */
const SURE = 2;

/** Whether a vote goes before another that has the same score: a fuller line of links to people, or a better source. */
function better(vote: AuthorVote, other: AuthorVote | undefined): boolean {
  if (other === undefined || vote.weight > other.weight) return true;
  return vote.from === "text:link" && vote.weight > SURE && vote.names.length > other.names.length;
}

/** A vote with its names as they are compared. */
interface KeyedVote extends AuthorVote {
  readonly keys: readonly string[];
}

/** The votes by each name that they hold, in order. */
function votesByName(votes: readonly KeyedVote[]): ReadonlyMap<string, readonly KeyedVote[]> {
  const naming = new Map<string, KeyedVote[]>();
  for (const vote of votes) {
    for (const name of new Set(vote.keys)) {
      const list = naming.get(name);
      if (list === undefined) naming.set(name, [vote]);
      else list.push(vote);
    }
  }
  return naming;
}

/** Weight of all votes that share a name with this one, itself included. */
function scoreOf(vote: KeyedVote, naming: ReadonlyMap<string, readonly KeyedVote[]>): number {
  const agreeing = new Set(vote.keys.flatMap((name) => naming.get(name) ?? []));
  let score = 0;
  for (const other of agreeing) score += other.weight;
  return score;
}

/** Who wrote the article: the names on which the statements of the page agree most. */
export function authorsOf(sources: Sources, headline: Headline): Fact<readonly string[]> | undefined {
  const collected = new AuthorVotes(sources);
  const stated = collected.namesOf(sources.document.stated.authors ?? []);
  if (stated.length > 0) return { value: stated.map((entry) => entry.name), from: "input" };
  collect(collected, sources, headline);
  const [only] = collected.all;
  if (only !== undefined && collected.all.length === 1) return factOf(only);
  const votes = collected.all.map(({ names, from, weight }) => ({
    names,
    from,
    weight,
    keys: names.map((entry) => key(entry.name)),
  }));
  let best: AuthorVote | undefined;
  let bestScore = 0;
  const scores = new Map<string, number>();
  const naming = votesByName(votes);
  for (const vote of votes) {
    // A page of thousands of posts names the same few people over and over: each list of names is counted once.
    const list = vote.keys.join("\n");
    const score = scores.get(list) ?? scoreOf(vote, naming);
    scores.set(list, score);
    if (score > bestScore || (score === bestScore && better(vote, best))) {
      best = vote;
      bestScore = score;
    }
  }
  return best && factOf(best);
}

function factOf({ names, from }: AuthorVote): Fact<readonly string[]> {
  return { value: names.map((entry) => entry.name), from };
}
