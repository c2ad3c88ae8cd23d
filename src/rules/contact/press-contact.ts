import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { inTail, isLate } from "../shape/prose.ts";

const CONTACT: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:media|press|investor|news media|public relations|pr|company|corporate)(?: (?:and|&) (?:media|press|investor)s?)?(?: relations)? (?:contacts?|inquiries|enquiries)(?: information| details)? ?:?(?: .{0,90})?|(?:for )?(?:media|press) (?:inquiries|enquiries|contact),? ?(?:please )?(?:contact|email|call)?.{0,110}|for (?:more|further|additional) (?:information|details|info)(?: (?:about|on|please|regarding).{0,60})?,? ?(?:please )?(?:contact|visit|call|email|go to|see|click) .{2,140}|contacts?: ?.{2,80}|source:? [\p{Lu}].{2,60}(?:inc|corp|ltd|llc|gmbh|company|group|plc)\.?|view (?:original content|source version on).{5,200}|view original content (?:to download multimedia|with multimedia).{0,200}|distributed by .{2,60}|(?:presse|medien)kontakt ?:?.{0,80}|pressekontakt|original-content von.{3,120}|contact (?:presse|médias?) ?:?.{0,80}|contactos? de (?:prensa|medios) ?:?.{0,80}|contato (?:para|de|da) imprensa ?:?.{0,80}|(?:contatti|ufficio) stampa ?:?.{0,80}|(?:контакты для (?:прессы|сми)|пресс-служба ?:).{0,80}|(?:媒体联系人?|新闻联系人|媒體聯絡人) ?[：:]?.{0,60})$/iu,
);

/** Contact block under a press release. */
export const contactPressContact: CruftRule = {
  id: "contact/press-contact",
  reason: "contact line of a press release",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 240,
  prefixes: prefixesOf(CONTACT),
  find(line, page) {
    if (line.words > 32 || !CONTACT.test(line.text)) return undefined;
    const sharp =
      /^[^\p{L}\p{N}]{0,4}(?:media|press|investor|pressekontakt|presse|contactos?|contato|view |original-content|媒体|контакты)/iu.test(
        line.text,
      );
    return wholeLine(line, sharp && inTail(line, page) ? 0.93 : sharp && isLate(line, page) ? 0.9 : 0.7);
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦Media contact: Jane Okafor⟧",
    "Der Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.\n⟦Pressekontakt:⟧",
    "Le conseil municipal a adopté lundi, après quatre heures de débat, le plan du nouveau pont sur le fleuve.\n⟦Contact presse : Luc Martin⟧\n⟦Press inquiries⟧",
  ],
  misses: ["Contact with the ship was lost at noon.", "Press and power", "The media contacted the mayor."],
};
