import type { Line, Page } from "../rule.ts";
import { isName } from "./person-names.ts";

/** What third-person biographies say of their subject. */
const BIOGRAPHY_VERB =
  /\b(?:is (?:an?|the|our|currently|one of|based|passionate|also|responsible)|was (?:an?|the) (?:staff|senior|former)|has (?:been|written|worked|covered|over|more than|an?|a degree|published)|writes|covers|reports|works|lives|loves|enjoys|specialis?zes|joined|graduated|holds|studied|serves|leads|edits|founded|contributes|brings|spends|likes|blogs|helps|earned|received|previously|started)\b|(?:^| )(?:ist (?:eine?|freie|seit)|schreibt|arbeitet|berichtet|lebt|studierte|est (?:une?|journaliste|rédact|diplômé)|écrit|couvre|travaille|vit à|es (?:una?|periodista|redactora?|licenciad[oa]|graduad[oa])|escribe|cubre|trabaja|é (?:uma?|jornalista|formad[oa]|graduad[oa])|escreve|cobre|è (?:una?|giornalista|laureat[oa])|scrive|lavora|пишет|журналист|работает|окончил|jest|pisze|schrijft|is een)(?: |$|,|\.)|是|毕业|撰写|担任/u;
/** Words that tell a person from a place or a product: jobs and pronouns. */
const PERSON =
  /(?:^|[ ("-])(?:he|she|his|her|they|their|i|my|writer|journalist|editor|reporter|author|blogger|expert|founder|co-founder|ceo|manager|director|consultant|specialist|freelance|freelancer|columnist|correspondent|photographer|professor|researcher|strategist|nutritionist|dietitian|physician|engineer|developer|marketer|teacher|lawyer|attorney|scientist|critic|analyst|producer|graduate|mother|father|enthusiast|autor|autorin|redakteur|redakteurin|journalistin|er|sie|journaliste|rédacteur|rédactrice|il|elle|periodista|redactor|redactora|jornalista|repórter|giornalista|редактор|журналист|корреспондент|автор|он|она)(?=$|[ ,.;)-])|记者|编辑|作者|作家|撰稿/iu;
/** What only persons do: no word for a person need stand beside it. */
const PERSON_VERB =
  /\b(?:writes|covers|reports|joined|graduated|studied|blogs|lives|loves|enjoys|has (?:written|worked|covered|reported|lived|taught|edited))\b|(?:^| )(?:schreibt|berichtet|studierte|lebt|écrit|vit à|escribe|cubre|vive en|escreve|scrive|vive a|пишет|pisze|schrijft)(?: |,|$)/u;
/** Proof that an address follows, not just a label that footers have too. */
const ADDRESS = /[\w.+-]@[\w.-]{2}|\[email protected\]|^(?:e-?mail|twitter) ?: ?\S+$|^@\w{2,20}$/iu;
const CONTACT =
  /(?:[\w.+-]@[\w.-]{2}|^(?:e-?mail|contact|twitter|website|web|linkedin|phone|tel|instagram|facebook|follow|x)\b ?:?.{0,90}$|\[email protected\]|^https?:\/\/\S+$|^@\w{2,20}$)/iu;
const LINK =
  /^(?:view|see|read|more|all|latest|follow|website|posts?|connect|contact|alle|weitere|mehr|voir|tous|ver|más|leer|vedi|tutti|все|другие|查看|更多)\b.{0,70}$/iu;
const MAX_LINES = 8;
const MAX_BIOGRAPHY_LENGTH = 1500;

/** Whether the line is a third-person biography that begins with the name or with its first part. */
export function biographyOf(line: Line, name: string): boolean {
  const { text } = line;
  if (text.length < 25 || text.length > MAX_BIOGRAPHY_LENGTH) return false;
  const first = name.split(" ", 1)[0] ?? name;
  const head = text.slice(0, 60);
  if (!head.startsWith(first) && !head.includes(name)) return false;
  if (!BIOGRAPHY_VERB.test(text.slice(0, 220))) return false;
  return PERSON_VERB.test(text.slice(0, 120)) || PERSON.test(text.slice(first.length, 300));
}

/** Whether a text begins with some name and goes on as a biography; the name, or undefined. */
export function biographyName(text: string): string | undefined {
  const words = text.slice(0, 80).split(" ");
  for (let count = Math.min(4, words.length - 2); count >= 2; count -= 1) {
    const name = words.slice(0, count).join(" ").replace(/,$/u, "");
    if (!isName(name)) continue;
    const after = text.slice(name.length, name.length + 300);
    if (!BIOGRAPHY_VERB.test(after.slice(0, 60))) return undefined;
    return PERSON_VERB.test(after.slice(0, 60)) || PERSON.test(after) ? name : undefined;
  }
  return undefined;
}

/** Whether the line gives an address, a handle or a link of the author's. */
export function isAuthorContact(line: Line): boolean {
  return line.text.length <= 120 && line.words <= 16 && CONTACT.test(line.text);
}

/** Whether the line is an e-mail address or a handle. */
export function isAddress(line: Line): boolean {
  return line.text.length <= 120 && line.words <= 12 && ADDRESS.test(line.text.trim());
}

/** Index of the last line of the author box that begins at `index`; `index` where nothing follows that belongs to it. */
export function endOfAuthorBox(page: Page, index: number, name: string | undefined): number {
  let end = index;
  let who = name;
  let biographies = 0;
  for (let i = index + 1; i < page.lines.length && i <= index + MAX_LINES; i += 1) {
    const line = page.lines[i];
    if (line === undefined) break;
    const text = line.text.trim();
    if (who === undefined && isName(text)) who = text;
    const again = who !== undefined && text.toLowerCase() === who.toLowerCase();
    const biography =
      biographies === 0 &&
      (who === undefined ? biographyName(line.text) !== undefined : biographyOf(line, who));
    if (biography) biographies += 1;
    if (
      !again &&
      !biography &&
      !isAuthorContact(line) &&
      !(line.words <= 9 && i > index + 1 && LINK.test(text))
    )
      break;
    end = i;
  }
  return end;
}
