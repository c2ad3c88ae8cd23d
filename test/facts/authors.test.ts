import { expect, test } from "vitest";
import { parseAuthors } from "../../src/facts/authors/parse.ts";
import { gradeName } from "../../src/facts/authors/person-name.ts";

const names = (raw: string): string[] => parseAuthors(raw).map((entry) => entry.name);

const bylines: readonly (readonly [string, readonly string[]])[] = [
  ["Mara Lindqvist", ["Mara Lindqvist"]],
  ["By Mara Lindqvist", ["Mara Lindqvist"]],
  ["BY MARA LINDQVIST", ["MARA LINDQVIST"]],
  ["Written by: Mara Lindqvist", ["Mara Lindqvist"]],
  ["This post was written by Mara Lindqvist", ["Mara Lindqvist"]],
  ["ByMara Lindqvist", ["Mara Lindqvist"]],
  ["Mara LindqvistPublished March 3, 2021", ["Mara Lindqvist"]],
  ["By Mara Lindqvist | March 3, 2021 | 4 min read", ["Mara Lindqvist"]],
  ["March 3, 2021 by Mara Lindqvist", ["Mara Lindqvist"]],
  ["By Mara Lindqvist and Tobias Okafor", ["Mara Lindqvist", "Tobias Okafor"]],
  ["Mara Lindqvist, Tobias Okafor and Ida Brandt", ["Mara Lindqvist", "Tobias Okafor", "Ida Brandt"]],
  ["Mara Lindqvist & Tobias Okafor, Staff Writers", ["Mara Lindqvist", "Tobias Okafor"]],
  ["Mara Lindqvist, Senior Editor, Harbour Daily", ["Mara Lindqvist"]],
  ["Mara Lindqvist, Home and Garden Expert & Tobias Okafor", ["Mara Lindqvist", "Tobias Okafor"]],
  ["Mara Lindqvist, MD, PhD", ["Mara Lindqvist"]],
  ["Martin Reyes, Jr.", ["Martin Reyes Jr."]],
  ["Lindqvist, Mara", ["Mara Lindqvist"]],
  ["Mara Lindqvist (mara@harbour.example)", ["Mara Lindqvist"]],
  ["Mara Lindqvist https://harbour.example/mara", ["Mara Lindqvist"]],
  ["Mara Lindqvist, medically reviewed by Dr. Ines Vogt", ["Mara Lindqvist"]],
  ["Mara Lindqvist, Mara Lindqvist", ["Mara Lindqvist"]],
  ["admin, Mara Lindqvist", ["Mara Lindqvist"]],
  ["José Ortega y Gasset", ["José Ortega y Gasset"]],
  ["Mara van der Berg", ["Mara van der Berg"]],
  ["O&#8217;Neill Hughes", ["O’Neill Hughes"]],
  ["seaglass77", ["seaglass77"]],
  ["Tide & Timber", ["Tide", "Timber"]],
  ["Reyes Tax & Accounting", ["Reyes Tax & Accounting"]],
  ["seaglass on Tuesday", ["seaglass"]],
  ["View all posts by Mara Lindqvist", ["Mara Lindqvist"]],
  ["Mara Lindqvist on behalf of Harbour Daily", ["Mara Lindqvist"]],
  ["seaglass77: 3:21pm", ["seaglass77"]],
  ["By Mara Lindqvist 2–3 minutes", ["Mara Lindqvist"]],
  ["Mara Lindqvist1, Tobias Okafor2", ["Mara Lindqvist", "Tobias Okafor"]],
  ["Mara Lindqvist, Harbour Daily Editorial Team", ["Mara Lindqvist"]],
  // other languages
  ["Von Mara Lindqvist und Tobias Okafor", ["Mara Lindqvist", "Tobias Okafor"]],
  ["Geschrieben von Mara Lindqvist, Redakteurin", ["Mara Lindqvist"]],
  ["Par Élodie Marchand et Paul Girard", ["Élodie Marchand", "Paul Girard"]],
  ["Por Lucía Peña y Marco Díaz", ["Lucía Peña", "Marco Díaz"]],
  ["Di Chiara Conti e Luca Ferri", ["Chiara Conti", "Luca Ferri"]],
  ["Автор: Мария Сидорова", ["Мария Сидорова"]],
  ["作者：王小明", ["王小明"]],
  // nobody
  ["", []],
  ["By", []],
  ["https://www.facebook.example/someone", []],
  ["Reviewed by Ines Vogt", []],
];

test.each(bylines)("%j names %j", (raw, expected) => {
  expect(names(raw).filter((name) => gradeName(name) > 0)).toEqual(expected);
});

test("grades tell persons from user names and from page furniture", () => {
  expect(gradeName("Mara Lindqvist")).toBe(2);
  expect(gradeName("山田太郎")).toBe(2);
  expect(gradeName("Harbour Daily Staff")).toBe(1);
  expect(gradeName("mlindqvist")).toBe(1);
  expect(gradeName("Harbour Team")).toBe(1);
  for (const nobody of ["SYNDICATED CONTENT", "NEWS IN BRIEF", "Jun 2", "NOC Admin", "Personal finance"]) {
    expect(gradeName(nobody)).toBe(0);
  }
  for (const nobody of ["admin", "Sign in", "View all posts", "Facebook", "About the Author", "J", "4003"]) {
    expect(gradeName(nobody)).toBe(0);
  }
});

test("long runs of what bylines are made of come to an end", () => {
  for (const piece of ["by ", "a@", "(", "and ", ", ", "Jr. ", "A.B. "]) {
    expect(parseAuthors(piece.repeat(50_000)).length).toBeLessThan(100);
  }
});
