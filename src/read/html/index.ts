export { type SegmentedPage, segmentHtml } from "./page.ts";
