import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const LOADING: Pattern = byOpening(
  /^(?:(?:now |page |content |still |please wait,? |comments? |article |posts? |more |image |video |map |data |ads? )?loading(?: (?:more|comments?|posts?|content|articles?|paragraph|image|video|page|results|please wait|your .{3,20}|\d{1,3} ?%|player|map|data|ad|ads|story|stories))?|please wait(?: (?:while|a moment|\.\.\.).{0,50})?|one moment(?: please)?|just a moment|processing|submitting|searching|(?:wird|seite wird|inhalt wird|kommentare werden) geladen|lädt|lade(?: daten)?|bitte warten|chargement(?: en cours)?|veuillez patienter|cargando(?: .{2,20})?|espere por favor|por favor espere|carregando(?: .{2,20})?|aguarde|caricamento(?: in corso)?|attendere prego|загрузка(?: .{2,20})?|загружается|идёт загрузка|пожалуйста,? подождите|подождите|(?:正在)?加载中?|正在加载|载入中|请稍候|请稍等|載入中|読み込み中(?:です)?|로딩 ?중|laden|even geduld|ładowanie|wczytywanie|proszę czekać|yükleniyor|lütfen bekleyin|جار(?:ي|ٍ)? التحميل|تحميل|laddar|laster|indlæser|ladataan)$/u,
);
const UNSURE =
  /^(?:loading|processing|searching|laden|aguarde|lade|تحميل|one moment|just a moment|cargando .*|загрузка .*|carregando .*|加载)$/u;

/** "Loading…" */
export const widgetLoading: CruftRule = {
  id: "widget/loading",
  reason: "sign that something was still loading",
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
  maxLength: 80,
  prefixes: prefixesOf(LOADING),
  find(line) {
    if (line.words < 1 || line.words > 9) return undefined;
    const text = bare(line.text);
    if (!LOADING.test(text)) return undefined;
    const plain = UNSURE.test(text) && !/(?:\.{2}|…)\s*$/u.test(line.text);
    return wholeLine(line, plain ? 0.8 : 0.96);
  },
  hits: [
    "⟦Loading...⟧\n⟦Please wait…⟧\n⟦Loading comments⟧",
    "⟦Wird geladen…⟧\n⟦Chargement en cours⟧\n⟦Cargando...⟧\n⟦Carregando…⟧",
    "⟦Caricamento in corso⟧\n⟦Загрузка...⟧\n⟦正在加载⟧\n⟦読み込み中⟧\n⟦Yükleniyor⟧",
  ],
  misses: ["Loading the ferry takes an hour.", "Please wait for the bell.", "Laden Sie Freunde ein."],
};
