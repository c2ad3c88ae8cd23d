import { byOpening, type Pattern } from "../prefilter/by-opening.ts";
import { prefixesOf } from "../prefilter/prefixes.ts";
import { type CruftRule, wholeLine } from "../rule.ts";
import { bare } from "../shape/phrases.ts";

const BUY: Pattern = byOpening(
  /^(?:(?:buy|shop|order|get|see|view|check|find|grab|compare|visit|read|purchase)(?: it| this| yours?| more| deal| price| prices| the)? ?(?:now|today|online|here|deal|deals|price|prices|all|details|offer|offers|latest price|current price|availability|on sale)?(?: (?:at|on|from|in|via|for \$?[\d.,]+ (?:at|on|from)) (?:the )?(?:amazon|walmart|target|best ?buy|ebay|rei|etsy|newegg|backcountry|home depot|lowe's|wayfair|chewy|sephora|nordstrom|macy's|apple|dell|hp|lenovo|samsung|currys|argos|john lewis|b&h(?: photo)?|adorama|costco|zappos|wiggle|moosejaw|competitive cyclist|bookshop(?:\.org)?|barnes & noble|very|ao|aliexpress|flipkart|otto|mediamarkt|saturn|fnac|cdiscount|boulanger|el corte inglés|mercado livre|magalu|ozon|wildberries|jd|tmall|amazon(?: (?:us|uk|canada|de|au))?)(?:\.com|\.co\.uk|\.de|\.ca)?(?: \(?(?:on sale|(?:links to|opens) (?=.{3})(?:.{0,29}(?![)!]).)?))?[)!]*)?|(?:check|see|view) (?:amazon |best |today's |current |latest )?prices?(?: .{2,30})?|(?:buy|shop|order) (?:now|it|here|online)|add to (?:cart|basket|bag|wishlist|favorites|compare)|(?:view|see|get) (?:this |the )?(?:deal|offer|coupon|best price|best deal|discount|quote)|limited time offer|free shipping.{0,30}|in stock|out of stock|sold out|notify me when available|save \d{1,2} ?%|\d{1,2}% off|was \$[\d.,]+|sale price|regular price|jetzt (?:kaufen|bestellen|bei amazon.{0,20}|zum angebot)|zum (?:angebot|shop|produkt)|in den warenkorb|bei amazon (?:kaufen|ansehen)|preis prüfen|acheter(?: maintenant)?|voir (?:l'offre|le prix|sur amazon)|ajouter au panier|comprar(?: (?:ahora|agora|en amazon|na amazon))?|ver (?:oferta|precio|en amazon|preço)|añadir al carrito|adicionar ao carrinho|acquista(?: (?:ora|su amazon))?|vedi (?:offerta|prezzo|su amazon)|aggiungi al carrello|купить(?: (?:сейчас|онлайн))?|в корзину|добавить в корзину|смотреть цену|立即购买|加入购物车|查看价格|立即抢购|カートに(?:入れる|追加)|購入する|amazonで(?:見る|購入)|구매하기|장바구니(?:에)? 담기|bestel nu|in winkelwagen|bekijk prijs|kup teraz|dodaj do koszyka|satın al|sepete ekle|اشتر الآن|أضف إلى السلة)$/u,
);
const SURE =
  /(?:add to|^check .*(?:amazon|walmart|best ?buy|rei|backcountry|ebay|etsy)|warenkorb|panier|carrito|carrinho|carrello|корзин|购物车|カート|장바구니|winkelwagen|koszyka|sepete|السلة|^buy now|^shop now|^order now|^check (?:latest |current )?price|^view deal|^see deal|^get deal|jetzt (?:kaufen|bestellen)|立即购买|立即抢购|satın al|kup teraz|bestel nu|acheter maintenant|comprar (?:ahora|agora)|acquista (?:ora|su))/u;

/** Button of a shop: "Buy now", "Check price at Amazon". */
export const advertBuyButton: CruftRule = {
  id: "advert/buy-button",
  reason: "button of a shop",
  langs: ["en", "de", "fr", "es", "pt", "it", "ru", "zh", "ja", "ko", "nl", "pl", "tr", "ar"],
  maxLength: 90,
  prefixes: prefixesOf(BUY),
  find(line) {
    if (line.words > 10 || line.words < 1 || /[.?:]$/u.test(line.text)) return undefined;
    const text = bare(line.text);
    if (!BUY.test(text) || (!text.includes(" ") && text.length < 6 && !SURE.test(text))) return undefined;
    return wholeLine(
      line,
      SURE.test(text) && line.segment.block !== "heading" && line.segment.block !== "cell" ? 0.91 : 0.7,
    );
  },
  hits: [
    "⟦Buy now⟧\n⟦Check price at Amazon⟧\n⟦Add to cart⟧",
    "⟦In den Warenkorb⟧\n⟦Acheter maintenant⟧\n⟦Comprar ahora⟧\n⟦Adicionar ao carrinho⟧",
    "⟦Aggiungi al carrello⟧\n⟦Добавить в корзину⟧\n⟦立即购买⟧\n⟦Sepete ekle⟧",
  ],
  misses: [
    "Buy now, pay later: what the law says",
    "Prices at the harbour rose.",
    "Order of battle",
    "Check the price of salt",
  ],
};
