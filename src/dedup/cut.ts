/** Units at the end of a text in which the mark of a cut is looked for. */
const TAIL = 48;

/** What feeds put where they cut a text: dots, in brackets or not, and an invitation to go on. Languages of large feeds. */
const CUT =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\b(?:read|see|view) (?:more|on|the full (?:story|article|post))|\b(?:continue|keep) reading|\bfull story|\bread the (?:full|rest)|\bweiterlesen|\bmehr lesen|\blire la suite|\ben savoir plus|\bleer más|\bseguir leyendo|\bleggi (?:tutto|di più)|\bcontinua a leggere|\bleia mais|\blees (?:meer|verder)|\bczytaj (?:więcej|dalej)|\bläs mer|\bles mer|\blæs mere|читать (?:далее|полностью)|阅读(?:全文|更多)|閱讀更多|続きを読む)[\s"'”’»>→›).\]]{0,12}$/iu;

/** What `CUT` ends with, before marks, unless dots are all there is: hardly any other text does. */
const ENDINGS: readonly string[] =
  "…|&hellip;|more|on|story|article|post|reading|full|rest|lesen|suite|plus|más|leyendo|tutto|più|leggere|mais|meer|verder|więcej|dalej|mer|mere|далее|полностью|全文|更多|続きを読む".split(
    "|",
  );
const MARKS: ReadonlySet<string> = new Set("\"'”’»>→›).]");

/** Whether a text says at its end that it goes on elsewhere. */
export function isCut(text: string): boolean {
  const tail = text.slice(-TAIL).trimEnd();
  return mayBeCut(tail.toLowerCase()) && CUT.test(tail);
}

/** A sentence that has come to its end; dots that stand for what is left out do not end it. */
const FINISHED = /(?:[^.…\s][.!?]|[!?。！？])["'”’»)\]]{0,4}$/u;

/** Whether the last sentence of a text is whole. */
export function isFinished(text: string): boolean {
  return FINISHED.test(text.slice(-TAIL).trimEnd());
}

/** Spares nearly all texts the expression. */
function mayBeCut(lower: string): boolean {
  if (lower.includes("...")) return true;
  let end = lower.length;
  while (end > 0 && (MARKS.has(lower[end - 1] ?? "") || lower[end - 1]?.trim() === "")) end -= 1;
  return ENDINGS.some((ending) => lower.endsWith(ending, end));
}
