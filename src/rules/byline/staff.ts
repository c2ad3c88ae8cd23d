import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead, inTail } from "../shape/prose.ts";

const DESK =
  /^[^\p{L}\p{N}]{0,3}(?:(?:by|von|par|por|di) )?(?:(?:the )?(?:\p{Lu}[\p{L}.&'-]+ ){1,4}(?:Newsroom|News Desk|Newsdesk|Web Desk|Web Team|Staff|Staff Reports?|Staff Reporters?|Staff Writers?|Editorial Team|Editorial Staff|Editorial Board|Editors|Correspondent|Bureau|News Service|News Team|Digital Team|Redaktion|Online-Redaktion)|(?:Staff|Web|News|Online|Editorial) (?:Desk|Report|Reporter|Writer|Writers|Correspondent|Team|Staff)|(?:NEWSROOM|NEWS DESK|WEB DESK|STAFF REPORTER|STAFF REPORT|STAFF WRITER)|Redaktion|Online-Redaktion|La rédaction|Rédaction|Redacción|La Redacción|Agencias|Redação|Da Redação|Da redação|Redazione|La Redazione|A cura della redazione|Редакция|От редакции|本报记者|本报讯|编辑部|本刊编辑部|De redactie|Redactie|Redakcja|Haber Merkezi|هيئة التحرير|Redaktionen)[^\p{L}\p{N}]{0,3}$/u;

/** How such lines end. */
const ENDINGS: readonly string[] =
  "room desk team staff reports reporters report reporter writers writer board editors dent bureau service aktion action edaktionen acción gencias dação azione едакция едакции 记者 报讯 编辑部 actie akcja erkezi التحرير".split(
    " ",
  );
/** Spares the long pattern on nearly all other lines. */
const ENDS = new RegExp(`(?:${ENDINGS.join("|")})[^\\p{L}]*$`, "iu");

/** A desk instead of a name: "Harbour Daily Newsroom", "Redacción". */
export const bylineStaff: CruftRule = {
  id: "byline/staff",
  reason: "desk that signs the article",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 80,
  requiredLiterals: ENDINGS,
  find(line, page) {
    if (line.words < 1 || line.words > 8 || !ENDS.test(line.text.slice(-14)) || !DESK.test(line.text))
      return undefined;
    return wholeLine(line, inHead(line, page) || inTail(line, page) ? 0.92 : 0.75);
  },
  hits: [
    "⟦Harbour Daily Newsroom⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦Redacción⟧\nEl ayuntamiento aprobó el lunes, tras cuatro horas de debate, el proyecto del nuevo puente sobre el río.",
    "⟦La rédaction⟧\nLe conseil municipal a adopté lundi, après quatre heures de débat, le plan du nouveau pont sur le fleuve.",
    "⟦By Staff Reporter⟧\n⟦Redaktion⟧\nDer Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.",
  ],
  misses: [
    "The newsroom of the paper was empty.",
    "Hospital staff\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "Members of the editorial board resigned on Friday.",
  ],
};
