import { type CruftRule, wholeLine } from "../rule.ts";

const HASHTAGS = /^(?:#[\p{L}\p{M}\p{N}_]{2,50}[\s,.|•·]{0,3}){1,40}$/u;
const NUMBERED = /^#\d{1,4}$/u;

/** A line of hash tags and nothing else. */
export const tagsHashtags: CruftRule = {
  id: "tags/hashtags",
  reason: "line of hash tags",
  maxLength: 500,
  requiredSigns: "#",
  find(line) {
    const text = line.text.trim();
    if (!text.startsWith("#") || NUMBERED.test(text) || !HASHTAGS.test(text)) return undefined;
    const tags = text
      .split("#")
      .map((tag) => tag.replace(/(?<![\s,.|•·])[\s,.|•·]+$/u, ""))
      .filter((tag) => tag !== "");
    return wholeLine(line, tags.length > 1 ? 0.95 : 0.85, { tags });
  },
  hits: ["⟦#harbour #bridge #ferry⟧", "⟦#Hafen, #Brücke⟧\n⟦#порт #мост⟧", "⟦#harbour⟧\n⟦#港口 #桥梁⟧"],
  misses: ["#1", "#harbour was the word of the week.", "# Heading of a chapter"],
};
