import type { MarkedText } from "../../document/document.ts";
import { beside } from "../page/beside.ts";
import type { Sources } from "../page/sources.ts";
import { isByline, isLeadOnly } from "./byline.ts";
import type { AuthorName } from "./person-name.ts";
import { type AuthorVotes, gradeOf } from "./votes.ts";

const ASIDE_CLASS =
  /comment|related|sidebar|recent|popular|teaser|testimonial|reviews?(?![a-z])|quote|more-|next|prev/iu;
const ASIDE_TAGS = new Set(["aside", "footer", "nav", "blockquote"]);
/** Units of a line of a marked element that may be a byline without saying so. */
const MAX_LINE_LENGTH = 140;

/** The first line of an element that can be a name; a line that only introduces one ("Written by") is passed over. */
function firstName(votes: AuthorVotes, text: string): readonly AuthorName[] {
  let lines = 0;
  for (const line of text.split("\n")) {
    const trimmed = line.trim();
    if (trimmed === "" || isLeadOnly(trimmed)) continue;
    const names = trimmed.length > MAX_LINE_LENGTH && !isByline(trimmed) ? [] : votes.namesIn(trimmed);
    if (gradeOf(names) > 0) return names;
    lines += 1;
    if (lines >= 3) break;
  }
  return [];
}

/** A kind of marked element and the weight of what it names. */
type MarkKind = readonly [kind: string, weight: number];

const PROPERTY = /^(?:author|creator)$/iu;
const IN_PROPERTY = /author|creator/iu;
/** Why the segmenter marks elements by class; a link that is marked without such a class has `rel=author`. */
const TELLING_CLASS =
  /author|byline|writer|written|user-?name|creator|contributor|date|time|publish|posted/iu;
const NAME_CLASS = /name/iu;
const CLASSES: readonly (readonly [RegExp, MarkKind])[] = [
  [/byline/iu, ["class:byline", 2]],
  [/user-?name|creator/iu, ["class:username", 1.8]],
  [/(?<!type)writer|written-?by|contributor/iu, ["class:writer", 1]],
];
const AUTHOR_CLASS = /author(?!i)/iu;

function markKind({ element }: MarkedText): MarkKind | undefined {
  const { tag, itemprop, className, parent } = element;
  if (itemprop !== "") {
    if (itemprop === "name" && IN_PROPERTY.test(parent?.itemprop ?? "")) return ["itemprop:author", 2.8];
    if (PROPERTY.test(itemprop)) return ["itemprop:author", 2];
  }
  if (className === "" || !TELLING_CLASS.test(className)) {
    return tag === "a" && itemprop === "" ? ["rel=author", 2.6] : undefined;
  }
  if (AUTHOR_CLASS.test(className)) {
    return NAME_CLASS.test(className) ? ["class:author-name", 2.4] : ["class:author", 1.8];
  }
  return CLASSES.find(([pattern]) => pattern.test(className))?.[1];
}

/** Names in microdata, `rel=author` and elements whose class says author; the first of each kind. */
export function authorsInMarks(votes: AuthorVotes, sources: Sources): void {
  const seen = new Set<string>();
  for (const mark of sources.marked) {
    const found = markKind(mark);
    if (found === undefined || seen.has(found[0])) continue;
    const text = mark.element.tag === "meta" ? mark.value : mark.text;
    if (text === "") continue;
    const names = firstName(votes, text);
    if (gradeOf(names) === 0) continue;
    seen.add(found[0]);
    votes.add(names, found[0], found[1] * (beside(mark, ASIDE_TAGS, ASIDE_CLASS) ? 0.3 : 1));
  }
}
