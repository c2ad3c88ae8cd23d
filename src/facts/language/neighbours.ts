/**
 * Languages so close that function words don't part them. Serbian, Croatian and Bosnian in Latin letters are
 * told by the reflex of old "jat" (ekavian or ijekavian) and by words on which their standards differ.
 */
const EKAVIAN =
  /(?<!\p{L})(?:pre|posle|gde|ovde|uvek|vreme|vremena|deo|dela|reč|reči|reka|mesto|mesta|svet|sveta|čovek|dete|deca|nedelj[aeiu]|dve|lepo|cela?|bele?|mere|rešenj[aeiu]|procen\p{L}*|sme|hteo|videli?|videti|uspeh|sledeć\p{L}+|izveštaj\p{L}*|zahtev\p{L}*)(?!\p{L})/gu;
const IJEKAVIAN =
  /(?<!\p{L})(?:prije|poslije|nakon|gdje|ovdje|uvijek|vrijeme|vremena|dio|dijela|riječi?|rijek[aeiu]|mjest[aou]|svijeta?|čovjek|dijete|djeca|nedjelj[aeiu]|dvije|lijepo|cijel[aio]|bijel[aeio]|mjere|rješenj[aeu]|procjen\p{L}*|smije|htio|vidjeti|uspjeh|sljedeć\p{L}+|izvješ\p{L}+|zahtjev\p{L}*|vijeće)(?!\p{L})/gu;
const CROATIAN =
  /(?<!\p{L})(?:tko|netko|nitko|što|tjed[an]\p{L}*|uvjet\p{L}*|tisuć\p{L}*|sveučilišt\p{L}*|tijekom|glede|vlak\p{L}*|zrakoplov\p{L}*|europ\p{L}*|općenito|točn\p{L}*|izvješć\p{L}*|siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga?|prosinca|kazališt\p{L}*|nogomet\p{L}*|ravnatelj\p{L}*)(?!\p{L})/gu;
const BOSNIAN =
  /(?<!\p{L})(?:ko|neko|niko|šta|sedmic\p{L}*|uslov\p{L}*|hiljad\p{L}*|univerzitet\p{L}*|tokom|voz\p{L}*|avion\p{L}*|evrop\p{L}*|tačn\p{L}*|izvještaj\p{L}*|januara?|februara?|marta|aprila?|maja|juna|jula|augusta?|septembra|oktobra|novembra|decembra|pozorišt\p{L}*|fudbal\p{L}*|direktor\p{L}*|bosn\p{L}*|sarajev\p{L}*|bosansk\p{L}*|općin\p{L}*)(?!\p{L})/gu;

function count(sample: string, pattern: RegExp): number {
  return sample.match(pattern)?.length ?? 0;
}

/** Which of the three a Latin text is, and the share of the evidence that says so (0.34 where there is none). */
export function southSlavic(sample: string): { code: string; share: number } {
  const ekavian = count(sample, EKAVIAN);
  const ijekavian = count(sample, IJEKAVIAN);
  const yat = ekavian + ijekavian;
  if (ekavian > ijekavian) return { code: "srp", share: ekavian / (yat + 0.5) };
  const croatian = count(sample, CROATIAN);
  const bosnian = count(sample, BOSNIAN);
  const words = croatian + bosnian;
  if (yat + words === 0) return { code: "hrv", share: 0.34 };
  if (bosnian > croatian) return { code: "bos", share: bosnian / (words + 1) };
  return { code: "hrv", share: Math.max(0.4, croatian / (words + 0.5)) };
}
