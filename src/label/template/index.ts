export { type Recurrence, TemplateCounter, type Templates } from "./counter.ts";
export { readTemplates, writeTemplates } from "./file.ts";
export { templateLabels } from "./labels.ts";
export { lineHash, type Survey, surveyDocument } from "./survey.ts";
