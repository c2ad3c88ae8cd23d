import { holdsAny } from "../prefilter/holds-any.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const REGISTERED =
  /(?:^|[\s|·])(?:[京沪粤浙苏川渝津冀晋辽吉黑皖闽赣鲁豫鄂湘桂琼贵云陕甘青宁新]|[\p{Script=Han}])ICP(?:备|证|備|證)\s?(?:案)?\s?\d{5,10}号?|公网安备\s?\d{8,16}号?|违法和?不良信息举报|互联网新闻信息服务许可证|网络文化经营许可证|增值电信业务经营许可证|사업자등록번호|통신판매업신고/u;
const SIGNS: readonly string[] = ["备", "備", "举报", "许可证", "신고", "등록"];

/** Registration numbers that law demands of sites. */
export const legalRegistration: CruftRule = {
  id: "legal/registration",
  reason: "registration number that law demands of sites",
  langs: ["zh", "ko"],
  maxLength: 260,
  requiredSigns: "中",
  find(line) {
    if (line.words > 45 || !holdsAny(line.text, SIGNS)) return undefined;
    return REGISTERED.test(line.text) && line.text.length <= 200 ? wholeLine(line, 0.95) : undefined;
  },
  hits: [
    "⟦沪公网安备 31010102001234号⟧",
    "⟦京ICP备12345678号⟧\n⟦京公网安备11010502030143号⟧",
    "⟦违法和不良信息举报电话：010-12345678⟧",
  ],
  misses: [
    "备用钥匙在门口的花盆下面。",
    "公安部门表示，案件正在调查中。",
    "他举报了三名官员，随后离开了这座城市。",
  ],
};
