/** Units at the end of a text in which the mark of a cut is looked for. */
const TAIL = 48;

/** What feeds put where they cut a text: dots, in brackets or not, and an invitation to go on. Languages of large feeds. */
const CUT =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\b(?:read|see|view) (?:more|on|the full (?:story|article|post))|\b(?:continue|keep) reading|\bfull story|\bread the (?:full|rest)|\bweiterlesen|\bmehr lesen|\blire la suite|\ben savoir plus|\bleer más|\bseguir leyendo|\bleggi (?:tutto|di più)|\bcontinua a leggere|\bleia mais|\blees (?:meer|verder)|\bczytaj (?:więcej|dalej)|\bläs mer|\bles mer|\blæs mere|читать (?:далее|полностью)|阅读(?:全文|更多)|閱讀更多|続きを読む)[\s"'”’»>→›).\]]{0,12}$/iu;

/** One of these stands in whatever `CUT` matches: hardly any other text ends with one. */
const SIGNS: readonly string[] =
  "…|...|&hellip;|read|see|view|story|lesen|suite|savoir|leer|leyendo|tutto|più|legger|mais|meer|verder|więcej|dalej|mer|далее|полностью|阅读|閱讀|続き".split(
    "|",
  );

/** Whether a text says at its end that it goes on elsewhere. */
export function isCut(text: string): boolean {
  const tail = text.slice(-TAIL).trimEnd();
  const lower = tail.toLowerCase();
  return SIGNS.some((sign) => lower.includes(sign)) && CUT.test(tail);
}
