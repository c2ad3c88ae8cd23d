import { type CruftRule, type Line, type Page, wholeLine } from "../rule.ts";
import { isDate } from "../shape/dates.ts";
import { inHead, inTail } from "../shape/prose.ts";

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/u;
const TIMED = /\d{1,2}:\d{2}/u;
/** First year of the web's news pages: an older date on a line of its own is more likely history. */
const WEB = 1996;
/** Lines on each side in which a table shows its other dates, and how many make it one. */
const TABLE_REACH = 6;
const TABLE_DATES = 3;

/** A date alone on a line. Above the text it is the day of publication; inside, it may head a day of a chronicle. */
export const datelineDateAlone: CruftRule = {
  id: "dateline/date-alone",
  reason: "date alone on a line",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "nl", "pl", "tr", "ar"],
  maxLength: 64,
  requiredSigns: "0",
  find(line, page) {
    if (!isDate(line.text)) return undefined;
    const year = Number(YEAR.exec(line.text)?.[1] ?? 0);
    if (year < WEB && year !== 0) return undefined;
    if (isInTable(line, page)) return undefined;
    if (inHead(line, page)) {
      const certain = year !== 0 || TIMED.test(line.text);
      return wholeLine(line, certain ? 0.93 : 0.85, year === 0 ? undefined : { published: line.text.trim() });
    }
    return wholeLine(line, inTail(line, page) ? 0.85 : 0.7);
  },
  hits: [
    "⟦September 2, 2019⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "⟦02.09.2019, 10:42 Uhr⟧\nDer Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.",
    "⟦2 septembre 2019 à 10h42⟧\nLe conseil municipal a adopté lundi, après quatre heures de débat, le plan du nouveau pont sur le fleuve.",
    "⟦2019年9月2日⟧\n市议会周一经过四个小时的辩论，通过了在河上修建新桥的计划，预计明年春天开工，耗资约三千万元。",
  ],
  misses: [
    "12 March 1938\nOn that morning the first trucks rolled over the border, and by noon the square was full of people waving.",
    "In May 2019\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "1/1/2015\n4.2 %\n2/1/2015\n4.4 %\n3/1/2015\n4.1 %\n4/1/2015\n3.9 %",
    "May 68\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
  ],
};

/** Whether so many dates stand around that this is one of a table or a chronicle; posted and updated are two. */
function isInTable({ index }: Line, page: Page): boolean {
  const around = page.lines.slice(Math.max(0, index - TABLE_REACH), index + TABLE_REACH + 1);
  return (
    around.filter(({ index: at, text }) => at !== index && text.length <= 64 && isDate(text)).length >=
    TABLE_DATES
  );
}
