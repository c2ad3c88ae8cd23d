/** What dashes, quotes and accented letters become when UTF-8 is read as Windows-1252, after folding. */
const DASH = /â€[-"]/g;
const QUOTE = /â€[˜'™œ\u0153\u009d]/g;
const LETTER = /[ÃÅÄÐÑ][\u0080-\u00bf'"¡-¿ŠŒŽšœžŸƒ†‡•‰€™˜]/g;

/**
 * The text with broken characters replaced by what they roughly were: a dash, a quotation mark, some letter. Only
 * to judge the shape of a line (is this a name?); the repair itself is an edit and happens elsewhere.
 */
export function readable(text: string): string {
  if (!text.includes("Ã") && !text.includes("â€") && !text.includes("Å")) return text;
  return text.replace(DASH, "-").replace(QUOTE, "'").replace(LETTER, "e");
}

const ENTITY =
  /&(?:raquo|laquo|rarr|larr|rsaquo|lsaquo|hellip|nbsp|bull|middot|gt|lt|#\d{2,5}|#x[\da-f]{2,4});?/giu;

/** The text without left-over entities that stand for decoration: arrows, dots, spaces. */
export function withoutEntities(text: string): string {
  return text.includes("&") ? text.replace(ENTITY, " ").trim() : text;
}
