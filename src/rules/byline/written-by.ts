import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, type Line, type Match, type Page, wholeLine } from "../rule.ts";
import { isHanName, isName, nameList } from "../shape/person-names.ts";
import { bare } from "../shape/phrases.ts";
import { inHead, inTail } from "../shape/prose.ts";

const VERB =
  "(?:(?:article |story |post |text |report |words |recipe |review |this (?:article|post|story) was )?(?:written|posted|reported|edited|reviewed|published|authored|contributed|submitted|created|compiled|prepared|researched|translated|updated|fact[- ]checked|medically reviewed|expert reviewed|illustrated)(?: and (?:edited|reviewed|photographed|illustrated|reported|fact[- ]checked|verified))?(?: by)?|(?:words|story|text|report|reporting|article|guest post|content|post) by|author|authors|written|editor|writer|reporter|contributor|geschrieben von|verfasst von|ein beitrag von|ein artikel von|autor(?:in)?|redakteur(?:in)?|redaktion|écrit par|rédigé par|publié par|auteur|rédacteur|rédaction|escrito por|publicado por|redacción|redactado por|autor|autora|por|scritto da|pubblicato da|a cura di|autore|escrito por|автор|автор статьи|автор текста|подготовил[аи]?|текст|作者|撰稿|撰稿人|编辑|責任編輯|责任编辑|责编|记者|記者|編輯|来源作者|校对|審校|审核|geschreven door|auteur|napisał[ay]?|autor|yazar|yazan|كتب|كتبه|بقلم|skrevet af|skriven av|kirjoittanut|執筆|ライター|文|기자|by|par|von)";
const LABELLED: Pattern = byOpening(
  new RegExp(`^[^\\p{L}\\p{N}]{0,3}${VERB} ?[:：/-]{0,2} ?(.{2,90})$`, "iu"),
);
/** Where the job or the degrees of the author begin. */
const TITLE = / \| | - |, (?=[\p{L} ]{0,30}(?:editor|writer|md|phd|rdn|rd|lcsw)\b)/iu;
const TITLE_SIGN = /[|,-]/u;
const CREDIT_SIGN = /[•|·;]/u;
/** Where the credit of the pictures begins. */
const NEXT_CREDIT =
  / ?[•|·;] ?(?=(?:photo|image|picture|illustration|video|graphic|foto|bild|fotos|images)\p{L}* (?:by|von|par|de|di|:))/iu;
const CERTAIN = new RegExp(`^[^\\p{L}\\p{N}]{0,3}${VERB} ?[:：/]`, "iu");
const COLON = /[:：/]/u;
const ALONE: Pattern = byOpening(new RegExp(`^${VERB}$`, "u"));
/** Words that say "by" themselves: with a name behind them they can be nothing but a byline. */
const VERBAL =
  / by\b|^(?:geschrieben|verfasst|écrit|rédigé|publié|escrito|publicado|redactado|scritto|pubblicato|a cura|подготовил|geschreven|napisał)/iu;

/** Verbs that games, books and pictures have a maker of, too: inside the text such a line may describe one. */
const MAKERS = /^[^\p{L}\p{N}]{0,3}(?:published|created|illustrated|translated|submitted|author)/iu;

/** "Written by", with the name behind it or on the line below. */
export const bylineWrittenBy: CruftRule = {
  id: "byline/written-by",
  reason: "line that says who wrote, edited or reviewed the article",
  langs: [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "ko",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "da",
    "fi",
  ],
  maxLength: 130,
  prefixes: prefixesOf(LABELLED, ALONE),
  find(line, page) {
    if (line.words > 15) return undefined;
    const label = bare(line.text);
    if (label.length < 36 && ALONE.test(label)) return labelAlone(line, label, page);
    const { text } = line;
    const who = LABELLED.exec(CREDIT_SIGN.test(text) ? (text.split(NEXT_CREDIT, 1)[0] ?? "") : text)?.[1]
      ?.trim()
      .replace(/[)\]）】.]$/u, "")
      .trim();
    if (who === undefined) return undefined;
    const certain = COLON.test(line.text) && CERTAIN.test(line.text);
    const names = nameList(TITLE_SIGN.test(who) ? (who.split(TITLE, 1)[0] ?? who) : who);
    if (names !== undefined && (certain || VERBAL.test(line.text))) {
      if (names.some((name) => !isName(name)) && !/\p{Script=Han}/u.test(line.text.slice(0, 6)))
        return undefined;
      const placed = inHead(line, page) || inTail(line, page);
      return wholeLine(line, placed || !MAKERS.test(line.text) ? 0.96 : 0.75, { authors: names });
    }
    return undefined;
  },
  hits: [
    "⟦Written by⟧\n⟦Jane Okafor⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦Posted by Jo Park⟧\n⟦Medically reviewed by Ana Cruz, MD⟧\n⟦Written by:⟧",
    "⟦Geschrieben von Max Mustermann⟧\n⟦Écrit par Luc Martin⟧\n⟦Escrito por Ana María Torres⟧",
    "⟦Words by Jane Okafor • Photos by the author⟧",
    "⟦Scritto da Marco Rossi⟧\n⟦（责任编辑：王小丽）⟧\n⟦Подготовила: Анна Иванова⟧",
  ],
  misses: [
    "Written by hand, the letter runs to eleven pages.",
    "Edited by Monday",
    "Text and Context",
    "Reporter Jane Okafor was there.",
  ],
};

const SIGNED =
  / by$|^(?:geschrieben von|verfasst von|écrit par|rédigé par|escrito por|scritto da|a cura di|geschreven door|автор статьи|автор текста)$/u;

/** The label, and the name on the next line with it. */
function labelAlone(line: Line, label: string, page: Page): Match {
  const next = page.lines[line.index + 1]?.text.trim() ?? "";
  const placed = inHead(line, page) || inTail(line, page);
  if (isName(next) || (isHanName(next) && /\p{Script=Han}/u.test(label))) {
    const score = placed || SIGNED.test(label) ? 0.95 : 0.7;
    return { ...wholeLine(line, score, { authors: [next] }), through: line.index + 1 };
  }
  return wholeLine(line, SIGNED.test(label) ? 0.93 : placed ? 0.8 : 0.5);
}
