import type { Day } from "../engine/days.ts";
import type { Exact } from "../engine/money.ts";
import type { Cost, HomeFacts, PersonFacts, RelationshipStatus, Situation } from "./situation.ts";

/**
 * The people a benefit is for, made once from a situation at its date: one adult or a couple, and the children they
 * care for. `null` is unknown, never no. Weekly amounts are exact dollars before tax.
 */
export interface Household {
  readonly on: Day;
  readonly situation: Situation;
  /** The one the rule is asked for. `seenBy` swaps the partners. */
  readonly person: Person;
  readonly partner: Person | null;
  readonly couple: boolean;
  readonly relationshipStatus: RelationshipStatus | null;
  /** Children in their care up to 18, oldest first. `benefitChildren` leaves out those the Act leaves out. */
  readonly children: readonly Child[];
  readonly childrenKnown: boolean;
  readonly home: HomeFacts | null;
  /** Housing cost a week, dollars; null is unknown. */
  readonly housingCost: Exact | null;
  /** Money held, of both partners (SSA Sch 2 "cash assets"). */
  readonly cash: Exact | null;
  readonly costs: readonly Cost[] | null;
}

export interface Person {
  /** Its place in the situation: pointers are `/people/{at}/…`. */
  readonly at: number;
  readonly id: string;
  readonly age: number | null;
  readonly facts: PersonFacts;
  readonly hours: number | null;
  readonly weekly: WeeklyIncome | null;
}

/** Gross, a week, exact; null as a whole when income is unknown. Work is wages and self-employment. */
export interface WeeklyIncome {
  readonly work: Exact;
  readonly wages: Exact;
  readonly other: Exact;
  readonly total: Exact;
}

export interface Child {
  readonly at: number;
  readonly id: string;
  readonly born: Day | null;
  readonly age: number | null;
  readonly of: readonly string[];
  readonly shareOfCare: Exact;
  /** Orphan's or Unsupported Child's Benefit is paid for the child. */
  readonly carersBenefit: boolean;
  readonly facts: PersonFacts;
}
