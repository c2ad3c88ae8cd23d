export { type Recurrence, TemplateCounter, type Templates } from "./counter.ts";
export { readTemplates, templatesFile } from "./file.ts";
export { templateLabels } from "./labels.ts";
export { lineHash, type Survey, surveyDocument } from "./survey.ts";
