import type { Document } from "../../../src/document/document.ts";
import { segmentHtml } from "../../../src/read/html/index.ts";

/** A page read from its source. */
export function pageOf(html: string): Document {
  return { id: "page", format: "html", source: html, stated: {}, ...segmentHtml(html) };
}

const SENTENCES = [
  "The harbour council voted on Tuesday to keep the old ferry running for another year, ending months of doubt.",
  "Residents of the two islands had argued that the new bridge, which opens in spring, does not serve them.",
  "According to the council's own figures, about four hundred people take the ferry to work on every weekday.",
  "The subsidy will fall by a third, and fares are going to rise in autumn, said the member who led the talks.",
  "Critics were not convinced: they point to the repairs that the vessel has needed since it was built in 1974.",
];

/** A story in a page with the usual surroundings; the class names are made up. */
export const STORY: string = `<!doctype html><html lang="en"><head><title>Ferry saved for a year | Harbour Daily</title>
<meta property="og:type" content="article"><meta property="og:title" content="Ferry saved for a year"></head><body>
<header class="masthead"><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="post"><h1>Ferry saved for a year</h1>
<div class="byline">By <a rel="author" href="/ann">Ann Lee</a></div><time class="date">6 May 2024</time>
<div class="share-buttons"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
<div class="post-content">${SENTENCES.map((text) => `<p>${text} ${text}</p>`).join("\n")}
<h2>What happens next</h2>${SENTENCES.map((text) => `<p>${text}</p>`).join("\n")}
<figure><img src="f.jpg"><figcaption>The ferry at dusk. Photo: P. Roe</figcaption></figure>
</div></article>
<section class="related-posts"><h3>Related stories</h3><ul><li><a href="/a">Bridge opens in spring</a></li><li><a href="/b">Fares to rise</a></li></ul></section>
<section id="comments"><h3>2 comments</h3><div class="comment">I like the ferry.</div></section></main>
<footer class="footer"><p>© 2024 Harbour Daily. All rights reserved.</p></footer></body></html>`;
