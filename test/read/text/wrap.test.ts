import { describe, expect, it } from "vitest";
import { segmentText } from "../../../src/read/text/index.ts";

/** Wraps words at a column, as mail programs do. */
function wrapped(text: string, column: number, indent = ""): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(" ")) {
    if (line.trim() !== "" && line.length + 1 + word.length > column) {
      lines.push(line);
      line = word;
    } else line = line.trim() === "" ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

const FIRST =
  "The lighthouse keeper wrote down every ship that passed for thirty-one years, and when he retired the notebooks filled a wardrobe in the spare room of his daughter's house near the mill.";
const SECOND =
  "Historians found them in spring. They show that the storm of 1911, long thought to have sunk nine vessels, had in fact sunk eleven, because two of the smaller boats were never insured.";

function texts(source: string): string[] {
  return segmentText(source).segments.map((segment) => segment.text);
}

describe("hard-wrapped text", () => {
  it.each([60, 72, 80])("is joined at column %i where blank lines separate paragraphs", (column) => {
    const source = `${wrapped(FIRST, column)}\n\n${wrapped(SECOND, column)}\n`;
    const { segments, notes } = segmentText(source);
    expect(segments.map((segment) => segment.text)).toEqual([FIRST, SECOND]);
    expect(notes.map((note) => note.code)).toEqual(["hard-wrapped"]);
  });

  it("is joined where paragraphs are only set in", () => {
    const source = `${wrapped(FIRST, 70, "   ")}\n${wrapped(SECOND, 70, "   ")}`;
    expect(texts(source)).toEqual([FIRST, SECOND]);
  });

  it("is joined where every line is followed by a blank one", () => {
    const double = (text: string): string => wrapped(text, 64).split("\n").join("\n\n");
    expect(texts(`${double(FIRST)}\n\n\n${double(SECOND)}`)).toEqual([FIRST, SECOND]);
  });

  it("leaves list items and short lines apart", () => {
    const list = "- a jar of dried beans\n- two onions";
    expect(texts(`${wrapped(FIRST, 72)}\n\n${list}\n\n${wrapped(SECOND, 72)}`)).toEqual([
      FIRST,
      "- a jar of dried beans",
      "- two onions",
      SECOND,
    ]);
  });

  it("joins ideographs without a space", () => {
    const text =
      "天还没有亮陆阿根就已经把船推到了水边这条渡船他撑了四十一年每天来回二十多趟从来没有请过一次假对岸的村民说只要听见竹篙碰石头的声音就知道该起床了三年前上游两公里的地方修好了一座大桥坐船的人一下子少了";
    const rows = text.match(/.{1,20}/gu) ?? [];
    expect(texts(rows.join("\n"))).toEqual([text]);
  });

  it("joins Arabic, whose letters have no case", () => {
    const text =
      "لم يكن أحد في القرية يتوقع أن تصبح أسطح المنازل حقولا صغيرة فقبل خمس سنوات جفت البئر الكبيرة ورحل كثير من الشباب إلى المدينة وبقيت الأرض بلا زراعة حتى جاءت المعلمة بفكرة بسيطة لم يصدقها أحد في البداية ثم صار الجميع يزرع فوق سطح بيته";
    expect(texts(wrapped(text, 60))).toEqual([text]);
  });

  it("does not join one-line paragraphs, menus or verse", () => {
    const menu = "Home\nNews and weather\nSport\nBusiness today\nOpinion\nContact us";
    expect(texts(menu)).toEqual(menu.split("\n"));
    expect(texts(`${FIRST}\n${SECOND}\n${FIRST}`)).toEqual([FIRST, SECOND, FIRST]);
    const verse = "the tide went out\nand took the boats\nand left the rope\nwhere nothing floats";
    expect(texts(verse)).toEqual(verse.split("\n"));
  });
});
