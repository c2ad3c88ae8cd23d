import { holdsAny } from "../prefilter/holds-any.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const MARKED =
  /^[\s|*"'([-]{0,4}(?:(?:copyright|copyrights|urheberrecht|derechos de autor|direitos autorais|droits d'auteur|авторские права|版权所有|版權所有|著作权|저작권)\s?(?:©|\(c\)|ⓒ|&copy;)?|©|\(c\)|ⓒ|℗)\s?(?:copyright\s)?[\s,:]{0,3}(?=.{0,60}(?:(?:19|20)\d\d|all rights|alle rechte|tous droits|todos los|todos os|tutti i|все права|版权|inc\b|ltd|llc|gmbh|\bby\b)).{2,240}$/iu;
const YEAR_FIRST = /^[\s|]{0,3}(?:19|20)\d\d(?:\s?[-/]\s?(?:19|20)?\d\d)?\s?(?:©|\(c\)\s).{2,160}$/iu;
const TRAILING =
  /^.{2,60}\s(?:©|\(c\))\s?(?:copyright\s)?(?:19|20)\d\d(?:\s?[-/]\s?(?:19|20)?\d\d)?[\s.|]{0,3}(?:all rights reserved\.?|alle rechte vorbehalten\.?|.{0,40})$/iu;
const LICENCE_WORD = /\blaw\b|\bact\b|infring|office|gesetz/iu;
const RESERVED =
  /^.{2,80}[ .,|-](?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة)[^\p{L}\p{N}]{0,3}$/iu;
/** One of these stands in every notice. */
const DATED = /(?:19|20)\d\d|rights|rechte|droits|derechos|direitos|diritti|права|版权|版權|MM[XVI]+/iu;
const SIGNS: readonly string[] = [
  "(c)",
  "(C)",
  "vorbehalten",
  "reservados",
  "riservati",
  "pyright",
  "PYRIGHT",
  "reserved",
  "Reserved",
  "RESERVED",
];
const OTHER_SIGNS: readonly string[] =
  "© ⓒ ℗ réservés защищены saklıdır محفوظة 版权 版權 著作权 저작권 Авторск".split(" ");
const UNUSUAL = /[^ -~]/u;
const MAX_WORDS_BEFORE = 18;
const MAX_WORDS = 40;

/** "© 2020 SITE. All rights reserved." */
export const legalCopyright: CruftRule = {
  id: "legal/copyright",
  reason: "copyright notice",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ko"],
  maxLength: 300,
  requiredSigns: "©",
  requiredLiterals: [...SIGNS, ...OTHER_SIGNS.filter((sign) => sign.length > 1)],
  find(line) {
    const { text } = line;
    if (
      line.words > MAX_WORDS ||
      !(holdsAny(text, SIGNS) || (UNUSUAL.test(text) && holdsAny(text, OTHER_SIGNS)))
    )
      return undefined;
    if (MARKED.test(text) && !LICENCE_WORD.test(text)) return wholeLine(line, DATED.test(text) ? 0.97 : 0.85);
    if (YEAR_FIRST.test(text)) return wholeLine(line, 0.96);
    if (RESERVED.test(text) && line.words <= MAX_WORDS_BEFORE) return wholeLine(line, 0.93);
    return TRAILING.test(text) ? wholeLine(line, 0.92) : undefined;
  },
  hits: [
    "⟦© 2020 Harbour Daily. All rights reserved.⟧\n⟦Copyright 2019 Coast Media Ltd.⟧",
    "⟦Copyright © 2021 Hafenbote GmbH⟧\n⟦© 2018 Le Courrier du Port - Tous droits réservés⟧\n⟦(c) 2020 El Faro⟧",
    "⟦2015 - 2020 © La Voce del Porto⟧\n⟦© 2020 Портовый вестник⟧\n⟦版权所有 © 2020 港口日报⟧",
    "⟦Harbour Daily © 2020⟧",
  ],
  misses: [
    "Copyright law of 1911 gave authors fifty years after death.",
    "Copyright and the sea",
    "The copyright on the map ran out in 2019, and three publishers printed it within the month.",
    "(c) the harbour master",
  ],
};
