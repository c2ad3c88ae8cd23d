import { type CruftRule, wholeLine } from "../rule.ts";

const WORDPRESS =
  /^\[\/?(?:[a-z]{2,20}[-_][\w-]{1,40}|vc_\w+|et_pb_\w+|caption|gallery|embed|video|audio|playlist|contact-form-7|ninja_form|mailmunch|adrotate|wp_\w+|toc|tweet|youtube|soundcloud|social|share|sharethis|smbtoolbar|ad|ads|adsense|quads|post-views|related_posts|subscribe|newsletter|button|row|column|columns|col|divider|spacer|section|wpforms|elementor-template|dropcap|pullquote|sc|shortcode)(?:[ =][^[\]]{0,300})?\/?\](?:.{0,6}\[\/[\w-]{2,40}\])?$/iu;
const TEMPLATE =
  /^(?:\{\{[^{}]{1,120}\}\}|\{%[^{}]{1,120}%\}|<%=?[^<>]{1,120}%>|\$\{[^{}]{1,80}\}|%%[\w-]{2,40}%%|\[\[[\w .|-]{2,60}\]\]|@@[\w-]{2,40}@@)$/u;
const WORDS: readonly string[] = "undefined null nan object lorem array true false".split(" ");
const BROKEN = /^(?:undefined|null|NaN|\[object Object\]|lorem ipsum.{0,300}|Array|true|false)$/u;

/** Shortcodes and template fields that were never filled in. */
export const widgetShortcode: CruftRule = {
  id: "widget/shortcode",
  reason: "shortcode or template field",
  maxLength: 340,
  requiredSigns: "[{<%@",
  requiredLiterals: WORDS,
  find(line) {
    const text = line.text.trim();
    const first = text.charAt(0);
    if (first === "[") return WORDPRESS.test(text) ? wholeLine(line, 0.96) : undefined;
    if (first === "{" || first === "<" || first === "$" || first === "%" || first === "@") {
      return TEMPLATE.test(text) && line.segment.block !== "code" ? wholeLine(line, 0.92) : undefined;
    }
    if (line.words > 45 || !/^[unNlAtf[]/u.test(text) || text.length > 300) return undefined;
    return BROKEN.test(text) ? wholeLine(line, /object/u.test(text) ? 0.95 : 0.7) : undefined;
  },
  hits: [
    "⟦[post-views]⟧",
    '⟦[vc_row full_width="stretch"]⟧\n⟦[/caption]⟧',
    '⟦{{ article.title }}⟧\n⟦[contact-form-7 id="12" title="Contact"]⟧',
  ],
  misses: ["[The diary ends here.]", "[Laughter]", "{x | x > 3}", "[1]"],
};
