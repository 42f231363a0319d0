// Owns how an interview opened: who is here, what matters to them, strengths, wishes, and whether paper is safe at home.
// Does not own the note (case-notes), the figures (assessments) or the summary (letters).
export { routes } from "./routes.ts";
