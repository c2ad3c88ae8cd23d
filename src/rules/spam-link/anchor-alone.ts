import { type CruftRule, wholeLine } from "../rule.ts";

/** What injected links sell, in the words of their anchors; words that articles use too stand with what makes them an advert. */
const GOODS =
  /\b(?:(?:best|top|trusted|cheap|new|real) (?:online )?(?:casinos?|betting|poker|slots?)|(?:online|crypto|mobile) (?:casinos?|poker|slots?|betting)|casino (?:bonus|online|en ligne|ohne|utan|sin|games?|sites?|app)|slots? (?:for real money|online|machine)|free (?:spins?|slots?|poker)|no deposit|betting (?:sites?|apps?|tips)|sports? betting|viagra|cialis|levitra|tramadol|xanax|kamagra|without (?:a )?prescription|online pharmacy|essay (?:writing|writers?|mill|service|help)|(?:write|do|buy) (?:my|an?|your|custom) (?:essay|homework|paper|dissertation|thesis)|(?:essays?|papers?) (?:online|for sale|for me)|payday loans?|escorts?|hookup|sex (?:cams?|chat|dating)|porn|nude cams?)\b/iu;
const LOWER_START = /^[^\p{L}]{0,3}(?:\p{Ll}|\d)/u;
const CLICK = /^(?:click here|visit|get|buy|order|play|try|download) /iu;
const SENTENCE_END = /[.!?:;,]["')\]]*$/u;

/** Anchor text of an injected link, alone on a line between paragraphs of something else. */
export const spamLinkAnchorAlone: CruftRule = {
  id: "spam-link/anchor-alone",
  reason: "injected link, alone on its line",
  langs: ["en"],
  longest: 70,
  find(line, page) {
    if (page.format !== "text" || line.words > 9 || SENTENCE_END.test(line.text)) return undefined;
    if (!LOWER_START.test(line.text) && !CLICK.test(line.text)) return undefined;
    return GOODS.test(line.text) ? wholeLine(line, 0.95) : undefined;
  },
  hits: [
    "The mayor cut the ribbon at noon.\n⟦trusted betting sites uk⟧\nThen it rained.",
    "⟦write my essay for me cheap⟧\nThe library opens at eight.\n⟦order cialis without prescription⟧",
    "The choir sang.\n⟦Click here to play slots online⟧\n⟦free spins no deposit 2021⟧",
  ],
  misses: [
    "Essay writing is taught in the ninth form, and nobody likes it.",
    "the online casino that the town had fought for years went bankrupt in March.",
    "Online casinos and the law\nBest online poker rooms lose their licence",
  ],
};
