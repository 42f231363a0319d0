// Owns who a person is: names, ways to reach them, addresses (sealed ones apart), numbers, alerts, consents,
// relationships, households, and who looked at them. Does not own their cases, facts about money, or finding them.
export { routes } from "./routes.ts";
export { addressOf, contactsOf } from "./queries/person.ts";
export { hazardsOf } from "./queries/alerts.ts";
export { type HeaderFacts, personHeaderFacts } from "./queries/header.ts";
export { homeOf, householdOf } from "./queries/household.ts";
export { countLookers } from "./queries/looks.ts";
export { calledName, namesOf, shownName } from "./queries/names.ts";
export { relationshipsOf } from "./queries/relationships.ts";
