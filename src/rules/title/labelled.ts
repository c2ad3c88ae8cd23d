import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead } from "../shape/prose.ts";
import { plain } from "../shape/word-endings.ts";

const LABELLED =
  /^(?:title|headline|subject|article|post title|titel|überschrift|titre|título|titolo|titulo|заголовок|название|标题|標題|题目|タイトル) ?[:：] ?(.{6,250})$/iu;

/** The headline with a field name in front of it: "Title: Rates rise again". */
export const titleLabelled: CruftRule = {
  id: "title/labelled",
  reason: "the headline behind a field name",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja"],
  maxLength: 300,
  prefixes: prefixesOf(LABELLED),
  find(line, page) {
    const title = LABELLED.exec(line.text)?.[1];
    if (title === undefined || line.words > 30 || !inHead(line, page)) return undefined;
    const agrees = plain(title) === plain(page.title) || plain(line.text) === plain(page.title);
    return wholeLine(line, agrees || line.index === 0 ? 0.93 : 0.7, { title: title.trim() });
  },
  hits: [
    "⟦Title: Rates rise again in the harbour towns⟧\nThe central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.",
    "⟦Titel: Neue Brücke über den Fluss eröffnet⟧\nNach vier Jahren Bauzeit ist die neue Brücke über den Fluss am Montag für den Verkehr freigegeben worden.",
    "⟦标题：中央银行再次提高利率水平⟧\n中央银行周四将主要利率提高了四分之一个百分点，这是今年以来的第三次加息，市场对此反应平淡。",
  ],
  misses: [
    "Article 5 covers the right to a fair hearing.\nThe court found on Thursday that the ministry had broken it in three of the seven cases before it.",
    "The committee met for two hours on Thursday and left most of the questions open until after the summer break.\nTitle: what it means for tenants",
    "Subject to approval, the works begin in May.\nThe council will vote on the plan after the summer break, when all of its members are back in town.",
  ],
};
