import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { CompareManifest } from "../../files/wire-changes.ts";
import { Tab, TopBar } from "../parts/header.tsx";
import { COMPARISON_KEYS } from "../parts/shortcuts.tsx";
import { useRoute } from "../state/route.ts";
import { ThemeContext, useTheme } from "../state/theme.ts";
import { ChangesView } from "./changes.tsx";
import { ComparisonOverview } from "./comparison-overview.tsx";

/** The report on what changed between two runs: its numbers, and the documents that changed. */
export function Comparison({ manifest }: { readonly manifest: CompareManifest }): JSX.Element {
  const route = useRoute();
  const [theme, setTheme] = useTheme();
  const view = route.view === "changes" ? "changes" : "overview";
  useEffect(() => window.scrollTo(0, 0), [view]);
  useEffect(() => {
    document.title = `${view === "changes" ? "Changes" : "Overview"} · dechaff comparison`;
  });
  return (
    <ThemeContext.Provider value={theme}>
      <TopBar setTheme={setTheme} keys={COMPARISON_KEYS}>
        <Tab route={{ ...route, view }} view="overview" name="Overview" />
        <Tab route={{ ...route, view }} view="changes" name="Changes" count={manifest.documents} />
      </TopBar>
      <main id="main" class={`view-${view}`}>
        {view === "changes" ? (
          <ChangesView manifest={manifest} route={route} />
        ) : (
          <ComparisonOverview manifest={manifest} />
        )}
      </main>
    </ThemeContext.Provider>
  );
}
