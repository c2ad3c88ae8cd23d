import { expect, test } from "vitest";
import {
  beforeBar,
  firstPart,
  siteInTitle,
  titleParts,
  withoutSite,
} from "../../src/facts/title/site-parts.ts";

const sites = ["harbour daily", "harbourdaily"];

test("the site's name is taken off either end", () => {
  expect(withoutSite("Ferry returns | Harbour Daily", sites)).toBe("Ferry returns");
  expect(withoutSite("Ferry returns - News - Harbour Daily", sites)).toBe("Ferry returns - News");
  expect(withoutSite("Harbour Daily » Ferry returns", sites)).toBe("Ferry returns");
  expect(withoutSite("Ferry returns — HarbourDaily", sites)).toBe("Ferry returns");
  expect(withoutSite("Ferry returns – Harbour Daily News", sites)).toBe("Ferry returns");
});

test("the site's name may be a part of its host's", () => {
  expect(withoutSite("Ferry returns | Harbour", ["readharbour"])).toBe("Ferry returns");
  expect(withoutSite("Ferry returns | Bay", ["bayofharbours"])).toBe("Ferry returns | Bay");
});

test("only the end loses it on request, and the kind of page goes", () => {
  expect(withoutSite("Harbour Daily » Ferry returns", sites, "last")).toBe("Harbour Daily » Ferry returns");
  expect(withoutSite("Harbour Daily • View topic - Ferry returns", sites)).toBe("Ferry returns");
  expect(withoutSite("Home - Ferries of the islands", sites)).toBe("Ferries of the islands");
  expect(withoutSite("Home", sites)).toBe("Home");
});

test("a bar ends the headline", () => {
  expect(beforeBar("Ferry returns | Opinion")).toBe("Ferry returns");
  expect(beforeBar("Ferry returns|again")).toBe("Ferry returns|again");
  expect(beforeBar("| Ferry")).toBe("| Ferry");
});

test("what belongs to the headline stays", () => {
  expect(withoutSite("Ferry returns - and stays", sites)).toBe("Ferry returns - and stays");
  expect(withoutSite("Harbour Daily: our story", sites)).toBe("Harbour Daily: our story");
  expect(withoutSite("Harbour Daily", sites)).toBe("Harbour Daily");
  expect(withoutSite("Spider-Man returns", sites)).toBe("Spider-Man returns");
  expect(withoutSite("", sites)).toBe("");
});

test("parts of a title", () => {
  expect(titleParts("Harbour: ferry returns | Harbour Daily")).toEqual([
    "Harbour",
    "ferry returns",
    "Harbour Daily",
  ]);
  expect(firstPart("Ferry returns to the island / News / Forums")).toBe("Ferry returns to the island");
  expect(firstPart("Ferries - a history")).toBe("Ferries - a history");
  expect(siteInTitle("Ferry returns | Harbour Daily")).toBe("Harbour Daily");
  expect(siteInTitle("Ferry returns")).toBe("");
});
