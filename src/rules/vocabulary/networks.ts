/** Names of networks and of ways to send a link, as one regular expression over lower-case text. */
export const NETWORK: string =
  "facebook|twitter|x|x \\(twitter\\)|x/twitter|twitter/x|linkedin|instagram|pinterest|whatsapp|telegram|reddit|" +
  "tumblr|pocket|e-?mail|threads|bluesky|mastodon|youtube|tiktok|flipboard|viber|skype|messenger|xing|vk|vkontakte|вконтакте|" +
  "odnoklassniki|одноклассники|одноклассниках|фейсбуке?|твиттере?|телеграме?|инстаграме?|google ?\\+|google ?plus|google news|" +
  "line|wechat|weibo|sms|snapchat|mix|stumbleupon|digg|hacker news|微信|微博|facebook messenger|social media|courriel|correo";

/** The same names as single words. */
export const NETWORK_NAMES: ReadonlySet<string> = new Set(
  (
    "facebook twitter linkedin instagram pinterest whatsapp telegram reddit tumblr pocket email e-mail threads " +
    "bluesky mastodon youtube tiktok flipboard viber skype messenger xing vk vkontakte вконтакте одноклассники " +
    "google+ wechat weibo sms snapchat stumbleupon digg tweet bsky soundcloud spotify rss discord twitch vimeo " +
    "flickr github medium 微信 微博 qq空间 新浪微博 朋友圈 фейсбук твиттер телеграм"
  ).split(" "),
);
