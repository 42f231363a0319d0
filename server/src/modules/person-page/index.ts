// Owns what the person page shows in one look: header, timeline, plan, household, dates ahead. Reads; owns no table.
// Does not own any of what it shows: each is changed in its own module.
export { routes } from "./routes.ts";
