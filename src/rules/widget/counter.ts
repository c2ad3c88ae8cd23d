import { type CruftRule, wholeLine } from "../rule.ts";
import { inHead, inTail } from "../shape/prose.ts";

const NUMBER = /^[([]?\d{1,4}[)\]]?$/u;

/** A number alone on a line: what is left of a counter. Inside the text it may number a section or fill a table. */
export const widgetCounter: CruftRule = {
  id: "widget/counter",
  reason: "number left of a counter",
  maxLength: 8,
  prefixes: ["0"],
  find(line, page) {
    const text = line.text.trim();
    if (line.words !== 1 || !NUMBER.test(text)) return undefined;
    const zero = text.replace(/[()[\]]/gu, "") === "0";
    const year = /^(?:19|20)\d\d$/u.test(text);
    const edge = inHead(line, page) || inTail(line, page);
    if (neighbours(line.index, page)) return wholeLine(line, 0.5);
    return wholeLine(line, edge && !year ? (zero ? 0.94 : 0.9) : zero ? 0.85 : 0.5);
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦0⟧",
    "⟦0⟧\n⟦Jane⟧\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.".replace(
      "⟦Jane⟧",
      "Jane",
    ),
    "Der Stadtrat hat am Montag nach vier Stunden Debatte dem Plan für die neue Brücke über den Fluss zugestimmt.\n⟦(12)⟧",
  ],
  misses: [
    "Chapter 1\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "1.5\nThe council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.",
    "No. 12",
  ],
};

/** A column of numbers is a table. */
function neighbours(index: number, page: { readonly lines: readonly { readonly text: string }[] }): boolean {
  let numbers = 0;
  for (let i = index - 4; i <= index + 4; i += 1) {
    if (i !== index && NUMBER.test(page.lines[i]?.text.trim() ?? "")) numbers += 1;
  }
  return numbers >= 2;
}
