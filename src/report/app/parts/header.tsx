import type { ComponentChildren, JSX } from "preact";
import { useReport } from "../state/context.ts";
import { useMarks } from "../state/marks.ts";
import { hrefOf, type Route, type View } from "../state/route.ts";
import { type Theme, useThemeName } from "../state/theme.ts";
import { whole } from "./format.ts";
import { type Keys, RUN_KEYS, Shortcuts } from "./shortcuts.tsx";

/** The bar that stays on top: the views, the theme, the keys. */
export function Header({
  route,
  setTheme,
}: {
  readonly route: Route;
  readonly setTheme: (theme: Theme) => void;
}): JSX.Element {
  const { manifest, marks } = useReport();
  useMarks(marks);
  return (
    <TopBar setTheme={setTheme} keys={RUN_KEYS}>
      <Tab route={route} view="overview" name="Overview" />
      {manifest.mode === "full" ? (
        <Tab route={route} view="documents" name="Documents" count={manifest.documents} />
      ) : null}
      <Tab route={route} view="rules" name="Rules" count={manifest.rules.length} />
      <Tab route={route} view="duplicates" name="Duplicates" count={manifest.duplicates} />
      {manifest.mode === "full" ? (
        <Tab route={route} view="judgement" name="Judgement" count={marks.size} />
      ) : null}
    </TopBar>
  );
}

interface BarProps {
  readonly setTheme: (theme: Theme) => void;
  readonly keys: Keys;
  /** Tabs. */
  readonly children: ComponentChildren;
}

/** The bar itself, of a report on a run or on a comparison. */
export function TopBar({ setTheme, keys, children }: BarProps): JSX.Element {
  const theme = useThemeName();
  const other: Theme = theme === "dark" ? "light" : "dark";
  return (
    <header class="top">
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <p class="brand">
        dechaff <span>report</span>
      </p>
      <nav aria-label="Views">{children}</nav>
      <div class="tools">
        <button type="button" onClick={() => setTheme(other)}>
          {other === "dark" ? "Dark" : "Light"}
        </button>
        <Shortcuts keys={keys} />
      </div>
    </header>
  );
}

interface TabProps {
  readonly route: Route;
  readonly view: View;
  readonly name: string;
  readonly count?: number;
}

/** A link to a view, with the number of things in it. */
export function Tab({ route, view, name, count }: TabProps): JSX.Element {
  return (
    <a href={hrefOf(view)} {...(route.view === view ? { "aria-current": "page" as const } : {})}>
      {name}
      {count === undefined ? null : <span class="count">{whole(count)}</span>}
    </a>
  );
}

/** A button, since the address bar holds the view and an anchor cannot lead to an element. */
function skip(): void {
  const main = document.getElementById("main");
  main?.setAttribute("tabindex", "-1");
  main?.focus();
}
