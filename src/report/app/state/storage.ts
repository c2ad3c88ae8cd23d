/** What the browser keeps for this report; "" where it has nothing, or does not let pages opened from disk keep anything. */
export function recall(key: string): string {
  try {
    return window.localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

/** Keeps a value; false where the browser refuses. */
export function remember(key: string, value: string): boolean {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
