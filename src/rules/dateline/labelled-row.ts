import type { StatedFacts } from "../../document/facts.ts";
import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const DATE =
  "(?:(?:19|20)\\d\\d(?:[-./]\\d{1,2}[-./]\\d{1,2}| ?[年년] ?\\d{1,2} ?[月월] ?\\d{1,2} ?[日일])(?:[ T]?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?)?)";
const NAMES = "作者|记者|記者|文|기자";
const SITES = "来源|來源|出处|出處|稿源|출처";
const OTHERS =
  "编辑|編輯|责任编辑|責任編輯|责编|校对|审核|摄影|浏览|瀏覽|浏览量|浏览次数|阅读|阅读量|点击|點擊|点击数|点击率|人气|人氣|评论|字号|字體|字体|发布人|发布者|发布时间|发布日期|时间|日期|조회|입력|수정|등록";
const FIELD = `(?:${NAMES}|${SITES}|${OTHERS})[:：] ?(?:${DATE}|[^\\s:：|]{1,20})`;
/** A date with one field behind it at least, or two fields. */
const ROW: Pattern = byOpening(
  new RegExp(`^(?:${DATE}(?:[ |]{1,4}${FIELD}){1,6}|${FIELD}(?:[ |]{1,4}(?:${FIELD}|${DATE})){1,6})$`, "u"),
);
const FIRST_DATE = new RegExp(DATE, "u");
const AUTHOR = new RegExp(`(?:${NAMES})[:：] ?([\\p{L}·]{2,12})`, "u");
const SITE = new RegExp(`(?:${SITES})[:：] ?([^\\s:：|]{2,20})`, "u");

/** Date, source, author and editor in one row of labelled fields, as Chinese and Korean sites print it under the headline. */
export const datelineLabelledRow: CruftRule = {
  id: "dateline/labelled-row",
  reason: "row of date, source and author",
  langs: ["zh", "ko"],
  maxLength: 160,
  prefixes: prefixesOf(ROW),
  find(line) {
    const text = line.text.trim();
    if (!ROW.test(text)) return undefined;
    const date = FIRST_DATE.exec(text)?.[0];
    const author = AUTHOR.exec(text)?.[1];
    const site = SITE.exec(text)?.[1];
    const facts: StatedFacts = {
      ...(date === undefined ? {} : { published: date }),
      ...(author === undefined ? {} : { authors: [author] }),
      ...(site === undefined ? {} : { site }),
    };
    return wholeLine(line, 0.97, facts);
  },
  hits: [
    "⟦2021-05-06 10:22:31 来源：海湾日报 作者：李明⟧",
    "⟦来源：海湾日报 2021年5月6日 10:22 编辑：张伟⟧\n⟦作者：李明 | 来源：海湾日报⟧",
    "⟦2020.03.01 15:20 기자: 김민수⟧\n⟦发布时间：2019-09-02 浏览次数：403⟧",
  ],
  misses: [
    "2021年5月6日，海边的图书馆重新开放，第一天就来了两千多名读者。",
    "来源：海湾日报",
    "作者：李明的新书讲述了一座桥的历史，读者评论：值得一读。",
    "2021-05-06 10:22:31",
  ],
};
