import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const CLOSED: Pattern = byOpening(
  /^(?:(?:the )?comments? (?:are|is|have been|has been) (?:now )?(?:closed|disabled|off|turned off|locked)(?: (?:for|on) (?:this|the) .{3,20}| for now)?|comments (?:off|closed|disabled)(?: on .{2,160})?|commenting is (?:closed|disabled|not available|turned off).{0,30}|this (?:post|article|thread) is closed (?:to|for) (?:new )?comments|discussion (?:is )?closed|both comments and pings are currently closed|no new comments are allowed|(?:die )?kommentare? (?:sind|ist) (?:geschlossen|deaktiviert|derzeit nicht möglich)|kommentarfunktion (?:ist )?(?:geschlossen|deaktiviert)|kommentare deaktiviert.{0,100}|(?:les )?commentaires (?:sont )?(?:fermés|désactivés|clos).{0,80}|(?:los )?comentarios (?:están )?(?:cerrados|desactivados).{0,80}|(?:os )?comentários (?:estão )?(?:fechados|encerrados|desativados|desabilitados).{0,80}|(?:i )?commenti (?:sono )?(?:chiusi|disabilitati).{0,80}|комментарии (?:закрыты|отключены|запрещены).{0,80}|обсуждение закрыто|评论(?:已)?关闭|本文评论已关闭|评论功能已关闭|コメントは(?:受け付けていません|閉じられています|停止中です)|댓글(?:이)? 닫혔습니다|(?:de )?reacties (?:zijn )?gesloten|reageren is niet mogelijk.{0,20}|(?:możliwość komentowania (?:została )?wyłączona|komentarze są wyłączone).{0,60}|yorumlar (?:kapalı|kapatıldı).{0,60}|التعليقات (?:مغلقة|معطلة).{0,30}|kommentarer (?:inaktiverade|är stängda).{0,60})$/u,
);

/** "Comments are closed." */
export const commentsClosed: CruftRule = {
  id: "comments/closed",
  reason: "note that comments are closed",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 200,
  prefixes: prefixesOf(CLOSED),
  find: (line) =>
    line.words <= 32 && line.words > 0 && CLOSED.test(bare(line.text)) ? wholeLine(line, 0.98) : undefined,
  hits: [
    "⟦Comments are closed.⟧\n⟦Comments Off on Rates rise again⟧",
    "⟦Die Kommentare sind geschlossen.⟧\n⟦Les commentaires sont fermés.⟧\n⟦Los comentarios están cerrados.⟧",
    "⟦Os comentários estão fechados.⟧\n⟦Комментарии закрыты.⟧\n⟦评论已关闭⟧\n⟦التعليقات مغلقة⟧",
  ],
  misses: [
    "Comments are closed to those who never read the text, he joked.",
    "The shop is closed.",
    "Kommentare sind Meinungen.",
  ],
};
