import { type CruftRule, wholeLine } from "../rule.ts";
import { repeats } from "../shape/headlines.ts";
import { inHead } from "../shape/prose.ts";

/** The headline itself above the text: the record has it in a field of its own. */
export const titleHeadline: CruftRule = {
  id: "title/headline",
  reason: "the headline, kept as the record's title",
  maxLength: 300,
  find(line, page) {
    const how = repeats(line, page);
    if (how === undefined || !inHead(line, page)) return undefined;
    const facts = { title: page.title };
    return wholeLine(line, how === "cut" ? 0.9 : 0.97, facts);
  },
  hits: [
    {
      title: "Harbour bridge to close for a year",
      text: "⟦Harbour bridge to close for a year⟧\n1 min reading\n⟦Harbour Bridge to Close for a Year⟧\nThe bridge over the old harbour will be closed to all traffic from January while its cables are replaced.",
    },
    {
      title: "Rates rise again",
      text: "⟦Rates rise again | Harbour Daily⟧\nThe central bank raised its main rate by a quarter of a point on Thursday, the third rise this year.",
    },
    {
      title: "Neue Brücke über den Fluss eröffnet",
      text: "<article><h1>⟦Neue Brücke über den Fluss eröffnet⟧</h1><p>Nach vier Jahren Bauzeit ist die neue Brücke über den Fluss am Montag für den Verkehr freigegeben worden.</p></article>",
    },
  ],
  misses: [
    {
      title: "Harbour bridge to close for a year",
      text: "Harbour bridge\nThe bridge over the old harbour will be closed to all traffic from January while its cables are replaced.",
    },
    {
      title: "Rates rise again",
      text: "Rates rise again, and nobody knows why they do so now of all times, economists said on Thursday evening.\nThe bank declined to comment on the matter when it was asked by reporters on Friday in the capital.",
    },
    {
      title: "The mill",
      text: "The paper mill had stood empty for forty years when the two sisters bought it at an auction in spring.\nThe mill\nWhat they found behind the walls was a machine hall with everything in place, as if nobody had left.",
    },
  ],
};
