import { describe, expect, test } from "vitest";
import type { CruftKind } from "../../src/document/kinds.ts";
import { factsFromRemovals, rightsHolder } from "../../src/facts/from-removals.ts";

const said = (text: string, kind: CruftKind = "source-credit"): unknown =>
  factsFromRemovals([{ text, kind }]);

describe("what removed lines say of the article", () => {
  test.each([
    ["The post Ferry returns appeared first on The Harbour Daily.", "Ferry returns", "The Harbour Daily"],
    ["She waved. The post Ferry returns first appeared on Harbour Daily.", "Ferry returns", "Harbour Daily"],
    ["Der Beitrag Fähre fährt wieder erschien zuerst auf Hafenbote.", "Fähre fährt wieder", "Hafenbote"],
    ["L'article Le bac revient est apparu en premier sur Le Courrier.", "Le bac revient", "Le Courrier"],
    ["La entrada Vuelve el ferry se publicó primero en El Faro.", "Vuelve el ferry", "El Faro"],
    ["O post A balsa volta apareceu primeiro em O Farol.", "A balsa volta", "O Farol"],
    ["L'articolo Torna il traghetto proviene da La Voce.", "Torna il traghetto", "La Voce"],
    ["Сообщение Паром вернулся появились сначала на Вестник.", "Паром вернулся", "Вестник"],
  ])("feed footer: %j", (text, title, site) => {
    expect(said(text, "other")).toEqual([{ facts: { title, site }, from: "text:feed-footer" }]);
  });

  test.each([
    ["Source: Harbour Daily", "Harbour Daily"],
    ["Quelle: Hafenbote", "Hafenbote"],
    ["Fuente: La Gaceta del Sur", "La Gaceta del Sur"],
    ["Источник: Вестник", "Вестник"],
    ["来源：港口日报", "港口日报"],
  ])("source: %j", (text, site) => {
    expect(said(text)).toEqual([{ facts: { site }, from: "text:source" }]);
  });

  test.each([
    "Source: https://harbour.example/2021/ferry",
    "Original article: https://harbour.example/2021/ferry",
    "Read the original story at https://harbour.example/2021/ferry.",
    "URL: https://harbour.example/2021/ferry",
  ])("address: %j", (text) => {
    const url = "https://harbour.example/2021/ferry";
    expect(said(text)).toEqual([{ facts: { url }, from: "text:source" }]);
  });

  test.each([
    ["This article was originally published in The Fallow Field.", "The Fallow Field"],
    ["First published in the Harbour Review", "Harbour Review"],
    ["Originally published at Harbour Daily and republished here with permission", "Harbour Daily"],
    ["Publicado originalmente en El Faro", "El Faro"],
    ["Dieser Artikel ist zuerst auf Hafenbote erschienen.", "Hafenbote"],
  ])("first published: %j", (text, site) => {
    expect(said(text)).toEqual([{ facts: { site }, from: "text:first-published" }]);
  });

  test.each([
    ["Tags: ferries, islands, Harbour Road", ["ferries", "islands", "Harbour Road"]],
    ["Filed under News | Islands", ["News", "Islands"]],
    ["Tagged with: #ferries #islands", ["ferries", "islands"]],
    ["Tags: ferries &bull; islands", ["ferries", "islands"]],
    ["Schlagwörter: Fähren, Inseln", ["Fähren", "Inseln"]],
    ["标签：渡轮、岛屿", ["渡轮", "岛屿"]],
  ])("tags: %j", (text, tags) => {
    expect(said(text, "tags")).toEqual([{ facts: { tags }, from: "text:tags" }]);
  });

  test("nothing, where it speaks of a picture, a comment or nobody", () => {
    expect(said("Source: Harbour Daily", "caption")).toEqual([]);
    expect(
      factsFromRemovals([{ text: "Source: Harbour Office", kind: "source-credit", inside: true }]),
    ).toEqual([]);
    expect(said("Originally published in 1904, the book was reprinted.")).toEqual([]);
    expect(said("Source link")).toEqual([]);
    expect(said("Share this")).toEqual([]);
  });

  test("the holder of the rights", () => {
    const holder = (text: string): unknown => rightsHolder([{ text, kind: "legal" }])[0]?.facts.site;
    expect(holder("© 2001 Porch & Parlour. Best viewed at 800×600.")).toBe("Porch & Parlour");
    expect(holder("Copyright Harbour Packet. Reproduction prohibited.")).toBe("Harbour Packet");
    expect(holder("© 2019–2021 Harbour Daily, Inc. All rights reserved")).toBe("Harbour Daily");
    expect(holder("All rights reserved.")).toBeUndefined();
    expect(holder("© 2021")).toBeUndefined();
    expect(holder("Copyright 2021 All rights reserved")).toBeUndefined();
  });

  test("long runs of what such lines are made of come to an end", () => {
    for (const piece of [
      "The post ",
      "originally published in ",
      "Tags: a, ",
      "© ",
      "source: ",
      "(c) 2020 ",
    ]) {
      expect(factsFromRemovals([{ text: piece.repeat(20_000), kind: "other" }]).length).toBeLessThan(3);
      expect(rightsHolder([{ text: piece.repeat(20_000), kind: "other" }]).length).toBeLessThan(2);
    }
  });
});
