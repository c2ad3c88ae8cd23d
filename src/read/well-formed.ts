const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The string with U+FFFD for every half of a surrogate pair that stands alone, as JSON's escapes can make them.
 * No UTF-8 file can hold one; the length stays the same.
 */
export function wellFormed(value: string): string {
  return value.isWellFormed() ? value : value.replace(LONE_SURROGATE, "\ufffd");
}
