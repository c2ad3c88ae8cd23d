import { monthOf } from "../date/months.ts";
import { key } from "../plain.ts";

/** How much a string looks like the name of a writer: 0 says nothing, 1 a user or company name, 2 a person's name. */
export type NameGrade = 0 | 1 | 2;

/** A cleaned name and how much it looks like one. */
export interface AuthorName {
  readonly name: string;
  readonly grade: NameGrade;
}

/** Words that make a phrase a job, a desk or an employer. */
const JOB =
  /(?<!\p{L})(?:editors?|editor-in-chief|writers?|reporters?|correspondents?|journalists?|contributors?|contributing|columnists?|staff|senior|junior|chief|head|director|managers?|producer|analyst|specialist|strategist|expert|founder|co-founder|ceo|cto|cfo|coo|president|professor|lecturer|researcher|engineer|consultant|coach|advisor|owner|partner|lead|officer|associate|assistant|freelance|redakteur(?:in)?|journalist(?:e|in)?|chefredakteur(?:in)?|rédact(?:eur|rice)|periodista|redactora?|giornalista|jornalista|корреспондент|редактор|журналист|обозреватель)(?!\p{L})/iu;
/** Words of a desk, a body or a publication: such a name is no person's. */
const BODY =
  /(?<!\p{L})(?:team|desk|editorial|newsroom|news|blog|weblog|magazine|association|university|institute|foundation|agency|agencies|press|media|studio|group|inc|llc|ltd|gmbh|company|redaktion|redaction|redacción|rédaction|redazione|редакция)(?!\p{L})/iu;
const LETTER = /\p{L}/u;
/** A day without its year, as left on a byline. */
const DAY = /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,9})$/u;
/** Names that content systems fill in by themselves, and words that stand where a name should. */
const NOBODY = new Set(
  (
    "admin administrator webmaster root guest default unknown anonymous none null undefined na wordpress webadmin " +
    "siteadmin superuser test on last via today yesterday facebook twitter linkedin reddit instagram youtube pinterest " +
    "whatsapp bluesky mastodon threads tiktok email mon tue wed thu fri sat sun monday tuesday wednesday thursday " +
    "friday saturday sunday администратор"
  ).split(" "),
);
/** Words of page furniture; a string of nothing else is no name. */
const FURNITURE = new Set(
  (
    "author authors editor editors staff team contributor contributors writer redaktion redaction redazione redacción " +
    "автор user users super site web name first full written posted published by see more follow view all posts post " +
    "read home blog about the comments comment reply profile website news bio learn meet contact us our my content " +
    "company sign in log login out up register account create an a privacy policy terms of use and conditions share " +
    "print this article articles tags tag category categories topics topic menu search subscribe newsletter editorial " +
    "process guidelines disclosure advertiser advertisement affiliate table contents video library reviews review " +
    "members member discussion forum forums thread threads message messages offline online verified expert new old " +
    "recommended featured latest popular next previous back top index help faq support shop cart page pages download " +
    "likes views joined location years listen watch settings options tools print edit quote link copy report mentions " +
    "brief briefs in syndicated content contents wire wires newswire sponsored agencies agency special release " +
    "digital edition select submit send get started start free trial resources services products pricing learn jobs careers events media press list"
  ).split(" "),
);
const PARTICLE =
  /^(?:de|da|do|dos|das|del|della|di|du|des|van|von|der|den|ter|ten|la|le|el|al|bin|ibn|ben|af|av|zu|zur|y|e|of|the|st\.?|mc|mac)$/iu;
const CAPITALISED = /^['’"“(]?\p{Lu}/u;
const DIGIT = /\d/u;
const WORD = /\p{L}+/u;
/** An account of the system rather than of a writer. */
const ACCOUNT = /(?:^| )(?:admin|administrator|webmaster)$/u;
/** Scripts without capitals. */
const UNCASED = /\p{Lo}/u;

/** Whether a phrase names a job, a desk or an employer's department. */
export function isJob(phrase: string): boolean {
  return JOB.test(phrase);
}

/** Whether the first letter is a capital. */
export function isCapitalised(word: string): boolean {
  return CAPITALISED.test(word);
}

/** Says how much a cleaned string looks like a writer's name. */
export function gradeName(name: string): NameGrade {
  const compared = key(name);
  const letters = compared.replaceAll(" ", "");
  if (letters.length < 2 || !LETTER.test(name)) return 0;
  const words = compared.split(" ");
  if ((words.length === 1 && NOBODY.has(compared)) || words.every((word) => FURNITURE.has(word))) return 0;
  if (ACCOUNT.test(compared) || (DAY.test(name) && monthOf(name.match(WORD)?.[0] ?? "") !== undefined))
    return 0;
  if (UNCASED.test(name)) return words.length < 5 ? 2 : 0;
  const written = name.split(" ");
  const carrying = written.filter((word) => !PARTICLE.test(word));
  const capitals = carrying.filter((word) => CAPITALISED.test(word)).length;
  if (written.length > 2 && capitals * 2 < carrying.length) return 0;
  if (written.length === 2 && carrying.length === 2 && CAPITALISED.test(name) && capitals === 1) return 0;
  if (written.length < 2 || written.length > 6 || DIGIT.test(name)) return 1;
  return capitals > 0 && capitals === carrying.length && !JOB.test(name) && !BODY.test(name) ? 2 : 1;
}
