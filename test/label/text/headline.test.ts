import { describe, expect, it } from "vitest";
import { labelPlainText } from "../../../src/label/text/with-rules.ts";
import { RULES } from "../../../src/rules/index.ts";
import { documentOf } from "./samples.ts";

const MENU = [
  "Home",
  "News",
  "Sport and leisure",
  "Read our sister paper",
  "Sign in",
  "Subscribe now",
  "Latest stories from town",
];
const TEXT = [
  "The ferry across the harbour will stop in winter, the council decided on Monday after four hours of debate.",
  "The ferry has crossed the harbour since 1911 and carries two hundred people on a winter morning, its captain said.",
  "Without the ferry the way around the harbour takes an hour by bus, and the bus does not run before seven.",
  "A bridge across the harbour was planned in the thirties; the council of that winter preferred the ferry.",
];

function headlineOf(lines: readonly string[]): string {
  return labelPlainText(documentOf(lines.map((text) => ({ text }))), RULES).headline;
}

describe("headline of a plain text", () => {
  it("is the line above the text that is about the same, whatever the menus say", () => {
    expect(headlineOf([...MENU, "Harbour ferry to stop in winter", "By Jane Okafor", ...TEXT])).toBe(
      "Harbour ferry to stop in winter",
    );
  });

  it("is the first line of a text with nothing else above it", () => {
    expect(headlineOf(["What nobody wanted", ...TEXT])).toBe("What nobody wanted");
  });

  it("is no sentence of many words, though it ends with an exclamation", () => {
    const lead =
      "In this piece I tell what the ferry across the harbour has meant to the people of the winter mornings that I have met there. So get on board!";
    expect(headlineOf([lead, ...TEXT])).toBe("");
  });

  it("is unknown where no line reads like one", () => {
    expect(headlineOf(TEXT)).toBe("");
  });
});
