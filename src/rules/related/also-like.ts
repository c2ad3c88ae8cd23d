import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { endOfTitles } from "../shape/lists.ts";
import { bare } from "../shape/phrases.ts";
import { inHead, isLate } from "../shape/prose.ts";

const LEAD: Pattern = byOpening(
  /^(?:you (?:may|might|can|could|would|will|'ll)(?: also| just)? (?:like|enjoy|love|be interested in|want to (?:read|check out|see|watch)|check out|find (?:this )?(?:useful|interesting|helpful)|read|be interested)(?: to read)?(?: also| too| these?)?(?: (?:to )?(?:read|reading))?(?: (?:posts?|articles?|stories|these articles|these posts|these|this|our|the following))?|(?:if you (?:liked|like|enjoyed|loved) this(?: (?:article|post|story))?,? (?:you (?:may|might|will|'ll)|try|check|read|then).{0,60})|(?:readers|people|others|users|visitors|customers) (?:also|who (?:read|viewed) this).{0,40}|we (?:also )?recommend(?: (?:also|reading|these|you|for you))?|recommended(?: (?:for you|reading|articles?|posts?|stories|reads|content|links|videos|topics|news))?|recommendations(?: for you)?|(?:hand)?picked for you|just for you|suggested (?:for you|articles|posts|stories|reads|content)|you(?:'| a)re? (?:may be )?interested in|interested in (?:this|these|more|related).{0,30}|don't miss(?: (?:these|this|it|our).{0,30})?|in case you missed (?:it|these?|this)|icymi|das könnte (?:(?:sie|dich|ihnen|dir|euch) )?(?:auch )?(?:noch )?(?:interessieren|gefallen)|(?:auch )?interessant|lesetipps?|unsere empfehlungen?|empfehlungen der redaktion|empfehlungen für sie|(?:wir )?empfehlen(?: ihnen)?|vous (?:aimerez|pourriez|devriez)(?: peut[- ]être)?(?: aussi| également)?(?: aimer| apprécier)?|(?:cela|ceci|ces articles?) (?:pourrai(?:t|ent)|peuvent) (?:aussi )?vous (?:intéresser|plaire)|à ne pas (?:manquer|rater)|recommandé(?:s)? pour vous|(?:nos )?recommandations?|(?:también )?(?:te|le|os) (?:puede|podría|recomendamos|puede que|gustará|interesa)(?: también)?(?: (?:interesar|gustar|leer|ver))?(?: también)?|(?:quizás|quizá|tal vez) (?:también )?te (?:interese|guste)|recomendado(?:s)?(?: para (?:ti|usted|você))?|no te (?:lo )?pierdas|(?:você (?:pode|também pode|poderá|vai)|talvez você) (?:(?:também )?(?:gostar|se interessar|curtir)).{0,24}|veja também|confira também|não perca|(?:ti )?potrebbe(?:ro)? (?:interessarti|interessare|piacerti|anche).{0,24}|ti potrebbe(?:ro)? (?:anche )?(?:interessare|piacere).{0,12}|da non perdere|consigliati(?: per te)?|вам (?:также )?(?:может|могут|будет) (?:быть )?(?:понравиться|понравится|интересно|заинтересовать|также понравиться).{0,24}|возможно,? вам (?:будет )?(?:понравится|интересно|также).{0,20}|(?:мы )?рекомендуем(?: (?:почитать|прочитать|также|вам))?|не пропустите|интересное|猜你喜欢|您可能(?:还|也)?(?:喜欢|感兴趣)(?:的.{0,6})?|你可能(?:还|也)?(?:喜欢|感兴趣)(?:的.{0,6})?|(?:为您|热门|精彩|编辑|精选|更多)推荐|推荐阅读|推薦閱讀|為您推薦|あなたへのおすすめ|おすすめ(?:記事|の記事)?|こちらもおすすめ|추천 (?:기사|뉴스)|dit vind je (?:misschien|vast) ook.{0,20}|misschien vind je dit ook.{0,20}|aanbevolen(?: voor jou)?|może (?:ci|cię|też|także) .{0,20}(?:spodobać|zainteresować).{0,6}|polecane(?: artykuły)?|polecamy|(?:bunlar da |bu da )?(?:ilginizi|i̇lginizi) (?:çekebilir|çekebilecek.{0,12})|önerilen (?:haberler|yazılar|içerikler)|قد (?:يعجبك|يهمك)(?: أيض[اً]{1,2})?|(?:ننصحك|اخترنا لك|نرشح لك).{0,20}|du kanske (?:också )?(?:gillar|är intresserad).{0,12}|anbefalt)$/u,
);
/** Short ones that can be headings of the text itself. */
const UNSURE =
  /^(?:interessant|recommended|recommendations|we recommend|suggested|empfehlungen|recomendado|recommandations?|интересное|рекомендуем|recommended (?:topics|links|reading)|polecamy|不.*)$/u;

/** "You may also like" with the titles under it. */
export const relatedAlsoLike: CruftRule = {
  id: "related/also-like",
  reason: "articles that the reader may also like",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 100,
  prefixes: prefixesOf(LEAD),
  everywhere: true,
  find(line, page) {
    if (line.words > 13) return undefined;
    const text = bare(line.text);
    if (!LEAD.test(text) || /\.$(?<=[^.]{30}.)/u.test(line.text)) return undefined;
    const score = UNSURE.test(text) ? 0.8 : 0.95;
    const through = score < 0.9 ? line.index : endOfTitles(page, line.index, line.text.includes(":"));
    if (through === line.index) return wholeLine(line, score);
    // Inside the text some editors count such a list as part of it: there it is a cue for the model.
    return { ...wholeLine(line, isLate(line, page) || inHead(line, page) ? score : 0.88), through };
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦You can also check out:⟧\n⟦Why the ferry will not come back⟧\n⟦Ten years of building at the harbour⟧",
    "⟦You may also like⟧\n⟦Das könnte Sie auch interessieren⟧\n⟦Vous aimerez aussi⟧\n⟦También te puede interesar⟧",
    "⟦Você também pode gostar⟧\n⟦Ti potrebbe interessare⟧\n⟦Вам также может понравиться⟧\n⟦猜你喜欢⟧\n⟦推荐阅读⟧",
    "⟦Recommended for you⟧\n⟦Don't miss⟧",
  ],
  misses: [
    "You may also like the mill, which is open on Sundays.",
    "Don't miss the bus, she said.",
    "Recommended dose",
    "Das könnte Sie den Kopf kosten.",
  ],
};
