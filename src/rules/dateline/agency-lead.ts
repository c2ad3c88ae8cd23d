import type { CruftRule } from "../rule.ts";
import { AGENCY } from "../vocabulary/agencies.ts";

const MONTH = "\\p{L}{3,12}\\.?";
const DAY = `(?:, (?:${MONTH} \\d{1,2}|\\d{1,2}\\.? (?:de )?${MONTH})(?:,? \\d{4})?)?`;
const PLACE = "\\p{Lu}[\\p{L}\\p{M}.'-]{1,24}(?:[ ,/]{1,2}[\\p{L}\\p{M}.'-]{1,24}){0,5}?";
/** "LONDON (Reuters) - ", "Paris, 2 mai (AFP) -", "NEW YORK, March 3, 2020 /PRNewswire/ -- ". */
const LEAD = new RegExp(
  `^["(]?(?!The |A |An )${PLACE}${DAY} ?(?:\\((?:${AGENCY})\\)|/(?:${AGENCY})/|\\[(?:${AGENCY})\\]) ?(?:-{1,3}|:|\\.|/+)? ?(?=["'(\\[]?[\\p{L}\\p{N}])`,
  "u",
);
/** "(Reuters) - ", "(AP) -- ". */
const BARE = new RegExp(`^\\((?:${AGENCY})\\) ?(?:-{1,3}|:) (?=["'(\\[]?[\\p{L}\\p{N}])`, "u");
/** "МОСКВА, 2 сен - РИА Новости. ". */
const RUSSIAN = new RegExp(
  `^\\p{Lu}[\\p{Lu}-]{2,24}, \\d{1,2} ${MONTH}(?: \\d{4})? ?[-/.] ?(?:${AGENCY})[./]{1,3} ?(?=["(]?[\\p{L}\\p{N}])`,
  "u",
);
/** "新华社北京9月2日电（记者 张三）". */
const CHINESE =
  /^(?:新华社|中新社|中新网|人民网|新华网|央视网|中国新闻网)[\p{Script=Han}]{0,8}\d{1,2}月\d{1,2}日[电電讯訊]?(?:[（(](?:记者|記者)?[^）)]{0,30}[）)])? ?/u;
/** Longest text in front of the first sentence that is looked at, in units. */
const WINDOW = 120;

/** Place and agency in front of the first sentence. The sentence itself stays. */
export const datelineAgencyLead: CruftRule = {
  id: "dateline/agency-lead",
  reason: "place and news agency in front of the first sentence",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 20_000,
  requiredSigns: "(/[é",
  find(line) {
    if (line.words < 6 && line.text.length < 30) return undefined;
    const head = line.text.slice(0, WINDOW);
    const lead = leadOf(head);
    return lead === undefined ? undefined : { start: 0, end: lead.length, score: 0.97 };
  },
  hits: [
    "⟦LONDON (Reuters) - ⟧The central bank raised its main rate by a quarter of a point on Thursday.",
    "⟦Berlin (dpa) - ⟧Der Stadtrat hat am Montag dem Plan für die neue Brücke zugestimmt.\n⟦Paris, 2 mai (AFP) - ⟧Le conseil a adopté lundi le plan du pont.",
    "⟦NEW YORK, March 3, 2020 /PRNewswire/ -- ⟧Harbour Mills today named a new chief of its paper business.",
    "⟦МОСКВА, 2 сен - РИА Новости. ⟧Центральный банк в четверг повысил ставку на четверть пункта.\n⟦新华社北京9月2日电（记者 张三）⟧市议会周一通过了在河上修建新桥的计划，预计明年春天开工。",
  ],
  misses: [
    "London (UK) - a city of nine million - has eleven bridges that open for ships.",
    "The Associated Press (AP) - founded in 1846 - is owned by its members.",
    "Berlin - Der Stadtrat hat am Montag dem Plan zugestimmt, wie die Stadt mitteilte.",
    "新华社是中国的国家通讯社，总部设在北京，在世界各地设有分社。",
  ],
};

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const HAN = /^\p{Script=Han}/u;
/** No letter of those scripts comes before it. */
const FIRST = 0x400;

function leadOf(head: string): string | undefined {
  if (head.charCodeAt(0) >= FIRST) {
    if (CYRILLIC.test(head)) return RUSSIAN.exec(head)?.[0];
    if (HAN.test(head)) return CHINESE.exec(head)?.[0];
  }
  if (!head.includes("(") && !head.includes("/") && !head.includes("[")) return undefined;
  return (LEAD.exec(head) ?? BARE.exec(head))?.[0];
}
