import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listedNames } from "../../src/read/files/name-list.ts";
import { readFileOf } from "./support.ts";

describe("a list of names in a cell", () => {
  const cases: [string, readonly string[]][] = [
    ["['Ada Fenn', 'Bo Orr']", ["Ada Fenn", "Bo Orr"]],
    ["['Ada Fenn']", ["Ada Fenn"]],
    [`['Ada Fenn', "Bo O'Orr", 'She said "I"', 'Bo\\'s']`, ["Ada Fenn", "Bo O'Orr", 'She said "I"', "Bo's"]],
    ["['Fenn, Ada', 'Orr]']", ["Fenn, Ada", "Orr]"]],
    ["['Ren\\xe9', 'Z\\u00fcge', 'a\\\\b']", ["René", "Züge", "a\\b"]],
    [' [ "Ada Fenn","Bo \\"B\\" Orr" ] ', ["Ada Fenn", 'Bo "B" Orr']],
    ["[]", []],
    ['{"Ada Fenn","Bo Orr"}', ["Ada Fenn", "Bo Orr"]],
    ['{"Fenn, Ada",Orr,NULL,"NULL"}', ["Fenn, Ada", "Orr", "NULL"]],
    ['{"Bo \\"B\\" Orr","a\\\\b"}', ['Bo "B" Orr', "a\\b"]],
    ["{}", []],
  ];
  for (const [cell, names] of cases) {
    it(cell, () => {
      expect(listedNames(cell)).toEqual(names);
    });
  }
  for (const cell of [
    "Ada Fenn",
    "[Ada Fenn]",
    "['Ada Fenn' 'Bo Orr']",
    "['Ada Fenn', ]x",
    "['Ada Fenn",
    "Ada Fenn [staff], Bo Orr",
    "{Ada Fenn} and {Bo Orr}",
    '{"name":"Ada Fenn"}',
    '{"Ada" Fenn}',
    "['a', ['b']]",
    "",
  ]) {
    it(`is not ${cell}`, () => {
      expect(listedNames(cell)).toBeUndefined();
    });
  }
  it("is read back from JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "grapheme" })), (names) => {
        expect(listedNames(JSON.stringify(names))).toEqual(names);
      }),
    );
  });
  it("is looked for in linear time", () => {
    for (const unit of ["'", '"', "\\", "['a', ", "{a,", '{"', "[ ", "','", " ", "a "])
      for (const open of ["[", "{"])
        expect(listedNames(`${open}${unit.repeat(20_000 / unit.length - 1)}x`)).toBeUndefined();
  });
  it("is the authors of a row", async () => {
    const table = "text;author\none;['Ada Fenn', 'Bo Orr']\ntwo;{Ada}\nthree;[]\nfour;Ada [Fenn]\n";
    expect((await readFileOf("f.csv", table)).map(({ stated }) => stated.authors)).toEqual([
      ["Ada Fenn", "Bo Orr"],
      ["Ada"],
      undefined,
      ["Ada [Fenn]"],
    ]);
  });
});
