import { ageOn } from "../engine/days.ts";
import { add, exact, fraction, ONE, ZERO, type Exact } from "../engine/money.ts";
import { aWeek, weeklyIncome } from "./amounts.ts";
import type { Child, Household, Person } from "./household.ts";
import type { PersonFacts, Relationship, Situation } from "./situation.ts";

type Care = Extract<Relationship, { kind: "dependent-child" | "carer-of-child" }>;

/** Each is income before tax, and comes in: its amount in the hand is not enough to count it. */
const COMES_IN: Readonly<Record<string, string>> = {
  "weekly-compensation": "acc-weekly-compensation",
  "paid-parental-leave": "paid-parental-leave",
  "student-allowance": "student-allowance",
};

/** Some of it is received and not among the income: then the income is not wholly told. */
export const untold = ({ income = [], received = [] }: PersonFacts): boolean =>
  received.some((r) => {
    const kind = COMES_IN[r.payment];
    return kind !== undefined && !income.some((i) => i.kind === kind);
  });

function personOf(situation: Situation, at: number): Person {
  const facts = situation.people[at] as PersonFacts;
  return {
    at,
    id: facts.id,
    age: facts.born === undefined ? null : ageOn(facts.born, situation.on),
    facts,
    hours: facts.work?.hoursPerWeek ?? null,
    weekly: facts.income === undefined || untold(facts) ? null : weeklyIncome(facts.income),
  };
}

const caresOf = (situation: Situation): readonly Care[] =>
  (situation.relationships ?? []).filter(
    (r): r is Care => r.kind === "dependent-child" || r.kind === "carer-of-child",
  );

function childrenOf(situation: Situation, adults: readonly string[]): Child[] {
  const children: Child[] = [];
  const only = new Set(caresOf(situation).map((care) => care.child)).size === 1;
  for (const care of caresOf(situation)) {
    if (!care.of.some((id) => adults.includes(id)) || children.some((c) => c.id === care.child)) continue;
    const at = situation.people.findIndex((p) => p.id === care.child);
    const facts = situation.people[at] as PersonFacts;
    const age = facts.born === undefined ? null : ageOn(facts.born, situation.on);
    const paidFor = situation.people.some((p) =>
      (p.received ?? []).some(
        (r) =>
          (r.payment === "orphans-benefit" || r.payment === "unsupported-childs-benefit") &&
          (r.for === undefined ? only : r.for === care.child),
      ),
    );
    children.push({
      at,
      id: care.child,
      born: facts.born ?? null,
      age,
      of: care.of,
      shareOfCare: shareOf(care.shareOfCare),
      carersBenefit: care.kind === "carer-of-child" || paidFor,
      facts,
    });
  }
  return children
    .filter((c) => c.age === null || c.age <= 18)
    .sort((a, b) => (a.born ?? "").localeCompare(b.born ?? "") || a.id.localeCompare(b.id));
}

/** 0.333 is meant as a third: the Act counts in thirds (ITA s MC 10). */
function shareOf(share: number | undefined): Exact {
  if (share === undefined) return ONE;
  for (const thirds of [1, 2]) if (Math.abs(share - thirds / 3) < 0.004) return fraction(thirds, 3);
  return fraction(Math.round(share * 10_000), 10_000);
}

function cashOf(situation: Situation, adults: readonly string[], alone: boolean): Exact | null {
  if (situation.assets === undefined) return null;
  let cash: Exact = ZERO;
  for (const asset of situation.assets) {
    if (asset.kind !== "cash" && asset.kind !== "other-liquid") continue;
    if (asset.owner === undefined && !alone) return null;
    if (asset.owner === undefined || adults.includes(asset.owner)) cash = add(cash, exact(asset.amount));
  }
  return cash;
}

function household(situation: Situation, ids: readonly string[], alone: boolean): Household {
  const [first, second] = ids
    .map((id) =>
      personOf(
        situation,
        situation.people.findIndex((p) => p.id === id),
      ),
    )
    .sort((a, b) => a.id.localeCompare(b.id));
  const person = first as Person;
  const partner = second ?? null;
  const home = situation.home ?? null;
  const pays = home?.paidBy === undefined ? alone : home.paidBy.some((id) => ids.includes(id));
  const cost =
    !pays || home?.cost === undefined || home.per === undefined ? null : aWeek(home.cost, home.per);
  return {
    on: situation.on,
    situation,
    person,
    partner,
    couple: partner !== null || person.facts.relationshipStatus === "partnered",
    relationshipStatus: person.facts.relationshipStatus ?? (partner === null ? null : "partnered"),
    children: childrenOf(situation, ids),
    childrenKnown: situation.relationships !== undefined,
    home,
    housingCost: home?.tenure === "none" ? ZERO : cost,
    cash: cashOf(situation, ids, alone),
    costs: situation.costs ?? null,
  };
}

/**
 * The households of a situation: each adult with their partner, and the children in their care. Sorted by id, so that
 * the order in which people are written makes no difference.
 */
export function households(situation: Situation): Household[] {
  const children = new Set(caresOf(situation).map((c) => c.child));
  const adults = situation.people
    .filter((p) => !children.has(p.id))
    .map((p) => p.id)
    .sort();
  const partners = new Map<string, string>();
  for (const r of situation.relationships ?? []) {
    if (r.kind !== "partner") continue;
    partners.set(r.between[0], r.between[1]).set(r.between[1], r.between[0]);
  }
  const statusOf = (id: string) => situation.people.find((p) => p.id === id)?.relationshipStatus;
  const units: string[][] = [];
  for (const id of adults) {
    const partner = partners.get(id);
    const decided = statusOf(id);
    const left = partner !== undefined && statusOf(partner) === "single";
    if (partner === undefined || left || decided === "single" || decided === "undecided") units.push([id]);
    else if (id < partner || !adults.includes(partner)) units.push([id, partner]);
  }
  return units.map((ids) => household(situation, ids, units.length === 1));
}

/** The same household from the other partner's side. */
export function seenBy(household: Household, id: string): Household {
  if (household.person.id === id || household.partner?.id !== id) return household;
  return { ...household, person: household.partner, partner: household.person };
}

/** The household as it would be with a partner: the one on record, or somebody about whom nothing is known. */
export function coupleWith(h: Household): Household {
  const partner = (h.situation.relationships ?? []).find(
    (r) => r.kind === "partner" && r.between.includes(h.person.id),
  );
  if (partner?.kind === "partner") return { ...household(h.situation, partner.between, true), couple: true };
  return { ...h, couple: true };
}
