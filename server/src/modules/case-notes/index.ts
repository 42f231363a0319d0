// Owns what was said and seen on a case: notes, their amendments, drafts. Notes are never edited and never removed.
// Does not own promises made in a note (promises) or how an interview opened (interviews).
export { routes } from "./routes.ts";
