/** Jobs that follow a journalist's name in a byline, as one regular expression (use with the flags i and u). */
export const ROLE: string =
  "(?:(?:senior|chief|lead|staff|contributing|guest|special|political|business|sports?|science|health|news|features?|foreign|national|local|" +
  "freelance|deputy|associate|assistant|managing|executive|digital|web|city|crime|education|technology|tech|food|travel|entertainment|culture|" +
  "environment|economics?|consumer|investigative|data|video|photo|junior|general) ){0,3}" +
  "(?:\\p{L}{3,16} (?:and \\p{L}{3,16} )?)?(?:writer|reporter|correspondent|contributor|columnist|journalist|editor|editor-in-chief|editor in chief|blogger|critic|photographer|producer|" +
  "copywriter|bureau chief|staff)|for (?:the )?(?:daily|sunday|associated press|mail ?online|guardian)[\\p{L} ]{0,30}|" +
  "redakteur(?:in)?|korrespondent(?:in)?|reporter(?:in)?|journalist(?:in)?|journaliste|rédact(?:eur|rice)|correspondante?|envoyée? spéciale?|" +
  "periodista|redactora?|corresponsal|colaboradora?|jornalista|repórter|colunista|giornalista|redattore|redattrice|corrispondente|inviato|" +
  "корреспондент|журналист|обозреватель|редактор|редактор новостей|verslaggever|redacteur|dziennikarz|muhabir";
