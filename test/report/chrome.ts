/** Where the browser of the tests is, and what to say where there is none. */
import { existsSync } from "node:fs";

/** Path of Chromium: the one that `CHROME_PATH` names, or Debian's; "" where there is none. */
export const CHROME: string =
  [process.env["CHROME_PATH"] ?? "", "/usr/bin/chromium", "/usr/bin/google-chrome"].find(
    (path) => path !== "" && existsSync(path),
  ) ?? "";

const BAR = "=".repeat(78);

/** Says before the first test and after the last that the browser tests are skipped; nothing where there is a browser. */
export function setup(): (() => void) | undefined {
  if (CHROME !== "") return undefined;
  const warn = (): void =>
    console.warn(
      `\n${BAR}\nBROWSER TESTS SKIPPED: there is no Chromium, so nobody looked at the report's page.\nInstall it (apt-get install chromium), or name one in CHROME_PATH.\n${BAR}\n`,
    );
  warn();
  return warn;
}
