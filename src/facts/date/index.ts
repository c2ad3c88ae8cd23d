import type { Fact } from "../../document/facts.ts";
import type { Headline } from "../page/headline-place.ts";
import type { Sources } from "../page/sources.ts";
import { plain } from "../plain.ts";
import { datesInHead } from "./head.ts";
import { datesInMarks } from "./marks.ts";
import { parseDate } from "./parse.ts";
import { datesAnywhere, datesInText } from "./text.ts";
import { type DateVote, DateVotes } from "./votes.ts";

/** When the article first appeared: the day on which the statements of the page agree most. */
export function dateOf(sources: Sources, headline: Headline): Fact<string> | undefined {
  const stated = parseDate(plain(sources.document.stated.published ?? ""), sources.order);
  if (stated !== undefined) return { value: stated, from: "input" };
  return elect(votesOf(sources, headline));
}

/** Everything that states a date of the article, with its weight. */
export function votesOf(sources: Sources, headline: Headline): readonly DateVote[] {
  const votes = new DateVotes(sources);
  datesInHead(votes, sources, headline);
  datesInMarks(votes, sources);
  for (const entry of sources.stated) votes.add(entry.facts.published, entry.from, 2);
  datesInText(votes, headline);
  datesAnywhere(votes, sources);
  return votes.all;
}

function elect(votes: readonly DateVote[]): Fact<string> | undefined {
  const days = new Map<string, number>();
  for (const vote of votes) {
    const day = vote.iso.slice(0, 10);
    days.set(day, (days.get(day) ?? 0) + vote.weight);
  }
  let best: DateVote | undefined;
  let bestScore = 0;
  for (const vote of votes) {
    const score = days.get(vote.iso.slice(0, 10)) ?? 0;
    // within a day the better source, and among equals the one with a time of day
    const better =
      score > bestScore || (score === bestScore && best !== undefined && vote.weight > best.weight);
    if (better) {
      best = vote;
      bestScore = score;
    }
  }
  return best === undefined ? undefined : { value: best.iso, from: best.from };
}
