import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";

const RESERVED: Pattern = byOpening(
  /^[^\p{L}\p{N}]{0,4}(?:all (?:other )?rights (?:are )?reserved.{0,120}|alle rechte vorbehalten.{0,80}|tous droits (?:de reproduction )?réservés.{0,80}|(?:reproduction|toute reproduction).{0,20} interdite.{0,60}|todos los derechos reservados.{0,80}|(?:queda )?prohibida (?:la|su) reproducción.{0,90}|todos os direitos reservados.{0,80}|tutti i diritti (?:sono )?riservati.{0,80}|riproduzione riservata.{0,20}|все права (?:защищены|сохранены).{0,120}|(?:при (?:полном|цитировании|копировании|использовании|перепечатке)).{5,140}(?:ссылк|обязател).{0,60}|版权所有.{0,40}|版權所有.{0,40}|未经(?:授权|许可|允许|书面授权).{0,30}(?:转载|使用|复制).{0,20}|(?:转载|版权)(?:声明|说明|申明)[：:]?.{0,80}|無断(?:転載|複製).{0,20}(?:禁止|禁じ).{0,20}|(?:禁无断转载|無断転載禁止)|무단 ?(?:전재|복제).{0,40}(?:금지)?.{0,20}|저작권자.{0,60}|alle rechten voorbehouden.{0,60}|wszelkie prawa zastrzeżone.{0,60}|tüm hakları saklıdır.{0,60}|جميع الحقوق محفوظة.{0,60}|(?:this|the) (?:material|content|article|story|document|site|website|page) (?:may not|cannot|must not|can not) be (?:published|reproduced|copied|republished|duplicated|used|distributed|broadcast).{5,200}|(?:no part of|reproduction (?:of|in whole|without|is)|unauthori[sz]ed (?:use|reproduction|duplication)|may not be (?:reproduced|republished|copied)).{5,200}(?:permission|prohibited|consent|forbidden).{0,60})$/iu,
);
const MAX_WORDS = 45;

/** "All rights reserved." and its like. */
export const legalRightsReserved: CruftRule = {
  id: "legal/rights-reserved",
  reason: "reservation of rights",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 320,
  prefixes: prefixesOf(RESERVED),
  find: (line) =>
    line.words > 0 && line.words <= MAX_WORDS && RESERVED.test(line.text) ? wholeLine(line, 0.95) : undefined,
  hits: [
    "⟦All rights reserved.⟧\n⟦This material may not be published, broadcast, rewritten or redistributed.⟧",
    "⟦Alle Rechte vorbehalten⟧\n⟦Tous droits réservés⟧\n⟦Todos los derechos reservados⟧",
    "⟦Todos os direitos reservados⟧\n⟦Tutti i diritti riservati⟧\n⟦Все права защищены.⟧\n⟦未经授权不得转载⟧\n⟦جميع الحقوق محفوظة⟧",
  ],
  misses: ["All rights that the town had were sold.", "Reserved seats", "Все права у них были отняты."],
};
