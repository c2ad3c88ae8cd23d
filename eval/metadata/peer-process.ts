import { Readability } from "@mozilla/readability";
import { Defuddle } from "defuddle/node";
import { JSDOM, VirtualConsole } from "jsdom";
import { type Answer, question } from "./question.ts";

function browse(html: string, url: string): JSDOM {
  return new JSDOM(html, { ...(url === "" ? {} : { url }), virtualConsole: new VirtualConsole() });
}

function readability(html: string, url: string): Answer {
  const dom = browse(html, url);
  const article = new Readability(dom.window.document).parse();
  dom.window.close();
  return {
    title: article?.title ?? "",
    author: article?.byline ?? "",
    published: article?.publishedTime ?? "",
  };
}

async function defuddle(html: string, url: string): Promise<Answer> {
  const dom = browse(html, url);
  const page = await Defuddle(dom.window.document, url, { useAsync: false });
  dom.window.close();
  return { title: page.title, author: page.author, published: page.published };
}

const ASK = { readability, defuddle } as const;

process.on("message", async (message: unknown) => {
  const { peer, html, url } = question.parse(message);
  try {
    process.send?.(await ASK[peer](html, url));
  } catch {
    process.send?.({ title: "", author: "", published: "" }); // its failure is its answer
  }
});
