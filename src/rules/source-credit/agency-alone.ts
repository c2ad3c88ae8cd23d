import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { AGENCY } from "../vocabulary/agencies.ts";

/** Two to four small letters, the office or the reporter behind the agency: agencies written like that are among them. */
const INITIALS = "[a-z]{2,4}";
const FURTHER: string = AGENCY.split("|")
  .filter((agency) => !/^[a-z]{2,4}(?!\p{L})/u.test(agency))
  .join("|");
const SIGNED: Pattern = byOpening(
  new RegExp(
    `^[-(\\[/ ]{0,4}(?:(?:source|with|quelle|avec|con|com|fuente|via|from) )?(?:${AGENCY}|新华社|中新社|ИТАР-ТАСС|РИА|共同|時事|연합뉴스)(?:(?:[/, &+-]{1,3}| y )(?:${FURTHER}|${INITIALS}))*[)\\]/. ]{0,3}$`,
    "u",
  ),
);
const INPUTS: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:(?:with|based on) (?:(?:additional |some )?(?:inputs?|reporting|reports?|files?|material|information|contributions?) (?:from|by)|(?:agency|agencies|wire|pti|ani|ians|afp|ap|reuters) (?:inputs?|reports?|services?))|mit material (?:von|der)|avec (?:les )?agences|con información de|con informazioni di|com informações d[aoe]s?|по материалам|по информации) ?.{0,60}$/iu,
);
const FEED: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,3}(?:this (?:story|article|report) (?:has not been edited by|has been (?:published|sourced|auto-generated)|is auto-generated|was published) .{5,140}(?:feed|staff|agency|agencies|syndicated|modifications).{0,80}|\(?(?:except for the headline|only the headline and|headline and picture).{10,160}|(?:catch all the|get all the latest) .{5,120}|diese meldung wurde .{5,120}(?:dpa|agentur).{0,60})$/iu,
);

/** Signature of a news agency under the text. */
export const sourceCreditAgencyAlone: CruftRule = {
  id: "source-credit/agency-alone",
  reason: "signature of a news agency",
  langs: ["en", "de", "fr", "es", "it", "pt", "ru", "zh"],
  maxLength: 280,
  prefixes: prefixesOf(SIGNED, INPUTS, FEED),
  find(line) {
    const { text } = line;
    if (line.words <= 8 && SIGNED.test(text))
      return wholeLine(line, text.length <= 3 && !/^[([/-]/u.test(text) ? 0.6 : 0.93);
    if (line.words <= 12 && INPUTS.test(text) && !/[.!?]$(?<=[^.]{40}.)/u.test(text))
      return wholeLine(line, 0.93);
    return line.words <= 45 && FEED.test(text) ? wholeLine(line, 0.94) : undefined;
  },
  hits: [
    "⟦- Reuters⟧\n⟦(AFP)⟧\n⟦dpa/lno⟧\n⟦(With inputs from PTI)⟧",
    "⟦(This story has not been edited by Harbour Daily staff and is published from a syndicated feed.)⟧\n⟦REUTERS⟧",
    "⟦Con información de EFE⟧\n⟦По материалам ТАСС⟧\n⟦Mit Material von dpa⟧\n⟦Europa Press⟧",
  ],
  misses: [
    "Reuters was founded in 1851.",
    "AP exams",
    "With reports from three towns missing, the count was put off until Friday.",
    "TT races",
  ],
};
