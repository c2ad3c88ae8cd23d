import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

/**
 * Behind a question, the last of the words that say where to write decides whether few enough units follow it: a look
 * ahead finds it, and is not asked again for the others, of which a line may be full. It is looked for behind the last
 * question mark, and where nothing follows that one, behind the first.
 */
const TIPS: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:(?:do you )?(?:have|got|know of|know|see|spotted|found|notice[d]?) (?:a|an|any|some|something)? ?(?:news |story |hot |confidential |good |more )?(?:tips?|stor(?:y|ies)|information|news|correction|error|mistake|typo|question|concern|question or comment|questions? or concerns?|story idea|feedback|an error|about this)(?:(?=(.{0,60}\?))\1|[^?]{0,60}\?)(?=(.{0,200}(?:e-?mail|contact|send|let us know|@|get in touch|reach|write|click|call|submit|tell us|here)))\2.{0,140}|(?:e-?mail|contact|send|write to|get in touch with|reach|message) (?:us|our (?:news )?(?:team|desk|newsroom|editors?)|the (?:newsroom|editor|news desk|author|reporter)).{0,40}(?:@|tips?|news|stor(?:y|ies)|letters|correction|feedback).{0,140}|(?:to (?:report|submit|suggest) (?:a|an)) (?:correction|error|typo|tip|story|letter|factual error).{2,160}|(?:see|spotted|found|notice) (?:an? )?(?:mistake|error|typo|something wrong).{0,140}|send (?:your )?(?:tips|letters|corrections|press releases|news tips|story ideas|feedback|comments|questions)(?: and .{3,30})? to (?:us|the editor|our|[\w.+-]{1,40}@|\[email).{0,90}|report (?:an? )?(?:error|typo|mistake|correction|a problem|an issue)(?: (?:here|to us|on this page|with this.{0,20}))?|suggest (?:a correction|an edit|a topic)|submit (?:a |your )?(?:tip|news tip|story|correction|letter|press release)(?: .{2,40})?|(?:haben sie|hast du) (?:einen )?(?:fehler|hinweis|tipp).{2,160}|fehler (?:gefunden|melden|entdeckt).{0,120}|(?:vous avez|vous voulez) (?:une|signaler une|repéré une).{0,20}(?:information|erreur|remarque|coquille).{0,140}|signaler une (?:erreur|coquille|faute).{0,60}|¿?(?:has (?:encontrado|visto)|encontraste|tienes) (?:un|una|algún).{0,12}(?:error|información|errata|noticia).{0,140}|reportar (?:un )?error.{0,40}|(?:encontrou|viu) (?:um|algum) erro.{0,120}|(?:hai (?:trovato|notato)|segnala) (?:un|qualche)? ?(?:errore|refuso).{0,100}|(?:нашли|заметили|обнаружили) (?:ошибку|опечатку).{0,160}|(?:сообщить|сообщите) (?:об|нам об|о) (?:ошибке|опечатке|новост).{0,80}|(?:выделите|выделить) (?:е[её]|текст|ошибку|фрагмент).{3,100}(?:ctrl|enter|нажмите).{0,40}|(?:发现|文章)(?:错误|有误).{0,40}(?:反馈|联系|指正|告知).{0,20}|(?:投稿|爆料|举报)(?:邮箱|热线|电话|请联系|请发送).{2,60}|(?:zie je|heb je) (?:een )?(?:fout|tip|taalfout).{2,120}|(?:zauważyłeś|znalazłeś) (?:błąd|literówkę).{0,120})$/iu,
);
const UNSURE =
  /^[^\p{L}\p{N}]{0,4}(?:(?:have|got|do you have) (?:a|any|some)? ?questions?|submit .*|suggest .*|contact .*|report (?:an?|a problem).*)/iu;

/** Request for tips and corrections. */
export const contactSendTips: CruftRule = {
  id: "contact/send-tips",
  reason: "request for tips or corrections",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "nl", "pl"],
  maxLength: 320,
  prefixes: prefixesOf(TIPS),
  find(line) {
    if (line.words < 2 || line.words > 50 || !TIPS.test(line.text))
      return line.words >= 1 && /^(?:发现|文章|投稿|爆料|举报)/u.test(line.text) && TIPS.test(line.text)
        ? wholeLine(line, 0.92)
        : undefined;
    return wholeLine(line, UNSURE.test(line.text) ? 0.7 : 0.92);
  },
  hits: [
    "⟦Have a tip? Email us at tips@harbour.example⟧\n⟦Spotted an error? Let us know.⟧",
    "⟦Fehler gefunden? Jetzt melden.⟧\n⟦Signaler une erreur⟧\n⟦¿Has encontrado un error? Escríbenos.⟧",
    "⟦Нашли ошибку? Выделите её и нажмите Ctrl+Enter.⟧\n⟦Encontrou um erro? Avise a redação.⟧\n⟦投稿邮箱：news@port.example⟧",
  ],
  misses: [
    "Do you have a story about the ferry?",
    "The tip of the iceberg",
    "Errors in the count were found on Friday.",
    "Send letters to a friend once a month.",
  ],
};
