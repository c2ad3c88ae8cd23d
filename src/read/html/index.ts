export { type SegmentedPage, segmentHtml } from "./segmenter.ts";
