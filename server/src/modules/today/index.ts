// Owns the order of the day: what needs a person first and why, who is coming, what changed overnight. Reads; owns no table.
// Does not own any of what it shows: each is done in its own module.
export { routes } from "./routes.ts";
