import { type CruftRule, wholeLine } from "../rule.ts";

/** Longest closing question that goes whole, in words; in a longer paragraph only the invitation does. */
const WHOLE_WORDS = 30;
const INVITE =
  /(?:(?:please )?(?:add|share|leave|post|drop|tell us|give us) (?:your|us your|a|me your) (?:thoughts?|comments?|views?|opinions?|experiences?)(?: (?:with us|on this))? (?:below|in the comments?(?: (?:section|box))?(?: below)?)|(?:let (?:us|me) know|tell us|sound off|join the (?:discussion|conversation))(?: what you think)? (?:below|in the comments?(?: (?:section|box))?(?: below)?))[.!]{0,3}$/iu;

/** The closing line that asks readers to comment. */
export const commentsInviteTail: CruftRule = {
  id: "comments/invite-tail",
  reason: "invitation to comment",
  langs: ["en"],
  longest: 700,
  find(line) {
    const found = INVITE.exec(line.text.slice(-160));
    if (found === null) return undefined;
    if (line.words <= WHOLE_WORDS) return wholeLine(line, 0.95);
    return { start: line.text.length - found[0].length, end: line.text.length, score: 0.95 };
  },
  hits: [
    "The bridge opens in May.\n⟦Would you walk across it? Share your thoughts in the comments below.⟧",
    "⟦Tell us what you think in the comments!⟧",
    "⟦Have you ever met a seal? Let us know below.⟧",
  ],
  misses: [
    "She asked the council to let us know below what depth the pipes would lie.",
    "Readers left their comments below the article for years.",
    "Add your thoughts to the pile, he said, and laughed.",
  ],
};
