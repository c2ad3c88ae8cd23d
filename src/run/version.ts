import { createRequire } from "node:module";
import { z } from "zod";

const manifest = z.object({ version: z.string() });

/** Version of this package. */
export const VERSION: string = manifest.parse(createRequire(import.meta.url)("../../package.json")).version;
