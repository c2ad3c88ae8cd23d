import { holdsAny } from "../prefilter/holds-any.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const TRACKERS: readonly string[] = (
  "adsbygoogle|googletag|_taboola|dataLayer|gtag(|fbq(|OneSignal|ezstandalone|__ez_fad|ga('|_gaq.push|pbjs.|criteo|" +
  "document.write(|window.__|jQuery(document)|$(document).ready|<![CDATA["
).split("|");
/** Four words in a row: prose about code rather than code. */
const RUNNING = /\p{L}{2,20} \p{L}{2,20} \p{L}{2,20} \p{L}{2,20}/gu;
const SYNTAX: readonly string[] = ["=", "{", "<"];
const WHOLE =
  /[{};=)\]>]\s*$|^\s*(?:\(|var |window\.|googletag|!function|\/\/ ?<!|<!|<\/?(?:script|iframe|noscript|style))/u;

/** Program code of adverts and trackers that a scraper took for text. */
export const advertAdCode: CruftRule = {
  id: "advert/ad-code",
  reason: "program code of an advert or a tracker",
  maxLength: 3000,
  requiredSigns: "={<",
  find(line) {
    const { text } = line;
    if (!holdsAny(text, SYNTAX) || text.length < 12 || line.segment.block === "code") return undefined;
    if (!holdsAny(text, TRACKERS)) return undefined;
    const sentences = text.match(RUNNING)?.length ?? 0;
    if (!WHOLE.test(text) || sentences > 2) return wholeLine(line, 0.5);
    return wholeLine(line, 0.95);
  },
  hits: [
    "⟦(adsbygoogle = window.adsbygoogle || []).push({});⟧",
    "⟦googletag.cmd.push(function() { googletag.display('div-gpt-ad-1'); });⟧",
    "⟦window._taboola = window._taboola || []; _taboola.push({mode: 'thumbs'});⟧\n⟦window.dataLayer = window.dataLayer || [];⟧",
  ],
  misses: [
    "The function of the lock (1931) was to keep the water out.",
    "She typed x = 3; nothing happened.",
    "Google tag is a game that children play with maps.",
  ],
};
