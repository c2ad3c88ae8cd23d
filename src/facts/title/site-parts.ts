import { holds, key } from "../plain.ts";

/** Separators between a headline and the name of its site or section, spaces around them. */
const JOINT = /\s{1,4}(?:[|‖¦·•»«›‹~/\\<>]|[-–—]{1,3}|:{1,2}|\|\|)\s{1,4}|(?<=\S)[|»]\s{1,4}/gu;
/** The same, and a colon behind a word, which more often belongs to the headline. */
const JOINT_OR_COLON = /\s{1,4}(?:[|‖¦·•»«›‹~/\\<>]|[-–—]{1,3}|:{1,2}|\|\|)\s{1,4}|(?<=\S)[|»:]\s{1,4}/gu;
/** One of these stands in every joint: most titles need no closer look. */
const JOINING = /[|‖¦·•»«›‹~/\\<>\-–—:]/u;
/** Parts of a title that name the kind of page. */
const NO_HEADLINE = /^(?:view (?:topic|thread|post|single post)|home(?: ?page)?|topic|thread)$/iu;
const BAR = /(?<=\S)\s\|\s/u;
const EDGE = /^[\s|·•»«›‹~\-–—:]+|(?<![\s|·•»«›‹~\-–—:])[\s|·•»«›‹~\-–—:]+$/gu;

/** A title cut at its joints: `parts[i]` stands at `[starts[i], ends[i])`. */
interface Cut {
  readonly start: number;
  readonly end: number;
}

function cuts(title: string, joints: RegExp = JOINT): readonly Cut[] {
  if (title !== "" && !JOINING.test(title)) return [{ start: 0, end: title.length }];
  const parts: Cut[] = [];
  let start = 0;
  joints.lastIndex = 0;
  for (let joint = joints.exec(title); joint !== null; joint = joints.exec(title)) {
    if (joint.index > start) parts.push({ start, end: joint.index });
    start = joint.index + joint[0].length;
  }
  if (start < title.length) parts.push({ start, end: title.length });
  return parts;
}

/** Letters from which a part of a host's name can be the name of the site ("Diana" of getdiana.example). */
const MIN_NAME_LENGTH = 4;

/**
 * Whether a part of a title names the site: equal to one of its names (keys), spaces aside, or such a name with a
 * few words around it ("Harbour Daily News", "Arch Linux Forums").
 */
function namesSite(part: string, sites: readonly string[]): boolean {
  const compared = key(part);
  const tight = compared.replaceAll(" ", "");
  if (tight === "") return true;
  const words = compared.split(" ").length;
  return sites.some((site) => {
    const other = site.replaceAll(" ", "");
    if (tight === other) return true;
    if (
      tight.length >= MIN_NAME_LENGTH &&
      (other.startsWith(tight) || other.endsWith(tight)) &&
      tight.length * 2 >= other.length - 1
    )
      return true;
    if (other.length < 4 || words > 5) return false;
    return tight.startsWith(other) || tight.endsWith(other) || (words > 1 && holds(site, compared));
  });
}

/** Ends of a title from which the name of the site is taken. */
export type TitleEnds = "both" | "last";

/**
 * Takes the names of the site off the ends of a title, or off its end only; the title itself where nothing would be
 * left.
 */
export function withoutSite(title: string, sites: readonly string[], ends: TitleEnds = "both"): string {
  const parts = cuts(title);
  let first = 0;
  let last = parts.length - 1;
  const textOf = (index: number): string => title.slice(parts[index]?.start ?? 0, parts[index]?.end ?? 0);
  const skipped = (index: number): boolean => {
    const part = textOf(index);
    return NO_HEADLINE.test(part.trim()) || (ends === "both" && namesSite(part, sites));
  };
  while (last > first && namesSite(textOf(last), sites)) last -= 1;
  while (first < last && skipped(first)) first += 1;
  const kept = title.slice(parts[first]?.start ?? 0, parts[last]?.end ?? title.length).replace(EDGE, "");
  return kept === "" ? title : kept;
}

/** The parts of a title between separators; a colon separates too. */
export function titleParts(title: string): readonly string[] {
  return cuts(title, JOINT_OR_COLON).map((part) => title.slice(part.start, part.end).replace(EDGE, ""));
}

/** What stands before the first bar with spaces around it: behind one, sections and slogans follow. */
export function beforeBar(title: string): string {
  const at = title.search(BAR);
  return at < 0 ? title : title.slice(0, at);
}

/** The first part of a title, or two where the first is a single word or reads as a lead-in. */
export function firstPart(title: string): string {
  const parts = cuts(title);
  const count = (parts[0] === undefined ? "" : title.slice(0, parts[0].end)).trim().includes(" ") ? 1 : 2;
  const last = parts[Math.min(count, parts.length) - 1];
  return last === undefined ? title : title.slice(parts[0]?.start ?? 0, last.end).replace(EDGE, "");
}

/** The page title's last part where it looks like the name of a site: short, behind a joint with spaces. */
export function siteInTitle(title: string): string {
  const parts = cuts(title);
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined) return "";
  const name = title.slice(last.start).trim();
  return name.split(" ").length <= 5 && name.length <= 40 ? name : "";
}
