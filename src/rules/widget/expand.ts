import { type CruftRule, wholeLine } from "../rule.ts";
import { bare, phrases } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const BUTTONS = phrases(
  ...(
    "close|close this dialog window|close modal|close dialog|close window|close popup|close search|close this|close this module|close button|close x|dismiss|hide|expand|collapse|expand all|collapse all|expand/collapse|show|toggle|more options|options|open|opens in a new tab|opens in new tab|open in a new tab|opens in a new window|opens in new window|open in new tab|(opens in a new window|external link|link opens in new window|submit|send|cancel|ok|okay|apply filters|clear all|clear filters|reset filters|filter by|sort by|refine|no results found|no results|no items found|no posts|no posts found|nothing found|page not found|details|edit|" +
    "previous slide|next slide|go to slide|slide|carousel|item 1 of 3|see less|read less|show less|show full|tap to unmute|tap to expand|swipe|scroll|scroll down|drag|click here|back to results|click to expand|click to reveal|print|font size|text size|increase font size|decrease font size|a a a|aa|reset font size|dark mode|light mode|switch to dark mode|high contrast|translate|select language|google translate|powered by google translate|translate this page|this field is required|required|required field|select|select one|please select|choose an option|text link|" +
    "schließen|mehr anzeigen|weniger anzeigen|absenden|abbrechen|schriftgröße|übersetzen|fermer|réduire|envoyer|annuler|taille du texte|traduire|cerrar|enviar|cancelar|ocultar|tamaño del texto|traducir|fechar|ocultar|tamanho da fonte|traduzir|chiudi|invia|annulla|nascondi|traduci|закрыть|свернуть|развернуть|скрыть|отправить|отмена|размер шрифта|перевести|关闭|收起|展开|提交|取消|字号|字体大小|繁體|简体|关闭窗口|閉じる|送信|キャンセル|文字サイズ|닫기|취소|보내기|글자크기|sluiten|verzenden|annuleren|zamknij|wyślij|anuluj|rozwiń|zwiń|kapat|gönder|iptal|yazı boyutu|إغلاق|إرسال|إلغاء|stäng|skicka|lukk|luk|sulje"
  ).split("|"),
);
/** Words that texts have headings and list entries of. */
const UNSURE: ReadonlySet<string> = new Set(
  "hide|expand|collapse|show|toggle|options|more options|open|send|cancel|ok|okay|details|edit|slide|swipe|scroll|drag|select|required|refine|external link|translate|print|filter by|sort by|carousel|aa|dismiss|enviar|cancelar|invia|ocultar|ara|展开|取消|提交|reset|text size|font size|dark mode|light mode|high contrast|fermer|luk|nothing found|page not found".split(
    "|",
  ),
);

/** Buttons that open, close and submit. */
export const widgetExpand: CruftRule = {
  id: "widget/expand",
  reason: "button of a dialog or a form",
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
    "ko",
    "nl",
    "pl",
    "tr",
    "ar",
    "sv",
    "no",
    "da",
    "fi",
  ],
  prefixes: BUTTONS.starts,
  find(line, page) {
    if (
      !BUTTONS.has(line.text) ||
      /[\p{L}][:?!]$/u.test(line.text) ||
      (line.words < 3 && /\p{L}\.$/u.test(line.text))
    )
      return undefined;
    const heading =
      line.segment.block === "heading" || line.segment.block === "cell" || mayBeHeading(line, page);
    return wholeLine(line, heading || UNSURE.has(bare(line.text)) ? 0.8 : 0.93);
  },
  hits: [
    "⟦Opens in a new tab⟧\n⟦Close this dialog window⟧\n⟦Show less⟧",
    "⟦Schließen⟧\n⟦Réduire⟧\n⟦Cerrar⟧\n⟦Fechar⟧",
    "⟦Chiudi⟧\n⟦Закрыть⟧\n⟦关闭窗口⟧\n⟦閉じる⟧\n⟦إغلاق⟧",
  ],
  misses: ["Close the door behind you.", "Open waters", "Select committee hears the mayor", "Details:"],
};
