import { type Context, createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { recall, remember } from "./storage.ts";

export type Theme = "light" | "dark";

/** The theme in force, for what draws by itself: charts. */
export const ThemeContext: Context<Theme> = createContext<Theme>("light");

export function useThemeName(): Theme {
  return useContext(ThemeContext);
}

const KEY = "dechaff:theme";
const DARK = "(prefers-color-scheme: dark)";

/** The theme in force and a way to change it. Follows the system until the reader chooses. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [chosen, choose] = useState(recall(KEY));
  const [system, setSystem] = useState(window.matchMedia(DARK).matches);
  useEffect(() => {
    const query = window.matchMedia(DARK);
    const follow = (): void => setSystem(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const theme: Theme = chosen === "dark" || chosen === "light" ? chosen : system ? "dark" : "light";
  document.documentElement.dataset["theme"] = theme;
  return [
    theme,
    (next) => {
      remember(KEY, next);
      choose(next);
    },
  ];
}
