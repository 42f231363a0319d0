// Owns what was given on paper: the agreed summary, set once and kept as given, and the words it is set in.
// Does not own the plan, the promises or the figures it repeats (plans, promises, assessments).
export { routes } from "./routes.ts";
