import type { ComponentChildren, JSX } from "preact";
import { useEffect, useErrorBoundary, useMemo, useState } from "preact/hooks";
import { type Manifest, WIRE_VERSION } from "../files/wire.ts";
import type { CompareManifest } from "../files/wire-changes.ts";
import { loadManifest } from "./data/loader.ts";
import { Header } from "./parts/header.tsx";
import { ReportContext, Rows } from "./state/context.ts";
import { Marks } from "./state/marks.ts";
import { type Route, useRoute } from "./state/route.ts";
import { ThemeContext, useTheme } from "./state/theme.ts";
import { Comparison } from "./views/comparison.tsx";
import { DocumentView } from "./views/document.tsx";
import { DocumentsView } from "./views/documents.tsx";
import { DuplicatesView } from "./views/duplicates.tsx";
import { JudgementView } from "./views/judgement.tsx";
import { Overview } from "./views/overview.tsx";
import { RulesView } from "./views/rules.tsx";

/** The page: loads the numbers of the run, then shows the view that the address asks for. */
export function App(): JSX.Element {
  const [manifest, setManifest] = useState<Manifest | CompareManifest>();
  const [error, setError] = useState("");
  useEffect(() => {
    loadManifest().then(setManifest, (cause: unknown) => {
      setError(cause instanceof Error ? cause.message : String(cause));
    });
  }, []);
  if (error !== "") return <Broken detail={error} />;
  if (manifest === undefined) return <p class="starting">Opening the report…</p>;
  if (manifest.wire !== WIRE_VERSION)
    return <Broken detail="its data was written by another version of dechaff" />;
  if ("compare" in manifest) return <Comparison manifest={manifest} />;
  return <Shell manifest={manifest} />;
}

function Broken({ detail }: { readonly detail: string }): JSX.Element {
  return (
    <main class="broken">
      <h1>This report cannot be shown</h1>
      <p>{detail}. Run dechaff again to write it anew; keep the folder together when you move it.</p>
    </main>
  );
}

function Shell({ manifest }: { readonly manifest: Manifest }): JSX.Element {
  const route = useRoute();
  const [theme, setTheme] = useTheme();
  const stores = useMemo(() => ({ marks: new Marks(manifest.id), rows: new Rows(manifest) }), [manifest]);
  const report = useMemo(() => ({ manifest, ...stores }), [manifest, stores]);
  // A list with its detail stays where it is; a new view or document begins at its top.
  const place = route.view === "documents" ? `documents ${route.item}` : route.view;
  useEffect(() => window.scrollTo(0, 0), [place]);
  useEffect(() => {
    document.title = `${titleOf(route)} · dechaff report`;
  });
  return (
    <ThemeContext.Provider value={theme}>
      <ReportContext.Provider value={report}>
        <Header route={route} setTheme={setTheme} />
        <main id="main" class={`view-${route.view}`}>
          <Guard place={`${route.view} ${route.item}`}>
            <View route={route} />
          </Guard>
        </main>
      </ReportContext.Provider>
    </ThemeContext.Provider>
  );
}

/** A view that breaks says so, and leaves the others usable. */
function Guard({
  place,
  children,
}: {
  readonly place: string;
  readonly children: ComponentChildren;
}): ComponentChildren {
  const [error, reset] = useErrorBoundary();
  useEffect(() => {
    if (place !== "") reset();
  }, [place]);
  if (error === undefined) return children;
  return (
    <p class="empty">This view cannot be shown: {error instanceof Error ? error.message : String(error)}.</p>
  );
}

function titleOf(route: Route): string {
  const name = route.view.slice(0, 1).toUpperCase() + route.view.slice(1);
  return route.item === "" ? name : `${name} ${route.item}`;
}

function View({ route }: { readonly route: Route }): JSX.Element {
  if (route.view === "documents") {
    return route.item === "" ? <DocumentsView route={route} /> : <DocumentView route={route} />;
  }
  if (route.view === "rules") return <RulesView route={route} />;
  if (route.view === "duplicates") return <DuplicatesView route={route} />;
  if (route.view === "judgement") return <JudgementView />;
  return <Overview />;
}
