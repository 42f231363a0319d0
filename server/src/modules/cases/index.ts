// Owns cases: who is helped by which service and which case manager; opening, waiting, handing over, closing; the caseload.
// Does not own what hangs off a case (notes, promises, appointments, plans) or who may see it (platform sight).
export { routes } from "./routes.ts";
export { casesOfPerson } from "./queries.ts";
