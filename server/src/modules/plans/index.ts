// Owns plans: goals in the person's words, what stands in the way, steps with an owner and a day; templates to start from.
// Does not own promises made in passing (promises) or set dates that nobody here can move (due-dates).
export { routes } from "./routes.ts";
export { goalsOn } from "./queries/goals.ts";
