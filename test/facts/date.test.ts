import { describe, expect, test } from "vitest";
import { dayOrder, findDates, parseDate } from "../../src/facts/date/parse.ts";

describe("parseDate", () => {
  const forms: readonly (readonly [string, string])[] = [
    // machine forms
    ["2019-09-02", "2019-09-02"],
    ["2019-9-2", "2019-09-02"],
    ["2019/09/02", "2019-09-02"],
    ["2019.09.02", "2019-09-02"],
    ["20190902", "2019-09-02"],
    ["20190902T101500Z", "2019-09-02T10:15:00Z"],
    ["2019-09-02T10:15:30Z", "2019-09-02T10:15:30Z"],
    ["2019-09-02T10:15:30.123+02:00", "2019-09-02T10:15:30+02:00"],
    ["2019-09-02T10:15:30-0500", "2019-09-02T10:15:30-05:00"],
    ["2019-09-02 10:15:30 +0000", "2019-09-02T10:15:30+00:00"],
    ["Mon, 02 Sep 2019 10:15:30 +0200", "2019-09-02T10:15:30+02:00"],
    ["Mon, 02 Sep 2019 10:15:30 GMT", "2019-09-02T10:15:30Z"],
    ["Mon Sep 02 2019 10:15:30 GMT+0200 (CEST)", "2019-09-02T10:15:30+02:00"],
    ["Mon Sep  2 10:15:30 UTC 2019", "2019-09-02T10:15:30Z"],
    ["1567419330", "2019-09-02T10:15:30Z"],
    ["1567419330000", "2019-09-02T10:15:30Z"],
    // a time without an offset is dropped
    ["2019-09-02T10:15:30", "2019-09-02"],
    ["September 2, 2019 at 5:50 pm", "2019-09-02"],
    ["Sept. 2, 2019, 10:15 a.m. EST", "2019-09-02"],
    ["September 2, 2019 5:50 pm UTC", "2019-09-02T17:50:00Z"],
    // English
    ["September 2nd, 2019", "2019-09-02"],
    ["Published on September 2nd, 2019 📆 | 4003 Views", "2019-09-02"],
    ["2 Sept. 2019", "2019-09-02"],
    ["the 2nd of September, 2019", "2019-09-02"],
    ["Sep 2 2019", "2019-09-02"],
    ["2-Sep-2019", "2019-09-02"],
    ["2019 Sep 2", "2019-09-02"],
    ["17 December 2025", "2025-12-17"],
    ["09/02/2019", "2019-09-02"],
    ["9/2/19", "2019-09-02"],
    // German
    ["2. September 2019", "2019-09-02"],
    ["Montag, 2. März 2020, 14:30 Uhr", "2020-03-02"],
    ["14. Jänner 2021", "2021-01-14"],
    ["02.09.2019", "2019-02-09"],
    ["22.09.2019", "2019-09-22"],
    ["2. 9. 2019", "2019-02-09"],
    // French
    ["le 1er août 2019", "2019-08-01"],
    ["2 févr. 2020", "2020-02-02"],
    ["3 décembre 2019 à 10h15", "2019-12-03"],
    // Spanish, Portuguese, Italian
    ["2 de septiembre de 2019", "2019-09-02"],
    ["15 de diciembre del 2020", "2020-12-15"],
    ["2 de março de 2020", "2020-03-02"],
    ["1º de maio de 2020", "2020-05-01"],
    ["2 settembre 2019", "2019-09-02"],
    ["11 gen 2021", "2021-01-11"],
    // Russian, Ukrainian, Polish, Czech
    ["2 сентября 2019 г., 10:15", "2019-09-02"],
    ["5 травня 2022", "2022-05-05"],
    ["2 września 2019", "2019-09-02"],
    ["9. října 2021", "2021-10-09"],
    // Chinese, Japanese, Korean
    ["2019年9月2日", "2019-09-02"],
    ["2019 年 09 月 02 日", "2019-09-02"],
    ["2019년 9월 2일", "2019-09-02"],
    // leap days
    ["29 February 2020", "2020-02-29"],
  ];
  test.each(forms)("%s is %s", (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  const none = [
    "",
    "yesterday",
    "3 days ago",
    "2019",
    "September 2019",
    "2019-09",
    "29 February 2019",
    "31 April 2020",
    "2019-13-45",
    "version 10.15.7",
    "call 555-12-3456",
    "192.168.10.25",
    "12 things of 2019",
    "32/33/2019",
  ];
  test.each(none)("%j is no date", (written) => {
    expect(parseDate(written)).toBeUndefined();
  });

  test("the order decides where both readings are days of the calendar, and only there", () => {
    expect(parseDate("02/09/2019", "dmy")).toBe("2019-09-02");
    expect(parseDate("02/09/2019", "mdy")).toBe("2019-02-09");
    expect(parseDate("25/09/2019", "mdy")).toBe("2019-09-25");
    expect(parseDate("09/25/2019", "dmy")).toBe("2019-09-25");
  });
});

describe("findDates", () => {
  test("gives every date with its place, in order", () => {
    const text = "Published 3 May 2021 · Updated 2021-06-04T08:00:00Z by staff";
    const found = findDates(text);
    expect(found.map((date) => [date.iso, text.slice(date.start, date.end)])).toEqual([
      ["2021-05-03", "3 May 2021"],
      ["2021-06-04T08:00:00Z", "2021-06-04T08:00:00Z"],
    ]);
  });

  test("long runs of what dates are made of come to an end", () => {
    for (const piece of ["1/", "2019-", "12 ", "May ", "9.", "' ", "2 de de "]) {
      expect(findDates(piece.repeat(50_000)).length).toBeLessThan(100);
    }
  });
});

test("the order of day and month follows language, region and address", () => {
  expect(dayOrder("en", "https://example.com/")).toBe("mdy");
  expect(dayOrder("en-GB", "https://example.com/")).toBe("dmy");
  expect(dayOrder("en-US", "https://example.co.uk/")).toBe("mdy");
  expect(dayOrder("", "https://example.co.uk/a")).toBe("dmy");
  expect(dayOrder("de", "")).toBe("dmy");
  expect(dayOrder("", "")).toBe("mdy");
});
