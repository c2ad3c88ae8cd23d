import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { useReport } from "../state/context.ts";
import { useMarks } from "../state/marks.ts";
import { hrefOf, type Route, type View } from "../state/route.ts";
import type { Theme } from "../state/theme.ts";
import { whole } from "./format.ts";
import { Shortcuts } from "./shortcuts.tsx";

/** The bar that stays on top: the views, the theme, the keys. */
export function Header({
  route,
  setTheme,
}: {
  readonly route: Route;
  readonly setTheme: (theme: Theme) => void;
}): JSX.Element {
  const { manifest, marks, theme } = useReport();
  const [keys, showKeys] = useState(false);
  useMarks(marks);
  const other: Theme = theme === "dark" ? "light" : "dark";
  return (
    <header class="top">
      <button type="button" class="skip" onClick={skip}>
        Skip to the content
      </button>
      <p class="brand">
        dechaff <span>report</span>
      </p>
      <nav aria-label="Views">
        <Tab route={route} view="overview" name="Overview" />
        {manifest.mode === "full" ? (
          <Tab route={route} view="documents" name="Documents" count={manifest.documents} />
        ) : null}
        <Tab route={route} view="rules" name="Rules" count={manifest.rules.length} />
        <Tab route={route} view="duplicates" name="Duplicates" count={manifest.duplicates} />
        {manifest.mode === "full" ? (
          <Tab route={route} view="judgement" name="Judgement" count={marks.size} />
        ) : null}
      </nav>
      <div class="tools">
        <button type="button" onClick={() => setTheme(other)}>
          {other === "dark" ? "Dark" : "Light"}
        </button>
        <button type="button" onClick={() => showKeys(true)}>
          Keys
        </button>
      </div>
      {keys ? <Shortcuts close={() => showKeys(false)} /> : null}
    </header>
  );
}

interface TabProps {
  readonly route: Route;
  readonly view: View;
  readonly name: string;
  readonly count?: number;
}

function Tab({ route, view, name, count }: TabProps): JSX.Element {
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
