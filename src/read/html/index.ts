export { segmentHtml } from "./page.ts";
export type { SegmentedPage } from "./segmented-page.ts";
