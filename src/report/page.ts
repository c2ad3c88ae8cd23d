import { existsSync } from "node:fs";
import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { UsageError } from "../document/errors.ts";
import { dataScript } from "./files/data-script.ts";

/** Where the built page lies, seen from `dist/report` and from `src/report`. */
const APP_FOLDERS: readonly string[] = ["../report-app/", "../../dist/report-app/"];

/** The folder of a report while it is written: the page, and data files beside it. */
export interface ReportFolder {
  /** Writes one data file. */
  write(name: string, payload: unknown): Promise<void>;
  /** Puts the folder under its final name, in place of an older report. */
  commit(): Promise<void>;
  /** Takes away what was written so far. */
  discard(): Promise<void>;
}

/**
 * Opens the folder `dir`; until it is complete it stands beside it, in `dir.partial`. `app` is the folder of the
 * built page, that of the package unless told. Throws `UsageError` where the page is not built.
 */
export async function openReportFolder(dir: string, app: string | undefined): Promise<ReportFolder> {
  const built = builtApp(app);
  const partial = `${dir}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, "data"), { recursive: true });
  await cp(built, partial, { recursive: true });
  return {
    write: (name, payload) =>
      writeFile(join(partial, "data", `${name}.js`), dataScript(name, payload), "utf8"),
    async commit() {
      await rm(dir, { recursive: true, force: true });
      await rename(partial, dir);
    },
    discard: () => rm(partial, { recursive: true, force: true }),
  };
}

function builtApp(given: string | undefined): string {
  const folders =
    given === undefined ? APP_FOLDERS.map((name) => fileURLToPath(new URL(name, import.meta.url))) : [given];
  const found = folders.find((folder) => existsSync(join(folder, "index.html")));
  if (found === undefined) throw new UsageError("the report's page is not built: run `npm run build`");
  return found;
}
