import type { CruftKind } from "../../../document/kinds.ts";
import { hashText } from "./hash.ts";
import type { TextStats } from "./text-stats.ts";

/** What a short text can say of itself. */
interface TextCue {
  readonly kind: CruftKind;
  /** For people: "reads like …". */
  readonly like: string;
  /** One of these words must stand in the text before `pattern` is tried; patterns are dear. */
  readonly words: string;
  /** Whether digits, or marks such as "©", "@" and "»", are reason enough to try. */
  readonly digits?: boolean;
  readonly marks?: boolean;
  readonly pattern: RegExp;
}

/** The most telling first. */
const CUES: readonly TextCue[] = [
  {
    kind: "legal",
    like: "a legal line",
    words: "c copyright rights privacy terms cookie cookies impressum datenschutz gdpr",
    marks: true,
    pattern:
      /©|\(c\) ?(?:19|20)\d\d|copyright|all rights reserved|privacy policy|terms (?:of|and|&)|cookie|impressum|datenschutz|\bgdpr\b/iu,
  },
  {
    kind: "newsletter",
    like: "a newsletter prompt",
    words:
      "newsletter newsletters subscribe sign signup inbox email mail abonnieren abonner suscríbete subscription",
    pattern:
      /newsletter|subscribe|sign ?up|your inbox|your email|e-?mail address|abonnieren|s'abonner|suscríbete|subscription/iu,
  },
  {
    kind: "comments",
    like: "part of the comments",
    words:
      "comment comments reply replies response responses kommentar kommentare commentaire commentaires comentario comentarios",
    pattern:
      /^(?:\d+ )?(?:comments?|repl(?:y|ies)|responses?)\b|leave a (?:comment|reply)|post a comment|log in to (?:comment|reply)|^kommentare?\b|^commentaires?\b|^comentarios?\b/iu,
  },
  {
    kind: "share",
    like: "a share button",
    words:
      "share tweet facebook twitter whatsapp linkedin pinterest reddit copy follow instagram teilen partager compartir",
    pattern:
      /\bshare\b|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|follow us|instagram|teilen|partager|compartir/iu,
  },
  {
    kind: "related",
    like: "a pointer to other stories",
    words:
      "related recommended you read see more latest trending most popular up previous next mehr lire leer",
    pattern:
      /related|recommended|you (?:may|might) (?:also )?(?:like|enjoy)|read (?:more|next|also)|see also|more (?:from|stories|articles|on|in)\b|latest|trending|most (?:read|popular)|popular|up next|previous (?:post|article)|next (?:post|article)|mehr zum thema|lire aussi|leer también/iu,
  },
  {
    kind: "advert",
    like: "an advertisement",
    words: "ad ads advert advertisement advertising sponsored promoted anzeige publicité publicidad",
    pattern: /^(?:ads?|advert(?:isement|ising)?|sponsored|promoted|anzeige|publicité|publicidad)\b/iu,
  },
  {
    kind: "byline",
    like: "a byline",
    words: "by written author posted story von par por staff contributor",
    pattern: /^(?:by|written by|author|posted by|story by|von|par|por)[: ]|staff writer|contributor$/iu,
  },
  {
    kind: "dateline",
    like: "a date line",
    words: "published posted updated last",
    digits: true,
    pattern:
      /^(?:published|posted|updated|last (?:updated|modified))\b|^\w{3,9}\.? \d{1,2},? \d{4}|^\d{1,2}[./ ]\w{2,9}\.?[./ ]\d{2,4}|(?<!\d)\d+ (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?) ago|(?<!\d)\d+[- ]min(?:ute)?s? read/iu,
  },
  {
    kind: "tags",
    like: "a list of tags",
    words: "tag tags tagged filed category categories topic topics keyword keywords",
    pattern: /^(?:tags?|tagged|filed under|categor(?:y|ies)|topics?|keywords?)\b/iu,
  },
  {
    kind: "caption",
    like: "a caption or credit",
    words:
      "image images photo photos photograph picture pictures credit credits source sources foto figure fig getty shutterstock unsplash",
    pattern:
      /^(?:image|photo(?:graph)?|picture|credit|source|foto|figure|fig\.)s?\b ?[:\d|/]|getty images|shutterstock|unsplash|\bphoto by\b/iu,
  },
  {
    kind: "navigation",
    like: "an entry of a menu",
    words:
      "home menu search skip back next previous prev log login sign register my about contact faq help close show load view see go",
    digits: true,
    marks: true,
    pattern:
      /^(?:home|menu|search|skip to|back to|next|previous|prev|log ?in|sign in|register|my account|about(?: us)?|contact(?: us)?|faq|help|close|show more|load more|view all|see all|go to)\b|^[»«›‹→←]|^\d{1,3}$/iu,
  },
  {
    kind: "rating",
    like: "a rating",
    words: "star stars rating ratings rate votes reviews",
    digits: true,
    pattern: /\bstars?\b|\bratings?\b|\d(?:\.\d)? ?\/ ?5|rate this|(?<!\d)\d+ (?:votes|reviews)/iu,
  },
  {
    kind: "widget",
    like: "a button of a widget",
    words: "loading play pause mute listen watch print download vote poll quiz add buy",
    pattern:
      /^(?:loading|play|pause|mute|listen|watch|print|download|vote|poll|quiz|add to (?:cart|bag|wishlist)|buy now)\b/iu,
  },
  {
    kind: "contact",
    like: "contact data",
    words: "tel phone fax",
    marks: true,
    pattern: /\b(?:tel|phone|fax)\b ?[.:]|\+\d[\d ()-]{7,}|[\w.+-]@[\w-]{1,40}\.\w{2}/iu,
  },
];

/** Longest text that is asked. */
const MAX_TEXT_LENGTH = 240;

/** Bits of the cues that a word makes worth trying, by the hash of the word. */
const TRIGGERS: ReadonlyMap<number, number> = (() => {
  const triggers = new Map<number, number>();
  CUES.forEach(({ words }, at) => {
    for (const word of words.split(" ")) {
      const hash = hashText(word);
      triggers.set(hash, (triggers.get(hash) ?? 0) | (1 << at));
    }
  });
  return triggers;
})();
const bitsOf = (key: "digits" | "marks"): number =>
  CUES.reduce((bits, cue, at) => (cue[key] === true ? bits | (1 << at) : bits), 0);
const BY_DIGITS: number = bitsOf("digits");
const BY_MARKS: number = bitsOf("marks");

/** What a short text says of itself; undefined where it says nothing. */
export function byText(
  text: string,
  stats: TextStats | undefined,
): { readonly kind: CruftKind; readonly reason: string } | undefined {
  if (stats === undefined || text.length > MAX_TEXT_LENGTH) return undefined;
  let bits = (stats.digits > 0 ? BY_DIGITS : 0) | (stats.marks > 0 ? BY_MARKS : 0);
  for (const hash of stats.hashes) bits |= TRIGGERS.get(hash) ?? 0;
  for (; bits !== 0; bits &= bits - 1) {
    const cue = CUES[31 - Math.clz32(bits & -bits)];
    if (cue?.pattern.test(text) === true) return { kind: cue.kind, reason: `reads like ${cue.like}` };
  }
  return undefined;
}
