import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const FORM: Pattern = byOpening(
  /^(?:your email (?:address )?(?:will not|won't|will never) be (?:published|shared|displayed)(?:[.!] .{0,60})?|required fields are marked.{0,6}|save my name,? (?:e-?mail,? )?(?:and |& )?.{0,90}|notify me of (?:new|follow-?up) (?:posts?|comments?).{0,30}|name ?\*? ?\(required\)|e-?mail ?\*? ?\((?:required|will not be published).{0,30}\)?|(?:mail|email) \(will not be published\).{0,14}|post (?:your )?comment|submit comment|(?:your )?comment ?\*|name ?\*|e-?mail(?: address)? ?\*|comment ?\*? name ?\*? email.{0,30}|you may use these html tags.{0,200}|(?:please )?(?:log ?in|sign in|register|login) (?:or (?:register|sign up|log in) )?to (?:post|leave|add|write|reply|comment|join).{0,40}|you must (?:be|be a) (?:logged in|registered|log in|member).{0,50}|you (?:need|have) to (?:be logged in|log in|login|sign in).{0,50}|only (?:registered|logged in) (?:users|members).{0,60}|this site uses akismet.{0,90}|learn how your comment data is processed|please enable javascript to view the comments.{0,40}|(?:all )?comments (?:are|will be) (?:moderated|reviewed|subject to).{0,100}|comment moderation is.{0,80}|(?:your )?comment is (?:awaiting|in) moderation.{0,30}|be respectful.{0,60}comment.{0,60}|anti-?spam.{0,60}|deine e-mail-adresse wird nicht veröffentlicht.{0,80}|ihre e-mail-adresse wird nicht veröffentlicht.{0,80}|erforderliche felder sind mit.{0,30}|(?:meinen )?namen?, (?:meine )?e-mail-adresse und (?:meine )?website in diesem browser.{0,70}|du musst (?:angemeldet|eingeloggt) sein.{0,50}|votre adresse (?:e-?mail|de messagerie) ne sera pas publiée.{0,80}|les champs obligatoires sont indiqués.{0,20}|enregistrer mon nom,.{0,90}|vous devez (?:être connecté|vous connecter).{0,60}|ce site utilise akismet.{0,120}|tu dirección de correo electrónico no será publicada.{0,90}|los campos obligatorios están marcados.{0,20}|guarda(?:r)? mi nombre,.{0,90}|debes (?:estar conectado|iniciar sesión|acceder).{0,60}|este sitio usa akismet.{0,120}|o seu endereço de e-?mail não será publicado.{0,90}|campos obrigatórios são marcados.{0,20}|salvar meus dados.{0,90}|você precisa (?:fazer login|estar logado).{0,50}|il tuo indirizzo email non sarà pubblicato.{0,90}|i campi obbligatori sono contrassegnati.{0,20}|salva il mio nome,.{0,90}|devi essere connesso.{0,50}|ваш (?:адрес )?e-?mail не будет опубликован.{0,80}|обязательные поля помечены.{0,20}|сохранить моё имя,.{0,100}|(?:для отправки комментария|чтобы оставить комментарий|войдите, чтобы).{0,70}|您的(?:电子邮箱地址|邮箱地址|电子邮件地址)不会被公开.{0,40}|必填项已用.{0,12}|(?:请|您需要|登录|登入)(?:先)?(?:登录|登入)?后(?:才(?:能|可以))?(?:发表)?评论.{0,12}|メールアドレスが公開されることはありません.{0,40}|が付いている欄は必須項目です|이메일은 공개되지 않습니다.{0,40}|je e-mailadres wordt niet gepubliceerd.{0,60}|(?:twój adres e-mail|adres e-mail) nie zostanie opublikowany.{0,60}|e-posta (?:hesabınız|adresiniz) yayımlanmayacak.{0,60}|لن يتم نشر عنوان بريدك الإلكتروني.{0,60}|din e-postadress kommer inte publiceras.{0,60}|this field is (?:for validation purposes|hidden when viewing).{0,50}|alternative:)$/u,
);
/** Labels of single fields, which a form of the text's own subject may show as well. */
const FIELD =
  /^(?:name|comment|e-?mail|email address|first name|last name|your name|your email|message|kommentar|nom|nombre|nome|имя|姓名|昵称|名前|メール|naam|ad)$/u;
const STAR = /\* ?:?$/u;

/** What the form for comments says. */
export const commentsForm: CruftRule = {
  id: "comments/form",
  reason: "words of the comment form",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar", "sv"],
  maxLength: 300,
  prefixes: prefixesOf(FORM, FIELD),
  find(line) {
    if (line.words > 50 || line.words < 1) return undefined;
    const text = bare(line.text);
    if (FORM.test(text)) return wholeLine(line, 0.97);
    return STAR.test(line.text.trim()) && FIELD.test(text) ? wholeLine(line, 0.95) : undefined;
  },
  hits: [
    "⟦Your email address will not be published. Required fields are marked *⟧\n⟦Save my name, email, and website in this browser for the next time I comment.⟧",
    "⟦You must be logged in to post a comment.⟧\n⟦This site uses Akismet to reduce spam. Learn how your comment data is processed.⟧",
    "⟦Deine E-Mail-Adresse wird nicht veröffentlicht.⟧\n⟦Votre adresse e-mail ne sera pas publiée.⟧\n⟦Tu dirección de correo electrónico no será publicada.⟧",
    "⟦Il tuo indirizzo email non sarà pubblicato.⟧\n⟦Ваш адрес email не будет опубликован.⟧\n⟦您的邮箱地址不会被公开。⟧\n⟦Name *⟧",
  ],
  misses: [
    "Your email address will not be published, the paper had promised its sources, and then it was.",
    "Required fields are marked by stones in the corner of each meadow.",
    "Name and address",
    "Comment on the law",
  ],
};
