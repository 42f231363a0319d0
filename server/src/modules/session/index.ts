// Owns sign-in and sessions: who is asking, and how they proved it. Does not own staff (see staff) or what they may see.
export { routes } from "./routes.ts";
export { endSessionsOf } from "./commands/sessions.ts";
export { givePassword, setPassword } from "./commands/set-password.ts";
export { checkPassword } from "./domain.ts";
export { sweepSessions } from "./jobs.ts";
