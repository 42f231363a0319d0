import type { Role } from "#contract/staff.ts";

/** How a colleague stands to a person or a case. `office` is for what is about nobody. */
export type Relation = "assigned" | "covering" | "team" | "leads" | "created" | "emergency" | "office";

/** Over every relation: these shut the record, whatever else holds. `closed`: no open case gives sight of the person. */
export type Bar = "own-record" | "conflict" | "restricted" | "closed";

/** Who may do one thing: the roles for each relation. Everything not named is no. */
export type Rule = Partial<Record<Relation, readonly Role[]>>;

export const casework: readonly Role[] = [
  "case-manager",
  "team-leader",
  "manager",
  "work-broker",
  "training-support",
  "programme-coordinator",
  "disability-coordinator",
];
export const caseManagers: readonly Role[] = ["case-manager", "team-leader", "manager"];
export const leaders: readonly Role[] = ["team-leader", "manager"];
export const everyone: readonly Role[] = [
  ...casework,
  "reviewer",
  "privacy-officer",
  "practice-lead",
  "administrator",
];

/** Reading what a relation gives sight of. */
export const mayRead: Rule = {
  assigned: casework,
  covering: casework,
  team: casework,
  leads: leaders,
  created: casework,
  emergency: casework,
};
/** Writing down what happened: whoever may read, but not what only a person's own case manager writes. */
export const mayWrite: Rule = mayRead;
/** Working out money, recommending, giving a letter: people who manage cases. */
export const mayAssess: Rule = {
  assigned: caseManagers,
  covering: caseManagers,
  team: caseManagers,
  leads: leaders,
  emergency: caseManagers,
};

export type Decision = "allowed" | "not-allowed" | "not-seen";

/**
 * The first of the two decisions. Pure. Something not seen is answered as if it did not exist (404);
 * something seen but not allowed is refused (403). The second decision is row security's own.
 */
export function decide(rule: Rule, roles: readonly Role[], relations: readonly (Relation | Bar)[]): Decision {
  const has = (one: Relation | Bar) => relations.includes(one);
  if (has("own-record") || has("conflict") || has("restricted")) return "not-seen";
  if (has("closed") && !has("emergency")) return "not-seen";
  const standing = relations.filter((one): one is Relation => gives(one, roles));
  if (standing.length === 0) return "not-seen";
  return standing.some((one) => rule[one]?.some((role) => roles.includes(role))) ? "allowed" : "not-allowed";
}

/** Whether a relation gives sight at all, to someone with these roles. */
function gives(relation: Relation | Bar, roles: readonly Role[]): boolean {
  if (relation === "office") return true;
  if (relation === "leads") return leaders.some((role) => roles.includes(role));
  return relation in mayRead && casework.some((role) => roles.includes(role));
}
