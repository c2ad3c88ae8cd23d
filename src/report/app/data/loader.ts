/**
 * Loads data files by adding script elements, the only way that works from `file://`. A file calls the global
 * `dechaff(name, payload)`; nothing else on the page ever makes a script run.
 */

import { DUPLICATE_COLUMNS } from "../../files/duplicate-chunks.ts";
import { INDEX_COLUMNS } from "../../files/index-columns.ts";
import type {
  BodyChunk,
  DuplicateChunk,
  IndexChunk,
  Manifest,
  Samples,
  SourceChunk,
} from "../../files/wire.ts";
import {
  CHANGED_COLUMNS,
  type ChangeChunk,
  type ChangedChunk,
  type CompareManifest,
} from "../../files/wire-changes.ts";

const NAME = /^(?:run|samples|(?:index|body|source|duplicates|changed|change)-\d{1,9})$/;
const FILE = /^data\/(?:run|samples|(?:index|body|source|duplicates|changed|change)-\d{1,9})\.js$/;

interface Waiting {
  readonly resolve: (payload: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): unknown;
}

declare global {
  interface Window {
    dechaff?: (name: string, payload: unknown) => void;
    readonly trustedTypes?: TrustedTypes;
  }
}

const waiting: Map<string, Waiting> = new Map();

/** Installs the registrar, and the policy by which the browser refuses every script but data files. */
export function installLoader(): void {
  window.trustedTypes?.createPolicy("default", {
    createScriptURL(url) {
      if (!FILE.test(url)) throw new TypeError(`not a data file: ${url}`);
      return url;
    },
  });
  window.dechaff = (name, payload) => {
    waiting.get(name)?.resolve(payload);
    waiting.delete(name);
  };
}

function load(name: string): Promise<unknown> {
  if (!NAME.test(name)) return Promise.reject(new Error(`no such data file: ${name}`));
  return new Promise((resolve, reject) => {
    waiting.set(name, { resolve, reject });
    const script = document.createElement("script");
    script.src = `data/${name}.js`;
    const fail = (): void => {
      waiting.get(name)?.reject(new Error(`data/${name}.js is missing or damaged`));
      waiting.delete(name);
      script.remove();
    };
    script.onerror = fail;
    script.onload = fail; // after a good file nothing waits any more, and this only takes the element away
    document.head.append(script);
  });
}

/** Loads that are under way or done, so that no file is asked for twice; only the newest bodies are held. */
const loads: Map<string, Promise<unknown>> = new Map();
const BODIES_HELD = 24;
const bodyNames: string[] = [];

function once<T>(name: string, is: (payload: unknown) => payload is T): Promise<T> {
  const known = loads.get(name) ?? load(name);
  loads.set(name, known);
  known.catch(() => loads.delete(name));
  return known.then((payload) => {
    if (is(payload)) return payload;
    throw new Error(`data/${name}.js is not of this version of the report`);
  });
}

/** Whether `payload` is an object with all the given keys. The writer is ours: this guards against mixed versions. */
function has(payload: unknown, ...keys: readonly string[]): boolean {
  return typeof payload === "object" && payload !== null && keys.every((key) => key in payload);
}

/** The numbers of a run, or those of what changed between two. */
export function loadManifest(): Promise<Manifest | CompareManifest> {
  return once(
    "run",
    (p): p is Manifest | CompareManifest =>
      has(p, "wire", "summary", "rules", "bodies") || has(p, "wire", "compare", "chunks", "tags"),
  );
}

export function loadChanged(number: number): Promise<ChangedChunk> {
  return once(`changed-${number}`, (p): p is ChangedChunk =>
    has(p, "first", ...Object.keys(CHANGED_COLUMNS)),
  );
}

export function loadChange(number: number): Promise<ChangeChunk> {
  return once(`change-${number}`, (p): p is ChangeChunk => has(p, "first", "changes"));
}

export function loadIndex(number: number): Promise<IndexChunk> {
  return once(`index-${number}`, (p): p is IndexChunk => has(p, "first", ...Object.keys(INDEX_COLUMNS)));
}

export function loadSamples(): Promise<Samples> {
  return once("samples", (p): p is Samples => has(p, "rules", "doubtful"));
}

export function loadSource(number: number): Promise<SourceChunk> {
  return once(`source-${number}`, (p): p is SourceChunk => has(p, "first", "excerpts"));
}

export function loadDuplicates(number: number): Promise<DuplicateChunk> {
  return once(`duplicates-${number}`, (p): p is DuplicateChunk => has(p, ...Object.keys(DUPLICATE_COLUMNS)));
}

/** Loads a chunk of documents that may be asked for next. One that cannot be loaded is told of when it is. */
export function preloadBody(number: number): void {
  loadBody(number).catch(ignore);
}

function ignore(): void {}

/** A chunk of documents. At most 24 stay in memory. */
export function loadBody(number: number): Promise<BodyChunk> {
  const name = `body-${number}`;
  const at = bodyNames.indexOf(name);
  if (at >= 0) bodyNames.splice(at, 1);
  bodyNames.push(name);
  if (bodyNames.length > BODIES_HELD) loads.delete(bodyNames.shift() ?? "");
  return once(name, (p): p is BodyChunk => has(p, "first", "labels", "docs"));
}
