import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { CRUFT_KINDS } from "../../../document/kinds.ts";
import type { Manifest } from "../../files/wire.ts";
import { type Filters, filtering, NO_FILTERS, NO_SITE, readFilters, writeFilters } from "../data/filter.ts";
import { useReport } from "../state/context.ts";
import { go, hrefOf, readRoute } from "../state/route.ts";
import { kindName, language, whole } from "./format.ts";

/** Milliseconds after the last key before a search begins. */
const PAUSE = 180;

interface FormProps {
  readonly filters: Filters;
  readonly inText: boolean;
}

/** Search and filters. Every change goes into the address, so that it can be sent and gone back from. */
export function FilterForm({ filters, inText }: FormProps): JSX.Element {
  const { manifest } = useReport();
  // What is not changed is taken from the address, not from this drawing: a search box sends after a pause.
  const set = (changes: Partial<Filters>, text?: boolean): void => {
    const { params } = readRoute(window.location.hash);
    const within = text ?? params.get("in") === "text";
    const next = writeFilters({ ...readFilters(params), ...changes });
    go(hrefOf("documents", "", { ...next, in: within ? "text" : "" }), true);
  };
  return (
    <form class="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <div class="search">
        <SearchBox value={filters.q} set={(q) => set({ q })} />
        <label class="check">
          <input
            type="checkbox"
            checked={inText}
            onChange={(event) => set({}, event.currentTarget.checked)}
          />
          also in the text
        </label>
        {filtering(filters) ? (
          <button
            type="button"
            onClick={() => set({ ...NO_FILTERS, sort: filters.sort, descending: filters.descending }, false)}
          >
            Clear filters
          </button>
        ) : null}
      </div>
      <div class="selects">
        <Choice name="Status" value={filters.status} set={(status) => set({ status })}>
          {["kept", "duplicate", "rejected", "failed"].map((status) => (
            <option key={status}>{status}</option>
          ))}
        </Choice>
        <Choice name="Kind removed" value={filters.kind} set={(kind) => set({ kind })}>
          {CRUFT_KINDS.filter((kind) => manifest.rules.some((rule) => rule.kind === kind)).map((kind) => (
            <option key={kind} value={kind}>
              {kindName(kind)}
            </option>
          ))}
        </Choice>
        <Choice name="Rule" value={filters.rule} set={(rule) => set({ rule })}>
          {[...new Set(manifest.rules.map((rule) => rule.rule))].sort().map((rule) => (
            <option key={rule}>{rule}</option>
          ))}
        </Choice>
        <SiteBox manifest={manifest} value={filters.site} set={(site) => set({ site })} />
        <Choice name="Language" value={filters.lang} set={(lang) => set({ lang })}>
          {manifest.languages.map(([code, documents]) => (
            <option key={code} value={code}>
              {`${language(code)}: ${whole(documents)}`}
            </option>
          ))}
        </Choice>
        <Choice name="Flag" value={filters.flag} set={(flag) => set({ flag })}>
          {manifest.flags.map(([flag, documents]) => (
            <option key={flag} value={flag}>
              {`${flag}: ${whole(documents)}`}
            </option>
          ))}
        </Choice>
        <fieldset class="range">
          <legend>Removed share, %</legend>
          <Share name="from" value={filters.min} set={(min) => set({ min })} />
          <span aria-hidden="true">–</span>
          <Share name="to" value={filters.max} set={(max) => set({ max })} />
        </fieldset>
      </div>
    </form>
  );
}

/** A text box that follows the address unless someone is typing in it. */
function useTyped(value: string, set: (value: string) => void): [string, (value: string) => void] {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const timer = useRef(0);
  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  return [
    typed,
    (next) => {
      setTyped(next);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => {
        sent.current = next;
        set(next);
      }, PAUSE);
    },
  ];
}

function SearchBox({
  value,
  set,
}: {
  readonly value: string;
  readonly set: (q: string) => void;
}): JSX.Element {
  const [typed, type] = useTyped(value, set);
  return (
    <label class="box">
      <span>Search titles, ids and paths</span>
      <input id="search" type="search" value={typed} onInput={(event) => type(event.currentTarget.value)} />
    </label>
  );
}

function SiteBox({
  manifest,
  value,
  set,
}: {
  readonly manifest: Manifest;
  readonly value: string;
  readonly set: (site: string) => void;
}): JSX.Element {
  const [typed, type] = useTyped(value, set);
  return (
    <label class="box">
      <span>Site</span>
      <input
        list="sites"
        value={typed}
        placeholder="any"
        onInput={(event) => type(event.currentTarget.value.trim())}
      />
      <datalist id="sites">
        {manifest.sites.map(({ site }) => (
          <option key={site} value={site === "" ? NO_SITE : site} />
        ))}
      </datalist>
    </label>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly children: ComponentChildren;
}

function Choice({ name, value, set, children }: ChoiceProps): JSX.Element {
  return (
    <label class="box">
      <span>{name}</span>
      <select value={value} onChange={(event) => set(event.currentTarget.value)}>
        <option value="">any</option>
        {children}
      </select>
    </label>
  );
}

function Share({
  name,
  value,
  set,
}: {
  readonly name: string;
  readonly value: number;
  readonly set: (value: number) => void;
}): JSX.Element {
  return (
    <label>
      <span class="unseen">{name}</span>
      <input
        type="number"
        min="0"
        max="100"
        value={value}
        onChange={(event) => set(Math.min(100, Math.max(0, event.currentTarget.valueAsNumber || 0)))}
      />
    </label>
  );
}
