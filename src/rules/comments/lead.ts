import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, type Match, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";
import { endOfThread } from "../shape/threads.ts";

const COUNT: Pattern = byOpening(
  /^(?:(?:\d{1,5}|no|one|two|three|there (?:are|is) (?:\d{1,5}|no)|show|view|see|read|all|add|view all \d{1,5}|show all \d{1,5}) (?:comments?|responses?|replies|reply|thoughts?|reactions?)(?: (?:yet|so far|now))?(?: (?:on|to|for|about)(?: .{2,160})?)?|comments? ?[([]? ?\d{1,5}[)\]]?|comments? \/ \d{1,5}|\d{1,5} thoughts? on .{2,160}|(?:\d{1,5}|keine|ein) (?:kommentare?|antworten|gedanken zu .{2,120})|kommentare? ?\(?\d{1,5}\)?|kommentare ansehen|(?:\d{1,5}|aucun|un) (?:commentaires?|réponses?|réflexions? sur .{2,120})|commentaires? ?\(?\d{1,5}\)?|(?:\d{1,5}|sin|un|ningún) (?:comentarios?|respuestas?|pensamientos? (?:en|sobre) .{2,120})|comentarios? ?\(?\d{1,5}\)?|(?:\d{1,5}|nenhum|um|sem) (?:comentários?|respostas?)|comentários? ?\(?\d{1,5}\)?|(?:\d{1,5}|nessun|un) (?:comment[oi]|rispost[ae]|commenti)|commenti ?\(?\d{1,5}\)?|(?:\d{1,5}|нет) (?:комментари(?:й|я|ев)|ответов|ответа?|отзыв(?:а|ов)?)(?: (?:на|к) .{2,120})?|комментари(?:и|ев) ?[:(]? ?\d{1,5}\)?|(?:共 ?)?\d{1,5} ?条(?:评论|回复|留言)|评论 ?[(（]\d{1,5}[)）]|\d{1,5} ?(?:件の)?コメント|コメント ?[(（]?\d{1,5}[)）]?|댓글 ?\(?\d{1,5}\)?|\d{1,5} (?:reacties?|komentarz[ye]?|komentarzy|yorum|kommentarer?|kommenttia)|(?:brak|geen|hiç) (?:komentarzy|reacties|yorum)|\d{1,5} تعليق(?:ات)?|لا توجد تعليقات)$/u,
);
const REPLY: Pattern = byOpening(
  /^(?:leave (?:a|your|us a) (?:comment|reply|response|feedback)(?: (?:below|here|cancel reply|on this .{3,12}|for us))?(?: cancel reply)?|leave (?:comment|reply)|leave a (?:comment|reply) (?:to|on) .{2,120}|(?:post|add|write|submit|make|drop|leave) (?:a|your|new) (?:new )?(?:comment|reply|review|response)s?(?: (?:below|here))?|post comment|add comment|submit comment|write comment|discussion about this post|join the (?:conversation|discussion)|start the (?:conversation|discussion)|be the first to (?:comment|reply|leave a (?:comment|review|reply)|share your thoughts)(?: on .{2,80})?|what do you think|share your (?:thoughts|comments?|opinion|views)|have your say|reader comments|comments section|comment section|user comments|cancel reply|click here to cancel reply|(?:schreibe?|schreiben sie|hinterlasse|hinterlassen sie|verfassen sie) (?:einen|deinen|ihren) kommentar(?: antwort abbrechen| antworten abbrechen)?|kommentar (?:hinterlassen|schreiben|verfassen|abschicken|hinzufügen|absenden)|antwort (?:hinterlassen|abbrechen|verfassen)|antworten abbrechen|ihr kommentar|diskutieren sie mit|jetzt kommentieren|(?:laisser|laissez|ajouter|ajoutez|écrire|poster|publier) (?:un|votre) (?:commentaire|réponse)(?: annuler la réponse)?|laisser une réponse|annuler la réponse|votre commentaire|réagir|soyez le premier à commenter|(?:deja|dejar|escribe|agrega|añade|añadir|publicar|haz) (?:un|tu|una) (?:comentario|respuesta)(?: cancelar (?:la )?respuesta)?|cancelar (?:la )?respuesta|publicar comentario|sé el primero en comentar|(?:deixe|deixar|escreva|adicionar|publicar|faça) (?:um|o seu|seu|uma) (?:comentário|resposta)(?: cancelar resposta)?|cancelar resposta|seja o primeiro a comentar|(?:lascia|scrivi|aggiungi|inserisci|pubblica) un (?:commento|tuo commento|a risposta)(?: annulla risposta)?|lascia una risposta(?: annulla risposta)?|annulla risposta|invia commento|(?:добавить|оставить|написать|отправить|оставьте|добавьте|напишите) (?:комментарий|ответ|отзыв)(?: отменить ответ)?|отменить ответ|ваш комментарий|обсуждение|обсудить|发表(?:评论|回复|看法)|添加评论|写评论|我要评论|(?:我来说两句|网友评论|最新评论|全部评论|评论区|用户评论)|發表(?:評論|回應|迴響)|取消回复|コメントを(?:書く|残す|投稿(?:する)?|する|キャンセル)|コメントする|댓글 (?:쓰기|남기기|달기)|댓글을 남겨주세요|(?:laat|geef|plaats) een (?:reactie|bericht)(?: achter)?|reactie (?:plaatsen|annuleren)|(?:dodaj|zostaw|napisz) (?:komentarz|odpowiedź)(?: anuluj.{0,20})?|(?:bir )?(?:yorum|cevap|yanıt) (?:yap|yaz|bırak|yazın|ekle|gönder)\p{L}{0,4}|yanıtı iptal et|(?:اترك|أضف|اكتب) (?:تعليق[اً]{0,2}|رد[اً]{0,2}|تعليقك)|إلغاء الرد|(?:lämna|skriv) (?:en |ett )?(?:kommentar|svar)|legg (?:igjen|til) en kommentar|skriv en kommentar|jätä kommentti)$/u,
);
const ALONE =
  /^(?:comments?|kommentare|commentaires|comentarios|comentários|commenti|комментарии|评论|留言|コメント|댓글|reacties|komentarze|yorumlar|تعليقات|التعليقات|kommentarer|discussion|replies|responses|reviews)$/u;
/** Calls that an article may end with in its own words. */
const LOOSE =
  /^(?:what do you think|share your .*|have your say|join the .*|start the .*|see comments?|(?:show|view|see|read|all|add) .*|two .*|three .*|one (?:thought|reaction|response|reply|comment)s?|discussion|\d+ (?:thoughts|reactions|responses|replies)|réagir|обсуждение)$/u;

/** Where the readers' comments begin: "3 Comments", "Leave a Reply", with the thread under it. */
export const commentsLead: CruftRule = {
  id: "comments/lead",
  reason: "readers' comments",
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
    "fi",
  ],
  maxLength: 190,
  prefixes: prefixesOf(COUNT, REPLY, ALONE),
  everywhere: true,
  find(line, page) {
    if (line.words > 30 || line.words < 1) return undefined;
    const text = bare(line.text);
    const alone = text.length < 14 && ALONE.test(text);
    if (!alone && !COUNT.test(text) && !REPLY.test(text)) return undefined;
    if (!alone && line.words > 7 && /\p{L}\.$/u.test(line.text)) return undefined;
    const through = endOfThread(page, line.index);
    const score = alone ? (text === "discussion" ? 0.8 : 0.9) : LOOSE.test(text) ? 0.85 : 0.96;
    const match: Match = wholeLine(line, line.segment.block === "heading" && alone ? 0.85 : score);
    return through > line.index ? { ...match, score: Math.max(match.score, 0.94), through } : match;
  },
  hits: [
    "The bank declined to comment.\n⟦3 Comments⟧\n⟦Jo Park says:⟧\n⟦March 3, 2020 at 10:42 am⟧\n⟦I took that ferry every day for nine years and never once saw it leave on time.⟧\n⟦Reply⟧",
    "⟦Leave a Reply⟧\n⟦Be the first to comment⟧\n⟦No comments yet⟧",
    "⟦Schreibe einen Kommentar⟧\n⟦Laisser un commentaire⟧\n⟦Deja un comentario⟧\n⟦Deixe um comentário⟧",
    "⟦Lascia un commento⟧\n⟦Добавить комментарий⟧\n⟦发表评论⟧\n⟦コメントを残す⟧\n⟦اترك تعليقاً⟧",
  ],
  misses: [
    "Comments that the minister made on Monday caused a stir.",
    "Leave a reply on her desk, she said, and lock the door.",
    "3 comments that changed a town",
    "What do you think of when you hear the word harbour?",
  ],
};
