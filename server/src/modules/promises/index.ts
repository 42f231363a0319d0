// Owns promises: who said they would do what, by when, and whether it was done. Does not own the note it was said in
// (case-notes) or the order on Today (today).
export { routes } from "./routes.ts";
export { givePromisesTo } from "./commands.ts";
