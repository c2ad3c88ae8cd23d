import type { CruftRule } from "../rule.ts";
import { type Endings, endings } from "../shape/word-endings.ts";

/** The last sentence of the line, from behind the end of the one before. */
const TAIL =
  /(?<=[.!?…"')\]。！？] ?)(?:(?:(?:To (?:get|receive|read|stay)[^.!?]{3,60}, )?(?:[Pp]lease )?(?:Click|Tap|Go|CLICK) here to |You can )?(?:[Ss]ign|SIGN) [Uu][Pp] (?:here )?(?:for|to)|(?:(?:Click|Tap|Go|CLICK) here to |You can )?(?:[Ss]ubscribe|SUBSCRIBE) (?:here )?(?:for free )?to|(?:Click|Tap) here to (?:join|get|receive)|Abonnieren Sie|Melden Sie sich|Abonnez-vous à|Inscrivez-vous à|Suscríbete a|Suscríbase a|Assine|Inscreva-se|Iscriviti a|Подпишитесь на|Подписывайтесь на) [^.!?]{0,60}?(?:[Nn]ewsletters?|mailing list|e-?mail updates|boletín|boletines|boletim|infolettre|lettre d'information|рассылку)(?: (?:here|today|now|for free|kostenlos|gratuitement|gratis|aquí|aqui|qui|здесь|an))?[^\p{L}\p{N}]{0,3}$/u;
const LAST: Endings = endings(
  "newsletter newsletters list updates boletín boletines boletim infolettre information рассылку here today now free kostenlos gratuitement gratis aquí aqui qui здесь an",
);
const WINDOW = 160;
/** One of these stands in every such invitation. */
const WORDS: readonly string[] =
  "newsletter,mailing list,email updates,e-mail updates,boletín,boletines,boletim,infolettre,lettre d'information,рассылку".split(
    ",",
  );
/** Words that must stand before it: a line that is nothing but the invitation is another rule's. */
const MIN_WORDS = 10;

/** "Click here to subscribe to our newsletter" glued to the end of a paragraph. */
export const newsletterTail: CruftRule = {
  id: "newsletter/tail",
  reason: "invitation to subscribe at the end of a paragraph",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru"],
  maxLength: 20_000,
  requiredLiterals: WORDS,
  find(line) {
    const { text } = line;
    if (line.words < MIN_WORDS || !LAST.has(text)) return undefined;
    const from = Math.max(0, text.length - WINDOW);
    const found = TAIL.exec(text.slice(from));
    if (found === null || from + found.index === 0) return undefined;
    const start = text.slice(0, from + found.index).trimEnd().length;
    return { start, end: text.length, score: 0.93 };
  },
  hits: [
    "The firm will use satellite images to check its 212,000 suppliers.⟦ Click here to subscribe to our newsletter⟧",
    "The council agreed on the plan for the bridge on Monday.⟦ Sign up for our weekly newsletter here.⟧",
    "Der Stadtrat hat am Montag nach langer Debatte dem Plan zugestimmt.⟦ Abonnieren Sie unseren Newsletter⟧\nLe conseil a adopté lundi, après quatre heures de débat, le plan du pont.⟦ Inscrivez-vous à notre newsletter⟧",
  ],
  misses: [
    "Three in four papers now ask the readers of a free article to subscribe to their newsletter.",
    "Subscribe to our newsletter",
    "She left the paper in May. Nobody had told her that the readers wanted a newsletter.",
    "“Sign up to the march,” he said to everyone who read his newsletter in the spring of that year.",
  ],
};
