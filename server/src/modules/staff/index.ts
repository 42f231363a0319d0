// Owns the agency's regions, sites and teams, and who works there in which roles.
// Does not own how they sign in (session), or what a relation lets them see (the database's sight).
export { routes } from "./routes.ts";
export { setUpAgency } from "./commands/set-up-agency.ts";
