export { readTemplates, templatesFile } from "./file.ts";
export { templateLabels } from "./labels.ts";
export { lineHash, type Survey, surveyDocument } from "./survey.ts";
export {
  MAX_SPREAD,
  MIN_ARTICLES,
  MIN_RECURRENCES,
  type Recurrence,
  type Templates,
} from "./templates.ts";
