import { useEffect, useState } from "preact/hooks";

export const VIEWS = ["overview", "documents", "rules", "duplicates", "judgement", "changes"] as const;
export type View = (typeof VIEWS)[number];

/** What the address bar says: `#/documents/12?kind=share&view=side`. */
export interface Route {
  readonly view: View;
  /** A document's ordinal, a rule's name, a survivor's id; "" where none is open. */
  readonly item: string;
  readonly params: URLSearchParams;
}

/** Reads the part of an address behind "#". Unknown views lead to the overview. */
export function readRoute(hash: string): Route {
  const [path = "", query = ""] = split(hash.replace(/^#?\/?/, ""), "?");
  const [name = "", item = ""] = split(path, "/");
  const view = VIEWS.find((known) => known === name) ?? "overview";
  return { view, item: decoded(item), params: new URLSearchParams(query) };
}

function split(text: string, at: string): [string, string] {
  const found = text.indexOf(at);
  return found < 0 ? [text, ""] : [text.slice(0, found), text.slice(found + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a "%" that someone typed
  }
}

/** Half of a character, which an address cannot hold. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** The address of a view. Empty parameters are left out. */
export function hrefOf(view: View, item = "", params: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== "")).toString();
  return `#/${view}${item === "" ? "" : `/${encodeURIComponent(item.replace(LONE_SURROGATE, "\ufffd"))}`}${query === "" ? "" : `?${query}`}`;
}

/** Goes to an address; `replace` leaves no step for the back button. */
export function go(href: string, replace = false): void {
  if (href === window.location.hash) return;
  // The browser tells of a new hash only later; the next key may come before.
  if (replace) window.history.replaceState(null, "", href);
  else window.history.pushState(null, "", href);
  window.dispatchEvent(new Event("hashchange"));
}

/** The address as it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(window.location.hash);
  useEffect(() => {
    const follow = (): void => setHash(window.location.hash);
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return readRoute(hash);
}

/** All parameters of a route with some of them changed; "" takes one away. */
export function withParams(route: Route, changes: Readonly<Record<string, string>>): Record<string, string> {
  return { ...Object.fromEntries(route.params), ...changes };
}
