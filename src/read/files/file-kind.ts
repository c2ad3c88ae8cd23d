/** How a file is read: as one document, or as a container of many. */
export type FileKind = "document" | "json-lines" | "json" | "csv" | "tsv" | "warc" | "parquet";

const KIND_BY_EXTENSION: Readonly<Record<string, FileKind>> = {
  html: "document",
  htm: "document",
  xhtml: "document",
  txt: "document",
  text: "document",
  md: "document",
  json: "json",
  jsonl: "json-lines",
  ndjson: "json-lines",
  csv: "csv",
  tsv: "tsv",
  warc: "warc",
  wet: "warc",
  parquet: "parquet",
};

const EXTENSION = /\.([a-z]{2,8})(?:\.(?:gz|zst))?$/i;

/** What the name says that a file holds; undefined where it is of no kind that dechaff reads. */
export function fileKindOf(file: string): FileKind | undefined {
  const extension = EXTENSION.exec(file)?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(KIND_BY_EXTENSION, extension)
    ? undefined
    : KIND_BY_EXTENSION[extension];
}

const PAGE = /\.(?:html?|xhtml)(?:\.(?:gz|zst))?$/i;

/** Whether the name promises a page. */
export function namesPage(file: string): boolean {
  return PAGE.test(file);
}
