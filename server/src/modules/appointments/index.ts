// Owns appointments: who comes or is visited, when, where and how, and whether it happened.
// Does not own what was said there (case-notes) or the order of the day (today).
export { routes } from "./routes.ts";
export { giveAppointmentsTo } from "./commands.ts";
export { appointmentsOf } from "./queries.ts";
