import { type CruftRule, wholeLine } from "../rule.ts";

const PREMIUM =
  /^(?:this is an? (?:premium|subscriber-only|members-only|exclusive) (?:article|story|content|post)[.!:].{0,160}|this (?:article|story|content) is (?:for|available (?:only )?to|reserved for|exclusive to) (?:our )?(?:paid |premium )?(?:subscribers|members)\b.{0,160}|already a (?:subscriber|member)\? .{0,120}|(?:enjoying|enjoyed|liked?|loved?) (?:this|the|what you(?:'re| are)) ?(?:story|article|post|piece|read(?:ing)?)?\? (?:sign up|subscribe|join|get|become|consider|support).{0,160}|support (?:independent|our|quality) (?:writing|journalism|reporting|work).{0,6} (?:become|join|subscribe|donate).{0,120})$/iu;

/** Prompt of a paywall, or of a sign-up between paragraphs. */
export const newsletterPremium: CruftRule = {
  id: "newsletter/premium",
  reason: "prompt to subscribe or log in",
  langs: ["en"],
  longest: 260,
  find: (line) => (PREMIUM.test(line.text) ? wholeLine(line, 0.95) : undefined),
  hits: [
    "⟦This is a subscriber-only story. Log in to read on.⟧",
    "The ferry left.\n⟦Enjoyed this article? Subscribe to our weekly letter.⟧",
    "⟦Support quality journalism - join us for three crowns a month.⟧",
  ],
  misses: [
    "This premium article of faith was shared by all nine judges.",
    "This story is for everyone who has ever missed a boat.",
    "Support independent bookshops, she says, and they will support you.",
  ],
};
