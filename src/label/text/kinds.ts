import type { CruftKind } from "../../document/kinds.ts";
import { column } from "./features/columns.ts";
import { CUE_KINDS } from "./features/cues.ts";
import type { LineMatrix } from "./features/matrix.ts";

/** Share of a line's words in cues from which they name the kind. */
const TELLING = 0.2;
/** Lines below a lead ("Comments", "You may also like") that it explains. */
const COMMENTS_REACH = 40;
const RELATED_REACH = 10;
const AUTHOR_REACH = 4;
/** Share of a line's words that stand in the title, from which it is the title again. */
const TITLE_AGAIN = 0.8;
/** log1p(words) of the longest line that can be a menu entry. */
const MENU_WORDS: number = Math.log1p(5);

const CUES: number = column(`cue:${CUE_KINDS[0]}`);
const WORDS: number = column("words");
const YEARS: number = column("years");
const CLOCKS: number = column("clocks");
const ELLIPSIS: number = column("endsEllipsis");
const STOP: number = column("endsStop");
const IN_MAIN: number = column("inMain");
const IN_TITLE: number = column("lineInTitle");
const TITLE_IN: number = column("titleInLine");
const SINCE_COMMENTS: number = column("sinceComments");
const SINCE_RELATED: number = column("sinceRelated");
const SINCE_AUTHOR: number = column("sinceAuthor");

/** What each kind looks like to the classifier, as the clause that people read. */
const CLUES: Readonly<Record<CruftKind, string>> = {
  title: "repeats the headline",
  dateline: "a date or a reading time on a line of its own",
  byline: "reads like a byline",
  "author-bio": "reads like a note about the author",
  "source-credit": "reads like a credit to the source",
  caption: "reads like a picture credit",
  share: "reads like a share widget",
  rating: "reads like a rating widget",
  related: "reads like a pointer to other stories",
  navigation: "reads like an entry of a menu",
  tags: "reads like a list of tags",
  comments: "reads like a part of the comments",
  newsletter: "reads like a call to subscribe",
  advert: "reads like an advertisement",
  "spam-link": "reads like an injected link",
  legal: "reads like a legal notice",
  contact: "reads like a contact detail",
  widget: "reads like the label of a control",
  template: "reads like a part of the site's template",
  other: "unlike the article around it",
};

/** The kind that weak cues point to for a line that the classifier removes; `other` where none does. */
export function likelyKind(matrix: LineMatrix, line: number): CruftKind {
  const get = (name: number): number => matrix.get(line, name);
  if (get(IN_TITLE) >= TITLE_AGAIN && get(TITLE_IN) >= TITLE_AGAIN / 2) return "title";
  const named = strongestCue(matrix, line);
  if (named !== undefined) return named;
  if (get(SINCE_COMMENTS) < COMMENTS_REACH) return "comments";
  if (get(SINCE_AUTHOR) < AUTHOR_REACH) return "author-bio";
  if (get(SINCE_RELATED) < RELATED_REACH || get(ELLIPSIS) === 1) return "related";
  if (get(WORDS) <= MENU_WORDS && (get(CLOCKS) > 0 || get(YEARS) > 0)) return "dateline";
  if (get(WORDS) <= MENU_WORDS && get(STOP) === 0 && get(IN_MAIN) === 0) return "navigation";
  return "other";
}

/** The clause that says why a line of this kind goes. */
export function clueOf(kind: CruftKind): string {
  return CLUES[kind];
}

function strongestCue(matrix: LineMatrix, line: number): CruftKind | undefined {
  let best: CruftKind | undefined;
  let most = TELLING;
  for (let at = 0; at < CUE_KINDS.length; at += 1) {
    const share = matrix.get(line, CUES + at);
    if (share > most) {
      most = share;
      best = CUE_KINDS[at];
    }
  }
  return best;
}
