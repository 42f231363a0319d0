// Owns finding people by name, birth date or number, and what may be said of those one has no relation to.
// Does not own the people (see people) or who may see whom (the database's sight).
export { routes } from "./routes.ts";
