import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { isTitle } from "../shape/headlines.ts";
import { endOfTitles } from "../shape/lists.ts";
import { inTail, isProse } from "../shape/prose.ts";
import { withoutEntities } from "../shape/readable.ts";

const LEAD: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:must |please |now )?(?:also |do )read(?: also| this| more| next)?|read (?:also|too|next|this(?: next| too| also)?|more(?: (?:here|about this|on this|stories|articles|news|like this))?|related|our (?:latest|previous|full|related) .{1,30})|see (?:also|more|related)|related(?: (?:article|story|post|read|reading|stories|articles|posts|news|coverage|content|video))?|more(?: (?:on this|reading|stories|to read|coverage|like this))?|(?:you (?:may|might) also (?:like|enjoy|be interested in)|don't miss|recommended|das könnte (?:sie|dich) (?:auch )?interessieren|vous aimerez aussi|te puede interesar|ti potrebbe interessare|вам также может понравиться)|(?:further|additional|suggested|recommended|essential|must) reads?(?:ing)?|check (?:also|out|this|it)(?: (?:also|out|this|our))?|also (?:see|check|check out|watch|on .{2,20})|watch(?: (?:also|now|more|this|next|here))?|explore more|learn more|next read|up next|next up|continue reading|don't miss|dive deeper|go deeper|trending|flashback|lesen sie (?:auch|hier|mehr|dazu|weiter)|mehr zum thema|zum thema|lies (?:auch|mehr|dazu)|auch (?:lesenswert|interessant)|mehr (?:dazu|lesen|zum thema)|siehe auch|lesetipp|(?:à )?(?:lire|voir) (?:aussi|également|en plus|absolument)|lisez (?:aussi|également)|à lire(?: sur.{0,20})?|lire plus|(?:lea|lee|leer|ver|mira|vea|te puede interesar|entérate|conoce)(?: (?:también|además|más|aquí))?|(?:leia|veja|confira|saiba|assista)(?: (?:também|mais|ainda))|leia mais|saiba mais|(?:leggi|vedi|guarda)(?: (?:anche|pure|ancora))|per approfondire|approfondisci|читайте (?:также|ещё|еще|далее|по теме)|(?:смотрите|смотри|см\.?) (?:также|ещё)|читать также|подробнее|延伸阅读|延伸閱讀|相关阅读|更多阅读|另请参阅|另见|扩展阅读|あわせて読みたい|関連記事|合わせて読みたい|lees (?:ook|meer|verder)|zie ook|(?:czytaj|zobacz|przeczytaj|sprawdź)(?: (?:też|także|również|więcej))|ayrıca (?:okuyun|bakınız|bkz)|bunu da oku\p{L}{0,4}|اقرأ (?:أيض[اً]{1,2}|المزيد)|شاهد أيض[اً]{1,2}|läs (?:också|även|mer)|les (?:også|mer)|læs (?:også|mere)|lue (?:myös|lisää))(?: (?:on|in) [\p{L} .]{2,24})?(?: ?[:："|>-]| ?\]:?| ?→) ?(.{0,190})$/iu,
);
const BRACKETED =
  /^[[(【*](?:also read|read also|read more|see also|related|read|watch|lesen sie auch|lire aussi|lea también|leia também|leggi anche|читайте также|延伸阅读)[^\])】]{3,170}[\])】*]$/iu;
/** Leads that a sentence of the article can begin with as well. */
const LOOSE =
  /^[^\p{L}\p{N}]{0,4}(?:watch|learn more|check (?:out|this|it)|trending|explore more|flashback|see more|read this|lea|lee|leer|ver|mira|vea|conoce|entérate|подробнее|related|à lire|mehr dazu|siehe auch|see also|more (?:reading|stories)|(?:further|additional|suggested|recommended|essential|must) reads?(?:ing)?|zie ook|另见|см)\b/iu;
/** Leads that some editors count as part of the text, with the title behind them. */
const CONTESTED =
  /^[^\p{L}\p{N}]{0,4}(?:(?:must |please |now )?(?:also )?read(?: also| this| more| next|ing)?|read (?:more|next|this|on)|see (?:also|more)|related|also (?:see|check|watch)|more(?: (?:on this|reading|stories))?|(?:further|additional|suggested|recommended|essential) read|next|up next|continue reading|don't miss|dive|go deeper|check)\b/iu;
const NEXT = /^[^\p{L}\p{N}]{0,4}(?:read next|up next|next up)[^\p{L}\p{N}]{0,4}$/iu;
const DASHED = /^[^:：]{0,40} - /u;

/** "Read also: TITLE", and the lead alone with the titles under it. */
export const relatedReadAlso: CruftRule = {
  id: "related/read-also",
  reason: "pointer to another article",
  langs: [
    "en",
    "de",
    "fr",
    "es",
    "pt",
    "it",
    "ru",
    "zh",
    "ja",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "no",
    "da",
    "fi",
  ],
  maxLength: 260,
  prefixes: prefixesOf(LEAD, BRACKETED),
  everywhere: true,
  find(line, page) {
    if (line.words > 36) return undefined;
    const text = withoutEntities(line.text);
    // Inside the text some editors count such a pointer as part of it: there it is a cue for the model.
    const late = inTail(line, page);
    if (BRACKETED.test(text)) return wholeLine(line, late ? 0.95 : 0.85);
    const rest = LEAD.exec(text)?.[1]?.trim();
    if (rest === undefined) return undefined;
    const loose = LOOSE.test(text);
    if (rest === "") {
      const through = endOfTitles(page, line.index, true);
      if (through === line.index) return wholeLine(line, loose ? 0.8 : late || NEXT.test(text) ? 0.94 : 0.88);
      return { ...wholeLine(line, late ? 0.94 : loose ? 0.8 : 0.88), through };
    }
    if (isProse(line) || /\.$(?<=[^.]{50}.)/u.test(text) || DASHED.test(text))
      return wholeLine(line, loose ? 0.4 : 0.7);
    const capitals = /^[^\p{L}\p{N}]{0,4}(?:MORE|DON'T MISS|RELATED|SEE ALSO|See also|See Also)[:：]/u.test(
      text,
    );
    const title = isTitle(line) && /^["'(¿¡]?[\p{Lu}\p{N}\p{Lo}]/u.test(rest);
    return wholeLine(
      line,
      title && (capitals || !loose) ? (late || capitals || !CONTESTED.test(text) ? 0.94 : 0.85) : 0.7,
    );
  },
  hits: [
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦Also read: Why the ferry will not come back⟧\n⟦Read more: Ten years of building at the harbour⟧",
    "⟦Lesen Sie auch: Warum die Fähre nicht zurückkommt⟧\n⟦À lire aussi : Pourquoi le bac ne reviendra pas⟧\n⟦Lea también: Por qué no volverá el ferry⟧",
    "⟦Leia também: Por que a balsa não vai voltar⟧\n⟦Leggi anche: Perché il traghetto non tornerà⟧\n⟦Читайте также: Почему паром не вернётся⟧",
    "The council met on Monday and agreed on the plan for the bridge, after four hours of debate in a packed hall.\n⟦Read more:⟧\n⟦Why the ferry will not come back⟧\nWork on the bridge will begin next spring and is expected to take three years, the mayor said afterwards.",
    "The seal slept.\n⟦You may also like: Why Gulls Never Queue⟧\n⟦Mehr zum Thema: Die Möwe, die Fahrpläne liest⟧\n⟦Read Next »⟧",
    "⟦延伸阅读：渡轮为什么不会回来⟧",
  ],
  misses: [
    "Read more about the mill in the book that she wrote after the war.",
    "More, always more: that was all she wanted.",
    "Related they were: two brothers, three cousins and a dog, all of them called Finch.",
    "See also the maps of 1840, where the harbour is missing.",
    "Also read out was a letter from the mayor.",
    "Lire aussi vite que possible",
  ],
};
