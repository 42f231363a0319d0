// Owns who a person is: names, ways to reach them, addresses (sealed ones apart), numbers, alerts, consents,
// relationships, households, and who looked at them. Does not own their cases, facts about money, or finding them.
export { routes } from "./routes.ts";
export { personHeaderFacts } from "./queries/header.ts";
export { householdOf } from "./queries/household.ts";
export { countLookers } from "./queries/looks.ts";
export { relationshipsOf } from "./queries/relationships.ts";
