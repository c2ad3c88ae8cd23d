// Loaded into every benchmark: modules of src come from dist, so that what is measured is what is shipped. Run from
// source, every function made while a document is cleaned would be named anew.
import { register } from "node:module";
import { isMainThread } from "node:worker_threads";

const SOURCE = new URL("../src/", import.meta.url).href;
const SHIPPED = new URL("../dist/", import.meta.url).href;

if (isMainThread) register(import.meta.url);

/** A hook of Node's module loader. */
export async function resolve(specifier, context, next) {
  const found = await next(specifier, context);
  if (!found.url.startsWith(SOURCE)) return found;
  const url = found.url.replace(SOURCE, SHIPPED).replace(/\.ts(?=$|\?)/, ".js");
  return { ...found, url, format: "module" };
}
