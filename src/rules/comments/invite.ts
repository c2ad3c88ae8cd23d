import type { CruftRule } from "../rule.ts";
import { proseAfter } from "../shape/prose.ts";

/**
 * What asks for comments. Of the words that say where to put them, the last one of the sentence decides whether few
 * enough follow: the look ahead finds it, as the group of this number, and is not asked again for the others.
 */
const call = (group: number): string =>
  `(?:(?:please )?(?:let (?:us|me) know|tell (?:us|me)|share (?:with us|it with us|your|any)|leave (?:us |me )?(?:a|your)|drop (?:us |me )?(?:a|your)|add (?:a|your)|post (?:a|your)|sound off|weigh in|chime in|join the (?:conversation|discussion|debate)|comment (?:down )?below|feel free to (?:comment|leave|share|drop|add|ask)|have your say|i(?:'d| would) love to hear|we(?:'d| would) love to (?:hear|know))(?=([^.!?]{0,110}\\b(?:comments?(?: section| box| area)?(?: down)?(?: below)?|below|thoughts(?: below)?|(?:conversation|discussion) below|on (?:twitter|facebook|instagram|x)|hear from you|from you|your (?:opinion|views|take|experience)s?)))\\${group}[^.!?]{0,50})`;
const QUESTION =
  "(?:(?:so,? |and |now )?(?:what (?:do|did) you think|what are your thoughts|do you agree|have you (?:tried|ever|used|been|seen|had)|what's your|what would you|are you (?:planning|excited|looking|going|ready|a fan)|did you (?:like|enjoy|find)|will you be|have (?:any )?(?:questions|thoughts|comments)|any (?:questions|thoughts|comments)|got (?:a|any) (?:question|thought|comment|tip)s?)[^.!?]{0,120}[?] )?";
const OTHERS =
  "(?:was (?:meinen|denken|halten) sie[^.!?]{0,90}[?]? ?|was (?:meint|denkt|haltet) ihr[^.!?]{0,90}[?]? ?)?(?:(?:schreib(?:t|en sie)?|verrat(?:et|en sie)|sag(?:t|en sie)|hinterlass(?:t|en sie)|teil(?:t|en sie)|diskutier(?:t|en sie))[^.!?]{0,80}(?:kommentaren?|kommentarbereich)[^.!?]{0,40})|(?:dites-nous|laissez(?:-nous)?|donnez|partagez|n'hésitez pas à)[^.!?]{0,90}(?:commentaires?)[^.!?]{0,40}|(?:déjanos|cuéntanos|dinos|comparte|deja|escribe)[^.!?]{0,90}comentarios?[^.!?]{0,40}|(?:deixe|conte|compartilhe|escreva|comente)[^.!?]{0,90}(?:comentários?|abaixo)[^.!?]{0,40}|(?:fateci sapere|lascia(?:te)?|dite(?:ci)?|facci sapere|scrivi(?:lo|teci)?)[^.!?]{0,90}comment[oi][^.!?]{0,40}|(?:пишите|напишите|делитесь|поделитесь|оставляйте|расскажите)[^.!?]{0,90}комментари(?:ях|и|й)[^.!?]{0,40}|(?:欢迎|请)在?[^。！？]{0,30}(?:评论区?|留言区?|下方)[^。！？]{0,20}(?:留言|评论|讨论|分享|告诉我们)[^。！？]{0,20}";
const INVITE = new RegExp(
  `(?:^|(?<=[.!?…"')。！？] ?))(?:${QUESTION}${call(1)}(?:[.!?] ${call(2)}){0,2}|${OTHERS})[.!?:。！？]{0,3}$`,
  "iu",
);
/** One of these stands near the end of every such invitation. */
const WORDS: readonly string[] =
  "comment kommentar coment коммент 评论 留言 thoughts below abaixo opinion conversation discussion from".split(
    " ",
  );
const QUICK =
  /comment|kommentar|coment|коммент|评论|留言|thoughts|below|abaixo|hear from|opinion|conversation|discussion|from you/iu;
/** Paragraphs that may follow: the author, a disclaimer, other people's comments. */
const MAX_AFTER = 3;
const TAIL = 330;
/** A whole line that invites comments is no longer than this, in words. */
const MAX_WORDS = 45;

/** The closing line that invites comments: "What do you think? Add your thoughts below." */
export const commentsInvite: CruftRule = {
  id: "comments/invite",
  reason: "invitation to comment",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh"],
  maxLength: 20_000,
  requiredLiterals: WORDS,
  find(line, page) {
    const { text } = line;
    if (line.words < 4 && text.length < 8) return undefined;
    // Further up, a question to the reader belongs to the text.
    const after = proseAfter(line, page);
    if (after > MAX_AFTER) return undefined;
    const from = Math.max(0, text.length - TAIL);
    const tail = text.slice(from);
    if (!QUICK.test(tail.slice(-130))) return undefined;
    const found = INVITE.exec(tail);
    if (found === null || (from > 0 && found.index === 0)) return undefined;
    const start = from + found.index;
    const strong =
      /comments?(?: section| box)? ?below|in the comments?|thoughts below|comment below|kommentar|commentaire|comentario|comentário|comment[oi]|коммент|评论|留言/iu.test(
        found[0],
      );
    if (start === 0 && line.words > MAX_WORDS) return undefined;
    const score = strong && (after === 0 || start === 0) ? 0.93 : 0.7;
    const lead = text.slice(0, start).trimEnd().length;
    return { start: lead, end: text.length, score };
  },
  hits: [
    "The ferry will not come back.\n⟦What do you think? Let us know in the comments below!⟧",
    "The ferry will not come back.\nThat was the plan for the harbour, and nobody liked it much.⟦ Add your thoughts below.⟧",
    "Die Fähre kommt nicht zurück.\n⟦Schreibt uns eure Meinung in die Kommentare!⟧\nLe bac ne reviendra pas.\n⟦Dites-nous ce que vous en pensez dans les commentaires.⟧",
    "Паром не вернётся.\n⟦Пишите своё мнение в комментариях!⟧\n⟦Cuéntanos tu opinión en los comentarios.⟧\n⟦欢迎在评论区留言。⟧",
  ],
  misses: [
    "The company declined to leave a comment.",
    "She asked them to share their thoughts, and they said nothing.",
    "Most of the rock lies below.\nAdd the flour and leave the bowl to stand.",
    "Nine of ten letters to the paper were comments on the bridge.",
  ],
};
