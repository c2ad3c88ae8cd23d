import { type CruftRule, wholeLine } from "../rule.ts";

const HANDLE = /^[^\p{L}\p{N}@]{0,3}@[A-Za-z0-9_.]{2,30}[^\p{L}\p{N}]{0,2}$/u;

/** A handle alone on a line: "@janeokafor". */
export const contactHandleAlone: CruftRule = {
  id: "contact/handle-alone",
  reason: "handle on a network",
  maxLength: 40,
  requiredSigns: "@",
  find: (line) =>
    line.text.includes("@") && line.words <= 4 && HANDLE.test(line.text) ? wholeLine(line, 0.92) : undefined,
  hits: ["⟦@janeokafor⟧", "⟦(@harbour_daily)⟧", "The bank declined to comment.\n⟦- @jo.park⟧"],
  misses: ["@ the harbour", "Write to @janeokafor about it.", "user@host.example"],
};
