import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { isHanName, nameList } from "../shape/person-names.ts";
import { inHead, inTail } from "../shape/prose.ts";
import { ROLE } from "../vocabulary/roles.ts";

const BY =
  /^[^\p{L}\p{N}]{0,3}(?:by:?|von:?|par:?|por:?|di|door|av|af|przez|автор[ы]?:?|текст:?|作者[:：]?|文[/|｜:：]|撰文[:：]?|文字[:：]|بقلم:?|yazan:?|autor(?:ka|ría|a)?:|autore:|auteur:|author:|text:|texte:|texto:|testo:) ?(.{2,120})$/iu;
const ROLED = new RegExp(`^(.{4,80}?)(?:,| -| \\||;| \\/) ?(?:the |our )?(?:${ROLE})(?:[ ,].{0,50})?$`, "iu");
/** One of these stands between name and job. */
const SEPARATOR = /[,|;/-]/u;

/** "By NAME", alone on its line, with or without the job behind it. */
export const bylineByName: CruftRule = {
  id: "byline/by-name",
  reason: "line that names the author",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "sv", "da", "pl", "tr", "ar"],
  maxLength: 140,
  prefixes: prefixesOf(BY),
  find(line, page) {
    if (line.words > 16 || line.words < 1) return undefined;
    const rest = BY.exec(line.text)?.[1]?.trim();
    if (rest === undefined || /[!?]$/u.test(rest)) return undefined;
    const who = (SEPARATOR.test(rest) ? ROLED.exec(rest)?.[1] : undefined) ?? rest;
    const names = nameList(who.replace(/[.,;]$/u, "").trim());
    if (names === undefined || (names.some(isHanName) && !/[\p{Script=Han}]/u.test(line.text.slice(0, 3))))
      return undefined;
    const labelled = /^[^\p{L}\p{N}]{0,3}\p{L}+ ?[:：/|｜]/u.test(line.text) || who.length < rest.length;
    const placed = inHead(line, page) || inTail(line, page) || names.length > 1;
    return wholeLine(line, labelled ? 0.96 : placed ? 0.95 : 0.8, { authors: names });
  },
  hits: [
    "⟦By Jane Okafor⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦By Jo Park, Staff Writer⟧\n⟦BY ANA CRUZ AND LI WEI⟧\n⟦Author: Maria de la Fuente⟧",
    "⟦Von Max Mustermann⟧\nDer Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.",
    "⟦Автор: Иван Петров⟧\n⟦作者：张晓明⟧\n⟦Por: Ana María Torres⟧\n⟦Auteur: Luc Martin⟧",
  ],
  misses: [
    "By 1900, the mill had eleven owners.\nBy Design",
    "By and Large\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "Von der Brücke aus sieht man das Tal.",
    "Text Messages and Their Readers",
  ],
};
