import { findDates } from "../date/parse.ts";
import { key, plain } from "../plain.ts";
import { type AuthorName, gradeName, isCapitalised, isJob } from "./person-name.ts";

/** Units of a byline that are read. */
const MAX_BYLINE_LENGTH = 400;
/** Capitalised words and nothing else, as most names are given: no sign that a frame could be made of. */
const BARE = /^\p{Lu}\p{Ll}{1,30}(?: \p{Lu}\p{Ll}{1,30}){0,4}$/u;
const SPACES = /\s+/gu;
const URL_PART =
  /(?:https?:\/\/|www\.)\S{1,300}|(?<![^\s()<>[\]@])[^\s()<>[\]@]{1,80}@[^\s()<>[\]@]{1,80}\.\p{L}{2,9}/giu;
const EMPTY_PAREN = /[([]\s{0,3}[)\]]/gu;
/** What introduces a byline, in the languages whose articles are common. */
const LEAD =
  /^(?:(?:view|see|read)\s(?:all|more)\s(?:(?:posts|articles|stories)\s)?(?:by|from)|(?:articles?|blog|story|text|texte|words?|post(?:ed|s)?|published|written|created|authored|submitted|started|contributed|reported|asked|compiled|texto|publicado|escrito|geschrieben|verfasst|écrit|rédigé|publié|scritto|postato)\s{0,2}(?:and\s\p{L}{3,12}\s)?(?:by|von|par|por|da|di)|by|via|von|par|por|di|door|av|af|od|autore?|autor(?:in|es|as?)?|auteure?s?|auth?ors?|the author|about(?: the author)?|writer|editor|redacción|redaktion|автор|авторы|текст|作者|文|記者|text|texte|byline)(?=[\s:：|–—-])[\s:：|–—-]{1,4}/iu;
/** From here on a byline speaks of others: reviewers, photographers, dates of change. */
const OTHERS =
  /[\s,;|·•([–—-]{1,4}(?:(?:medically|clinically|fact|technically|legally|expert|scientifically)[\s-])?(?:reviewed|edited|checked|updated|modified|translated|photograph(?:y|s|ed)|photos?|illustrat(?:ed|ion)s?|published|posted|on behalf of|last|read(?:\sby)?|min(?:ute)?s?\s(?:read|de)|fact[\s-]check(?:ed|er)?|mis à jour|aktualisiert)(?![\p{L}]).*/iu;
const REVIEWER =
  /^(?:(?:medically|clinically|fact|technically|legally|expert|scientifically)[\s-])?(?:reviewed|edited|checked|updated|translated|photograph(?:s|ed)?|photos?|illustrat(?:ed|ions?)|fact[\s-]checked)\s(?:by|on)\b/iu;
const SEPARATOR = /\s{0,2}[;|·•/\\、，»«]\s{0,2}|\s[–—-]\s/u;
const AND = /\s{0,2}[&＆+]\s{0,2}|\s(?:and|und|et|y|e|i|en|och|og|и|та|和|with|mit|avec|con|com|feat\.?)\s/iu;
const LEADING_AND = /^(?:and|und|et|y|e|och|og|и|&)\s/iu;
/** Conjunctions of one or two letters, which also stand inside names. */
const SHORT_AND = /\s(?:y|e|i|en|og|et|и)\s/iu;
const COMMA = /\s{0,2},\s{0,2}/u;
/** Signs of style sheets, scripts and templates. */
const CODE = /[{}<>=;]|!important/u;
/** Degrees, certificates, and suffixes: said of a name, not names. */
const CREDENTIAL =
  /^(?:(?:[A-Z][a-z]{0,2}\.?){2,7}(?:-[A-Z\d]{1,6})?|[A-Z]{2,8}(?:[-/][A-Z\d]{1,6})*®?|Ph\.?\s?D\.?|M\.?\s?D\.?|Dr\.?|Esq\.?|Psy\.?D\.?|[JS]r\.?|I{2,3}|IV)$/u;
const NAME_SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/u;
/** Labels and dates that stand right behind a name because only the layout keeps them apart. */
const GLUED =
  /(?<=\p{Ll})(?=(?:Published|Updated|Posted|Last|Verified|Author|Head|Senior|Junior|Staff|Technical|Content|Contributor|Editor|Writer|Reviewed|Follow)(?:\P{L}|$)|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.?\s\d)/gu;
const GLUED_LEAD = /^(?:(?:Written|Posted|Published|Words) )?[Bb]y(?=\p{Lu})/u;
/** A sentence that ends in the name: "This post was written by Ann Lee". */
const SENTENCE_LEAD = /^.{0,60}\b(?:written|posted|published|authored|contributed) by (?=\p{Lu})/u;
/** What is left of "on Tuesday", "in Travel", "3 hours ago" behind a name. */
const TRAILING_WHEN =
  /(?:\s(?:on|in|at|am|um|le|el|il)(?:\s(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?)?|\s(?:about\s)?(?:\d{1,3}|an?)\s(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|mo|year|yr)s?\sago.{0,80}|\s(?:offline|online)|:?\s\d{1,2}:\d\d\s?(?:[ap]m)?|\s\d{1,2}(?:\s?[-–]\s?\d{1,2})?\smin(?:ute)?s?)$/iu;
const TRAILING_PAREN = /\s{0,2}[([][^()[\]]{0,80}[)\]]?$/u;
const EDGES = /^[\s\p{P}\p{S}]+|(?<![\s,;:|·•–—\-_/\\>»«<*"“”@])[\s,;:|·•–—\-_/\\>»«<*"“”@]+$/gu;
/** The number of a footnote behind a full name. */
const NOTE_NUMBER = /(?=\d{1,2}$)(?<=\s\p{Lu}\p{Ll}{1,30})\d{1,2}/u;
const LEADING_HANDLE = /^@/u;
const SENTENCE = /[.!?]\s\p{Lu}\p{L}+\s\p{Ll}|[!?]$/u;

function trimmed(text: string): string {
  return text.replace(EDGES, "").replace(LEADING_HANDLE, "").trim();
}

/** A byline without URLs and empty brackets, with words parted that only the layout kept apart. */
function unglued(raw: string): string {
  return plain(raw.slice(0, 2000))
    .slice(0, MAX_BYLINE_LENGTH)
    .replace(URL_PART, " ")
    .replace(EMPTY_PAREN, " ")
    .replace(GLUED, " | ")
    .replace(GLUED_LEAD, "")
    .replace(SENTENCE_LEAD, "")
    .replace(SPACES, " ")
    .trim();
}

/** A byline without its lead ("By", "Written by"), URLs, dates, reviewers and reading times. */
function withoutFrame(raw: string, bare: boolean): string {
  let text = bare ? raw : unglued(raw);
  if (REVIEWER.test(text)) return "";
  for (let pass = 0; pass < 3; pass += 1) {
    const shorter = text.replace(LEAD, "").trim();
    if (shorter === text || shorter === "") break;
    text = shorter;
  }
  if (bare) return text.replace(OTHERS, "").replace(TRAILING_WHEN, "");
  const date = findDates(text)[0];
  if (date !== undefined) text = date.start < 4 ? text.slice(date.end) : text.slice(0, date.start);
  text = trimmed(text.replace(OTHERS, "")).replace(TRAILING_WHEN, "");
  return trimmed(text);
}

/** Puts "Smith, John" into reading order; undefined where the commas separate something else. */
function inverted(parts: readonly string[]): string | undefined {
  const [family, given, ...rest] = parts;
  if (family === undefined || given === undefined || rest.length > 0) return undefined;
  const single = !family.includes(" ") && given.split(" ").length <= 2;
  return single && isCapitalised(family) && isCapitalised(given) && !CREDENTIAL.test(given) && !isJob(given)
    ? `${given} ${family}`
    : undefined;
}

/**
 * Splits at "and" where names stand on both sides: names of several words, or single words only. "Tax & Accounting"
 * and "Ortega y Gasset" stay whole. In a part that holds a job title only what is clearly a person's name is kept.
 */
function splitPart(part: string, described: boolean): string[] {
  const whole = part.replace(LEADING_AND, "");
  const pieces = whole.split(AND).filter((piece) => piece !== "");
  if (described) return pieces.filter((piece) => !isJob(piece) && gradeName(piece) === 2);
  if (pieces.length < 2) return pieces;
  const persons = pieces.every((piece) => gradeName(piece) === 2);
  const singles = pieces.every((piece) => !piece.includes(" ") && gradeName(piece) > 0);
  return persons || (singles && !SHORT_AND.test(whole)) ? pieces : [whole];
}

/** Names in a comma-separated list of names, job titles, employers and degrees. */
function namesInList(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (const [index, part] of parts.entries()) {
    const before = names.at(-1);
    const afterJob = index > 1 && isJob(parts[index - 1] ?? "") && !LEADING_AND.test(part);
    if (index === 0) names.push(...splitPart(part, false));
    else if (NAME_SUFFIX.test(part) && before !== undefined) names[names.length - 1] = `${before} ${part}`;
    else if (isJob(part)) names.push(...splitPart(part, true));
    // behind a job title stands the employer, unless a job title follows again
    else if (!CREDENTIAL.test(part) && (!afterJob || isJob(parts[index + 1] ?? ""))) {
      names.push(...splitPart(part, false));
    }
  }
  return names;
}

function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const piece of text.split(SEPARATOR)) {
    const parts = piece.split(COMMA).filter((part) => part !== "");
    const turned = inverted(parts);
    if (turned !== undefined) {
      names.push(turned);
      continue;
    }
    names.push(...namesInList(parts));
  }
  return names;
}

/** What is left of a part of a byline when notes before and behind the name are gone; "" where it cannot be a name. */
function nameIn(part: string, bare: boolean): string {
  if (bare) return part.replace(LEAD, "").replace(TRAILING_WHEN, "");
  const name = trimmed(
    trimmed(part.replace(LEAD, ""))
      .replace(TRAILING_PAREN, "")
      .replace(TRAILING_WHEN, "")
      .replace(NOTE_NUMBER, ""),
  );
  return SENTENCE.test(name) || CODE.test(name) ? "" : name;
}

/**
 * The writers that a byline names, in order, without repeats: "By Ann Lee and Bo Ek, Staff Writers" gives Ann Lee and
 * Bo Ek. Leads, job titles, degrees, dates, addresses and reviewers are taken off; strings that cannot be a name are
 * left out, placeholders such as "admin" are kept with grade 0.
 */
export function parseAuthors(raw: string): readonly AuthorName[] {
  const names: AuthorName[] = [];
  const seen = new Set<string>();
  const bare = BARE.test(raw);
  const text = withoutFrame(raw, bare);
  for (const part of bare ? splitPart(text, false) : splitNames(text)) {
    const name = nameIn(part, bare);
    const compared = key(name);
    if (compared === "" || name.length > 60 || name.split(" ").length > 7 || seen.has(compared)) continue;
    seen.add(compared);
    names.push({ name, grade: gradeName(name) });
  }
  const best = names.reduce((grade, entry) => Math.max(grade, entry.grade), 0);
  return best === 0 ? names : names.filter((entry) => entry.grade === best);
}
