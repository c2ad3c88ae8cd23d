import { type CruftRule, wholeLine } from "../rule.ts";
import { phrases } from "../shape/phrases.ts";
import { mayBeHeading } from "../shape/prose.ts";

const ACCOUNT = phrases(
  ...(
    "sign in|log in|login|sign up|signup|register|create account|create an account|create a free account|my account|your account|account|log out|logout|sign out|register now|" +
    "sign in / join|sign in/join|login / register|log in / register|login/register|log in or register|sign in or register|log in/sign up|join now|join free|join for free|become a member|" +
    "forgot password|forgot your password|forgot password?|forgotten password|reset password|lost your password|remember me|username|password|username or email address|keep me signed in|" +
    "sign up for free|get started|get started free|get started for free|get started today|get started now|already have an account|don't have an account|already a member|not a member|" +
    "already a member? log in|don't have an account? sign up|sign in to your account|log in to your account|continue with google|sign in with google|continue with facebook|continue with apple|continue with email|" +
    "member login|client login|customer login|my profile|profile settings|manage account|account settings|" +
    "anmelden|einloggen|registrieren|abmelden|mein konto|konto erstellen|passwort vergessen|jetzt registrieren|jetzt anmelden|benutzername|passwort|" +
    "connexion|se connecter|s'inscrire|s'identifier|inscription|mon compte|créer un compte|mot de passe oublié|déconnexion|s'abonner|je m'abonne|abonnez-vous|" +
    "iniciar sesión|inicia sesión|registrarse|regístrate|crear cuenta|mi cuenta|cerrar sesión|olvidé mi contraseña|suscríbete|suscribirse|" +
    "entrar|cadastre-se|criar conta|minha conta|sair|esqueci minha senha|assine|fazer login|" +
    "accedi|registrati|il mio account|password dimenticata|esci|abbonati|" +
    "войти|вход|регистрация|зарегистрироваться|личный кабинет|выйти|забыли пароль|вход / регистрация|вход на сайт|авторизация|" +
    "登录|登錄|注册|註冊|登入|忘记密码|我的账户|会员登录|登录/注册|登录 注册|ログイン|新規登録|会員登録|マイページ|로그인|회원가입|마이페이지|" +
    "inloggen|aanmelden|registreren|mijn account|zaloguj się|zarejestruj się|moje konto|zaloguj|giriş yap|kayıt ol|üye ol|üye girişi|hesabım|" +
    "تسجيل الدخول|إنشاء حساب|حسابي|logga in|mitt konto|logg inn|log ind|kirjaudu|kirjaudu sisään"
  ).split("|"),
);

/** Logging in and signing up. */
export const navigationAccount: CruftRule = {
  id: "navigation/account",
  reason: "link to log in or sign up",
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
  prefixes: ACCOUNT.starts,
  find(line, page) {
    if (!ACCOUNT.has(line.text)) return undefined;
    return wholeLine(
      line,
      line.segment.block === "heading" || line.segment.block === "cell" || mayBeHeading(line, page)
        ? 0.8
        : 0.94,
    );
  },
  hits: [
    "⟦Sign in⟧\n⟦Create an account⟧\n⟦Forgot your password?⟧",
    "⟦Anmelden⟧\n⟦Se connecter⟧\n⟦Iniciar sesión⟧\n⟦Cadastre-se⟧",
    "⟦Accedi⟧\n⟦Войти⟧\n⟦登录⟧\n⟦ログイン⟧\n⟦تسجيل الدخول⟧",
  ],
  misses: ["Sign in blood", "Log in the river", "Register of ships", "Passwort und Parole"],
};
