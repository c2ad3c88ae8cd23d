export { segmentHtml } from "./page.ts";
