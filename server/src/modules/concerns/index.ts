// Owns what was said about someone's safety: the safe way, who has it, how it was answered. Nothing of it is rewritten
// or removed. Does not own alerts about a person (people) or the order on Today (today).
export { routes } from "./routes.ts";
export { giveConcernsTo } from "./commands.ts";
export { isConcernOpen } from "./queries.ts";
