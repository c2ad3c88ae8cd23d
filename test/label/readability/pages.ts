/** A page that is hard to take apart; the stories are invented. */
export interface DifficultPage {
  /** "a page with …" */
  readonly name: string;
  readonly html: string;
  /** Text of the article, and text around it, by which a reader sees that Readability found it. */
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

const FERRY =
  "The ferry left the harbour at dawn, with forty passengers, two goats, and a brass band that nobody had ordered.";
const BAND =
  "The band played without a pause for six hours, and the goats, which had eaten the chart, were not impressed.";
const CAPTAIN =
  "By evening the captain, who had not slept since Sunday, told the harbour master why, and asked for a new chart.";
const MASTER =
  "The harbour master, a patient man, wrote everything down, signed it twice, and sent the goats to the mayor.";
const STORY: readonly string[] = [FERRY, BAND, CAPTAIN, MASTER, BAND, CAPTAIN, MASTER, BAND];
const paragraphs: string = STORY.map((text) => `<p>${text}</p>`).join("\n");
const MENU =
  '<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>';
const IMPRINT = "Imprint, privacy, contact and terms of the Harbour Daily.";
const FOOTER = `<footer><p>${IMPRINT}</p></footer>`;
const TITLE = "Goats on the ferry to the islands";

function page(body: string, title: string = TITLE): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${MENU}${body}${FOOTER}</body></html>`;
}

const CHINESE = "渡轮在黎明时分离开港口，载着四十名乘客、两只山羊，还有一支没有人预订的铜管乐队。";
const ARABIC = "غادرت العبّارة الميناء عند الفجر، وعلى متنها أربعون راكبًا وعنزتان";

export const DIFFICULT_PAGES: readonly DifficultPage[] = [
  {
    name: "paragraphs set apart by two line breaks",
    html: page(`<div id="story">${STORY.join("<br><br>\n")}<br> <br>The end.</div>`),
    kept: [FERRY, MASTER, "The end."],
    removed: [IMPRINT],
  },
  {
    name: "line breaks in a span in a paragraph, too little text for the first try",
    html: page(`<div class="comment"><p><span>${FERRY}<br><br>${BAND}</span> tail</p>${CAPTAIN}</div>`),
    kept: [FERRY, BAND, CAPTAIN],
    removed: ["Home"],
  },
  {
    name: "divs for paragraphs",
    html: page(`<div class="text">${STORY.map((text) => `<div>${text}</div>`).join("")}</div>`),
    kept: STORY,
    removed: [IMPRINT],
  },
  {
    name: "text, inline elements and blocks mixed in one div",
    html: page(
      `<div>${FERRY} <b>Bold.</b> <div>${BAND}</div> <i>Then</i> ${CAPTAIN}<p>${MASTER}</p>${paragraphs}</div>`,
    ),
    kept: [`${FERRY} Bold.`, `Then ${CAPTAIN}`],
    removed: ["News"],
  },
  {
    name: "divs and sections that hold nothing but another",
    html: page(
      `<div class="a"><section class="b"><div id="c"><div class="d">${paragraphs}</div></div></section></div>
       <div class="e"><div class="f"><div class="g"><p>Advertise, here.</p></div></div></div>`,
    ),
    kept: STORY,
    removed: [IMPRINT],
  },
  {
    name: "nested layout tables with single cells",
    html: page(
      `<table width="100%"><tr><td><table><tr><td>${paragraphs}</td></tr></table></td></tr></table>
       <table><tr><td><a href="/x">Advertise</a></td></tr></table>`,
    ),
    kept: STORY,
    removed: ["Advertise"],
  },
  {
    name: "a table of data",
    html: page(
      `<article>${paragraphs}<table><thead><tr><th>Day</th><th>Goats</th></tr></thead>
       <tr><td>Monday</td><td>two</td></tr><tr><td>Tuesday</td><td>none</td></tr></table>${paragraphs}</article>`,
    ),
    kept: ["Goats", "Tuesday", "none"],
    removed: [IMPRINT],
  },
  {
    name: "links that run scripts",
    html: page(
      `<div>${paragraphs}<p>${FERRY} <a href="javascript:open()">a picture</a>, and
       <a href="javascript:go()">one <b>more</b> of them</a> follow, as said.</p></div>`,
    ),
    kept: [`${FERRY} a picture, and one more of them follow, as said.`],
    removed: [IMPRINT],
  },
  {
    name: "old and misnested inline elements",
    html: page(
      `<div><font color="red"><b>${FERRY}<p>Goats, goats.</b></p></font><p><i>${CAPTAIN}<p>Charts, charts.</i></p>${paragraphs}</div>`,
    ),
    kept: [FERRY, "Goats, goats.", "Charts, charts."],
    removed: [IMPRINT],
  },
  {
    name: "pictures and text in noscript",
    html: page(
      `<div>${paragraphs}<img class="lazy"><noscript><img src="a.jpg"></noscript>
       <noscript><p>Please turn on scripts to read all of this fine article.</p></noscript><p>${FERRY}</p></div>`,
    ),
    kept: STORY,
    removed: [IMPRINT],
  },
  {
    name: "text hidden in every way",
    html: page(
      `<div>${paragraphs}<p style="display: none">Unseen one.</p><p style="visibility:hidden">Unseen two.</p>
       <p hidden>Unseen three.</p><p aria-hidden="true">Not read aloud.</p>
       <p style="color: red; display: none !important; display: block">Unseen four.</p>
       <div role="dialog" aria-modal="true">Accept our cookies, please do.</div></div>`,
    ),
    kept: STORY,
    removed: ["Accept our cookies, please do.", "Not read aloud."],
  },
  {
    name: "an article that looks like comments, cut by scripts, found at the last try",
    html: page(
      `<div class="sidebar comment"><div class="widget">${FERRY}<script>var a = "<p>no</p>";</script> ${BAND}
       <style>p { color: red }</style><!-- remark --> &amp; &lt;so on&gt;&nbsp;… ${CAPTAIN}</div></div>`,
    ),
    kept: [FERRY, BAND, "& <so on>", CAPTAIN],
    removed: ["Home"],
  },
  {
    name: "shares, links and a byline inside the text",
    html: page(
      `<article><h1>${TITLE}</h1><p class="byline">By Ann Lee</p>${paragraphs}
       <p>Goats, then. <span class="share">Share this</span> Charts, too.</p><ul class="list"><li><a href="/1">One</a></li>
       <li><a href="/2">Two</a></li></ul><aside>Read our other stories.</aside>${paragraphs}</article>`,
    ),
    kept: [FERRY, "Goats, then.", "Charts, too."],
    removed: [TITLE, "By Ann Lee", "Share this", "Read our other stories."],
  },
  {
    name: "Chinese text",
    html: page(
      `<div class="内容">${`<p>${CHINESE}船长说，他从星期天起就没有睡过觉。</p>`.repeat(9)}</div>
       <div class="related"><a href="/1">相关新闻</a></div>`,
      "渡轮上的山羊",
    ),
    kept: [CHINESE],
    removed: ["相关新闻"],
  },
  {
    name: "Arabic text with entities",
    html: page(
      `<div dir="rtl">${`<p>${ARABIC}&nbsp;&mdash; وفرقة موسيقية لم يطلبها أحد، كما قال القبطان.</p>`.repeat(8)}</div>`,
    ),
    kept: [`${ARABIC}—`],
    removed: [IMPRINT],
  },
  {
    name: "formulas, templates and elements of its own",
    html: page(
      `<my-article>${paragraphs}<p>Goats, <math><mi>x</mi><mo>=</mo><mn>2</mn></math> of them.</p>
       <story-part><p>${BAND}</p></story-part></my-article><template><p>${CAPTAIN}</p></template>`,
    ),
    kept: ["Goats, x=2 of them."],
    removed: [IMPRINT],
  },
  {
    name: "code, quotations and lists",
    html: page(
      `<main>${paragraphs}<pre>\n  let goats = 2;\n  if (goats &lt; 3) eat(chart);\n</pre><pre><br>two();</pre>
       <blockquote>${BAND}</blockquote><ol><li>First, ${FERRY}</li><li>${CAPTAIN}</li></ol><dl><dt>Goat</dt><dd>${MASTER}</dd></dl></main>`,
    ),
    kept: ["if (goats < 3) eat(chart);", "two();", `First, ${FERRY}`],
    removed: [IMPRINT],
  },
  {
    name: "lines that end in CRLF, no end tags, comments and CDATA",
    html: `<title>Goats</title>\r\n<body><ul class=menu><li>One<li>Two</ul>\r\n${STORY.map(
      (text) => `<p>${text}<!-- x -->\r\nMore of it.`,
    ).join("\r\n")}<![CDATA[ gone ]]></b></div>`,
    kept: [`${FERRY} More of it.`],
    removed: ["One"],
  },
  {
    name: "nothing to read",
    html: "<!doctype html><title>Empty</title><body><form><button>Send</button></form></body>",
    kept: [],
    removed: ["Send"],
  },
];

/** jsdom puts text that stands between the rows of a table behind it, the standard in front of it. */
export const STRAY_TEXT: DifficultPage = {
  name: "text between the rows of a table",
  html: page(
    `<div>${paragraphs}<table>stray <tr><td>cell one</td></tr> words <tr><td>cell two</td></tr> here</table></div>`,
  ),
  kept: [FERRY, "stray", "words", "here", "cell two"],
  removed: [IMPRINT],
};

/** Style attributes on which jsdom throws while it reads a page; browsers read on. */
export const UNREADABLE_STYLES: readonly string[] = [
  "width: calc(100% - 1px; color: red",
  "background:url(a.png)no-repeat;color:red",
];

/** A page whose article has this attribute. */
export function pageWith(attribute: string): string {
  return page(`<div ${attribute}>${paragraphs}</div>`);
}

/** A page that is nested so many elements deep. */
export function deepPage(levels: number): string {
  return page(`${"<div>".repeat(levels)}${paragraphs}${"</div>".repeat(levels)}`);
}
