const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const RETURN = 13;
const SPACE = 32;
export const EXCLAMATION = 33;
export const DOUBLE_QUOTE = 34;
export const SINGLE_QUOTE = 39;
export const DASH = 45;
export const SLASH = 47;
export const LESS = 60;
export const EQUALS = 61;
export const GREATER = 62;
export const QUESTION = 63;
/** Sets the bit that tells small letters of ASCII from capitals. */
export const SMALL = 32;

/** 1 for the units that end a name in a tag: white space, "/" and ">". */
const ENDS_NAME: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  [TAB, LINE_FEED, FORM_FEED, RETURN, SPACE, SLASH, GREATER].includes(unit) ? 1 : 0,
);

/** Whether a unit ends a name in a tag. */
export function endsName(unit: number): boolean {
  return unit < 128 && ENDS_NAME[unit] === 1;
}

/** ASCII white space of HTML: space, tab, line feed, form feed, carriage return. Not the no-break space. */
export function isSpace(unit: number): boolean {
  return (
    unit <= SPACE &&
    (unit === SPACE || unit === LINE_FEED || unit === TAB || unit === RETURN || unit === FORM_FEED)
  );
}

/** Whether a unit is a letter of ASCII. */
export function isLetter(unit: number): boolean {
  const small = unit | SMALL;
  return small >= 97 && small <= 122;
}
