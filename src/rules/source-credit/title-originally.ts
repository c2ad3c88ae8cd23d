import { holdsAny } from "../prefilter/holds-any.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const CREDIT =
  /^(.{8,240}?) (?:was |is |has been )?(?:originally|first) (?:published|posted|appeared) (?:in|on|at|by) (\p{Lu}[^.;:]{1,60})[.]?$/u;

/** One of these stands in every such footer. */
const WORDS: readonly string[] = ["originally ", "first "];

/** Feed footer that starts with the headline. */
export const sourceCreditTitleOriginally: CruftRule = {
  id: "source-credit/title-originally",
  reason: "feed footer that names the headline and the original site",
  langs: ["en"],
  requiredLiterals: WORDS,
  find(line, page) {
    if (!holdsAny(line.text, WORDS)) return undefined;
    const found = CREDIT.exec(line.text);
    const title = page.title.toLowerCase();
    if (found === null || title === "" || found[1]?.toLowerCase() !== title) return undefined;
    return wholeLine(line, 0.98, { title: found[1], site: found[2] ?? "" });
  },
  hits: [
    {
      title: "Gulls That Queue",
      text: "A keeper taught them.\n⟦Gulls That Queue was originally published in Shore Post⟧",
    },
    { title: "The Last Lamp", text: "⟦The Last Lamp was first published on Harbour Notes.⟧" },
    { title: "Salt and Sleep", text: "It was cold.\n⟦Salt and Sleep originally appeared in The Pan⟧" },
  ],
  misses: [
    { title: "Gulls That Queue", text: "The poem was originally published in Dublin in 1911." },
    { title: "", text: "Gulls was first published in Vienna" },
    {
      title: "The Last Lamp",
      text: "The Last Lamp was first published in 1974 by a press that printed nothing else.",
    },
  ],
};
