// Owns the facts of a household, and what was worked out from them: assessments and recommendations. Facts are added,
// never changed; an assessment is kept whole. Does not own who lives in the household (people), nor the law (#law).
export { routes } from "./routes.ts";
export { makeAssessment } from "./commands/make-assessment.ts";
export { assessmentById } from "./queries/assessments.ts";
export { factName } from "./queries/fact-names.ts";
