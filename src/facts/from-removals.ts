import type { StatedFacts } from "../document/facts.ts";
import type { CruftKind } from "../document/kinds.ts";
import type { RuleFacts } from "./page/sources.ts";
import { folded } from "./plain.ts";

/** A passage that was taken out of a document. */
export interface RemovedText {
  readonly text: string;
  readonly kind: CruftKind;
  /** Stands inside the article, with kept passages before and behind it: there a source is one of a figure or table. */
  readonly inside?: boolean;
}

/** Units of a removed passage that are read, from its end: feed footers are glued to paragraphs. */
const MAX_PASSAGE_LENGTH = 500;
const URL = /https?:\/\/[^\s)\]"'<>]{4,300}/iu;
const FINAL = /(?<![.,;:])[.,;:]+$/u;
/** Who wrote or printed it first, by a label. */
const SOURCE =
  /^[\s([–—-]{0,4}(?:original\s)?(?:sources?|quellen?|fuentes?|fontes?|bron|källa|kilde|źródło|zdroj|forrás|источник|джерело|kaynak|sumber|来源|來源|出典|المصدر)(?:\s(?:link|url|article))?\s?[:：]\s?(.{2,300})$/iu;
const ORIGINAL =
  /^[\s([–—-]{0,4}(?:(?:read|view|see)\s(?:the\s)?)?(?:original|full|source)(?:\s(?:article|post|story|text|url|link|version))?(?:\s(?:here|at|on))?\s?[:：]?\s?(?=https?:)|^(?:url|link|permalink|canonical)\s?[:：]\s?(?=https?:)/iu;
/**
 * "The post TITLE appeared first on SITE.", by the words in front of the title and those between; site and title are
 * the groups. What stands between is found first, and what leads up to it by looking back: otherwise each "The post"
 * of a text searches all that follows it for the rest.
 */
function feedFooter(before: string, between: string, ends = ".!?…\"”')\\]"): RegExp {
  return new RegExp(`${between}(?=(.{2,90}?)\\.?$)(?<=(?:^|[${ends}]\\s)${before}(.{2,300})${between})`, "u");
}

const FOOTERS: readonly RegExp[] = [
  feedFooter(
    "The\\s(?:post|article|story|entry)\\s",
    "\\s(?:appeared\\sfirst|first\\sappeared|was\\sfirst\\spublished|was\\soriginally\\spublished|originally\\sappeared)\\s(?:on|at|in)\\s",
  ),
  feedFooter("Der\\s(?:Beitrag|Artikel)\\s", "\\serschien\\szuerst\\sauf\\s"),
  feedFooter("L['’]article\\s", "\\sest\\sapparu\\sen\\spremier\\ssur\\s", ".!?…»\"”')\\]"),
  feedFooter(
    "(?:La\\sentrada|El\\sartículo)\\s",
    "\\s(?:se\\spublicó\\sprimero|apareció\\sprimero|aparece\\sprimero)\\sen\\s",
  ),
  feedFooter("O\\spost\\s", "\\sapareceu\\sprimeiro\\sem\\s"),
  feedFooter("L['’]articolo\\s", "\\sproviene\\sda\\s"),
  feedFooter("Сообщение\\s", "\\sпоявил[аи]сь\\sсначала\\sна\\s"),
];
/** Where a text came out first: the place is the group. */
const FIRST_IN =
  /(?:[Oo]riginally|[Ff]irst|[Pp]reviously)\s(?:published|appeared|posted|printed|ran)\s(?:on|at|in|by)\s(?:the\s)?(.{2,90}?)\.?$|(?:[Zz]uerst|[Uu]rsprünglich)\s(?:erschienen\s|veröffentlicht\s)?(?:auf|bei|in)\s(.{2,90}?)(?:\serschienen|\sveröffentlicht)?\.?$|(?:[Pp]ublicad[oa]\soriginalmente|[Oo]riginalmente\spublicad[oa])\se[nm]\s(.{2,90}?)\.?$|(?:[Pp]ublié|[Pp]aru)\s(?:initialement|à\sl['’]origine|d['’]abord)\s(?:sur|dans)\s(.{2,90}?)\.?$|[Pp]ubblicato\s(?:originariamente|per\sla\sprima\svolta)\s(?:su|da|in)\s(.{2,90}?)\.?$/u;
const TAGS =
  /^[\s#]{0,3}(?:tags?|tagged(?:\s(?:with|as|in|under))?|filed\s(?:under|in)|keywords?|labels?|topics?|schlagw(?:orte|örter)|stichw(?:orte|örter)|mots[- ]clés|étiquettes|etiquetas|palabras\sclave|palavras[- ]chave|tópicos|argomenti|trefwoorden|теги|метки|ключевые\sслова|标签|標籤|关键词|關鍵詞|タグ)\s?[:：]\s?(\S.{0,399})$|^(?:tagged|filed)\s(?:with|as|in|under)\s(\S.{0,399})$/iu;
const TAG_JOINT = /\s?[,;|·•，、]\s?|\s(?=#)/u;
const HASH = /^#/u;
const RIGHTS =
  /(?:©|\(c\)|copyright)[\s©]{0,3}(?:copyright\s)?(?:(?:19|20)\d\d\s?(?:[-–—]\s?(?:(?:19|20)\d\d)?\s?)?,?\s?(?:by\s)?)?(?:by\s)?(\p{Lu}[^.,|·•©()\d]{1,60}?)(?=\s?(?:[.,|·•©()\d]|$|all\srights|alle\srechte|tous\sdroits|todos\slos))/iu;
/** Words of a copyright line that names nobody. */
const NOBODY = /rights|reserved|theme|powered|license|content|images?|photos?|notice/iu;
const CORPORATE = /,?\s(?:inc|llc|ltd|gmbh|ag|plc|corp|co|s\.?a|pty|bv|media|group)\b.*/iu;
const NAME = /^["“«]?[\p{Lu}\p{Lo}]/u;
const TITLE = /^["'“‘«¿¡]?[\p{Lu}\p{Lo}\p{N}]/u;
/** What goes on behind the name of a site. */
const REST = /(?<!\s)\s+(?:and|with|under|by|as|on)\s.*/u;
const EDGE = /^[\s–—|·•-]+|(?<![\s–—|·•-])[\s–—|·•-]+$/gu;
/** Words of the name of a site. */
const MAX_WORDS = 6;

/** The name of a site, or undefined where a phrase can be none. */
function siteName(raw: string): string | undefined {
  const name = folded(raw).replace(FINAL, "").replace(REST, "").replace(EDGE, "");
  return NAME.test(name) && name.length < 61 && name.split(" ").length <= MAX_WORDS && !URL.test(name)
    ? name
    : undefined;
}

function place(raw: string): StatedFacts | undefined {
  const url = URL.exec(raw)?.[0].replace(FINAL, "");
  if (url !== undefined) return { url };
  const site = siteName(raw);
  return site === undefined ? undefined : { site };
}

function footer(text: string): StatedFacts | undefined {
  for (const pattern of FOOTERS) {
    const [, site, title] = pattern.exec(text) ?? [];
    const name = site === undefined ? undefined : siteName(site);
    if (title !== undefined && name !== undefined && TITLE.test(title)) return { title, site: name };
  }
  return undefined;
}

function tagList(text: string): StatedFacts | undefined {
  const match = TAGS.exec(text);
  const list = match?.[1] ?? match?.[2];
  if (list === undefined) return undefined;
  const tags = folded(list)
    .split(TAG_JOINT)
    .map((tag) => tag.replace(HASH, "").replace(FINAL, "").trim());
  return { tags: tags.filter((tag) => tag !== "") };
}

/** Kinds of passages that speak of something else than the article. */
const OTHERS: ReadonlySet<CruftKind> = new Set(["caption", "comments", "related", "advert", "spam-link"]);

/**
 * What removed passages state of the article, in order: original site and address, title, tags. Rules find that a
 * passage is cruft; this reads what it says, whichever of them found it.
 */
export function factsFromRemovals(removed: readonly RemovedText[]): readonly RuleFacts[] {
  const found: RuleFacts[] = [];
  for (const { text: whole, kind, inside } of removed) {
    if (OTHERS.has(kind)) continue;
    const text = whole.slice(-MAX_PASSAGE_LENGTH).trim();
    const add = (facts: StatedFacts | undefined, from: string): boolean => {
      if (facts !== undefined) found.push({ facts, from });
      return facts !== undefined;
    };
    if (add(footer(text), "text:feed-footer")) continue;
    const source = SOURCE.exec(text)?.[1];
    if (source !== undefined && inside !== true && add(place(source), "text:source")) continue;
    if (ORIGINAL.test(text) && add(place(text), "text:source")) continue;
    const first = FIRST_IN.exec(text)
      ?.slice(1)
      .find((group) => group !== undefined);
    if (first !== undefined && add(place(first), "text:first-published")) continue;
    add(tagList(text), "text:tags");
  }
  return found;
}

/** Where a fact comes from that `rightsHolder` found. */
export const FROM_RIGHTS = "text:copyright";

/** The holder of the rights that a removed copyright line names: as a rule the site. */
export function rightsHolder(removed: readonly RemovedText[]): readonly RuleFacts[] {
  for (const { text, kind } of removed) {
    if (OTHERS.has(kind) || text.length > MAX_PASSAGE_LENGTH) continue;
    const name = RIGHTS.exec(text)?.[1]?.replace(CORPORATE, "").trim() ?? "";
    const site = name === "" || NOBODY.test(name) ? undefined : siteName(name);
    if (site !== undefined) return [{ facts: { site }, from: FROM_RIGHTS }];
  }
  return [];
}
