import { add, ZERO, type Exact } from "../../engine/money.ts";
import { aWeek } from "../../situation/amounts.ts";
import type { Household } from "../../situation/household.ts";
import { adults, isDependent } from "../../situation/readers.ts";
import type { Cost, PersonFacts } from "../../situation/situation.ts";

/** Anyone of the household it may be granted for: the person, their partner, a dependent child (SSA 2018 s 85). */
export interface Member {
  readonly at: number;
  readonly id: string;
  readonly facts: PersonFacts;
}

export const members = (h: Household): readonly Member[] => [...adults(h), ...h.children.filter(isDependent)];

const isTheirs = (h: Household, m: Member, cost: Cost): boolean =>
  cost.kind === "disability" &&
  (cost.for === undefined ? m.id === h.person.id && h.partner === null : cost.for === m.id);

const weekOf = (cost: Cost): Exact | null => {
  if (cost.amount !== undefined && cost.per !== undefined) return aWeek(cost.amount, cost.per);
  if (cost.items === undefined) return null;
  let total = ZERO;
  for (const item of cost.items) total = add(total, aWeek(item.amount, item.per) ?? ZERO);
  return total;
};

/** Their extra costs a week; null when they have some of unknown size, undefined when none are known. */
export function disabilityCosts(h: Household, m: Member): Exact | null | undefined {
  const theirs = (h.costs ?? []).filter((cost) => isTheirs(h, m, cost));
  if (theirs.length === 0) return undefined;
  let total = ZERO;
  for (const cost of theirs) {
    const week = weekOf(cost);
    if (week === null) return null;
    total = add(total, week);
  }
  return total;
}

/** Where in the situation such a cost stands, or would. */
export function costPointer(h: Household, m: Member, field: string): string {
  const at = (h.costs ?? []).findIndex((cost) => isTheirs(h, m, cost));
  return at < 0 ? "/costs" : `/costs/${at}/${field}`;
}
