import { add, ZERO, type Exact } from "../engine/money.ts";
import type { Missing } from "../engine/result.ts";
import { aWeek } from "./amounts.ts";
import type { Child, Household, Person } from "./household.ts";

const UNLAWFUL: ReadonlySet<string | undefined> = new Set(["unlawful", "temporary"]);

/** No adult has a right to be here that benefits ask for (SSA 2018 s 19; s 205 has exceptions that a person looks at). */
export const nobodyLawful = (h: Household): boolean =>
  adults(h).every((p) => UNLAWFUL.has(p.facts.residence?.status));

/** In prison on the day. A day of release that has come ends it. */
export function inCustody(p: Person, on: string): boolean {
  const custody = p.facts.custody;
  return custody?.status === "in-custody" && !(custody.releaseOn !== undefined && custody.releaseOn <= on);
}

const NOT_WORKED_OUT: ReadonlySet<string> = new Set([
  "youth-payment",
  "young-parent-payment",
  "emergency-benefit",
]);
const SENIOR: ReadonlySet<string> = new Set(["nz-superannuation", "veterans-pension"]);

/** Paid a main benefit whose own rule is not held, while none whose rule is held is granted. */
export const onOtherMain = (p: Person): boolean =>
  (p.facts.received ?? []).some((r) => NOT_WORKED_OUT.has(r.payment));

/** Net pension or main benefit that is paid and not worked out here, dollars a week. */
export function paidUnworked(p: Person, granted: boolean): Exact {
  let total: Exact = ZERO;
  for (const r of p.facts.received ?? [])
    if (SENIOR.has(r.payment) || (!granted && NOT_WORKED_OUT.has(r.payment)))
      total = add(total, aWeek(r.amount, r.per) ?? ZERO);
  return total;
}

/** One adult or both, by id. */
export const ids = (h: Household): readonly string[] =>
  h.partner === null ? [h.person.id] : [h.person.id, h.partner.id];

export const adults = (h: Household): readonly Person[] =>
  h.partner === null ? [h.person] : [h.person, h.partner];

/** A dependent child is under 18 (SSA 2018 Sch 2). Unknown ages count as under. */
export const isDependent = (c: Child): boolean => c.age === null || c.age < 18;

/** Leaves out a child for whom Orphan's or Unsupported Child's Benefit is paid (SSA Sch 4 Pt 1 cl 7, Pt 7 cl 7; SSR reg 57). */
export function benefitChildren(h: Household): number {
  let count = 0;
  for (const c of h.children) if (isDependent(c) && !c.carersBenefit) count += 1;
  return count;
}

/** Some dependent child is in their care more than half of the time. */
export const mostlyInCare = (h: Household): boolean =>
  h.children.some((c) => isDependent(c) && !c.carersBenefit && 2 * c.shareOfCare.n > c.shareOfCare.d);

/** The youngest of them in whole years; null when there is none or an age is unknown. */
export function youngestAge(h: Household): number | null {
  let youngest: number | null = null;
  for (const c of h.children) {
    if (!isDependent(c) || c.carersBenefit) continue;
    if (c.age === null) return null;
    if (youngest === null || c.age < youngest) youngest = c.age;
  }
  return youngest;
}

/** What decides the rate of a household is known: whether there are children, ages, and who the partner is. */
export const ratesFactsKnown = (h: Household): boolean =>
  h.childrenKnown && h.person.age !== null && (!h.couple || h.partner !== null);

/** Gross income of the person and partner a week (SSA Sch 3); null when either is unknown. */
export function grossWeekly(h: Household): Exact | null {
  const own = h.person.weekly;
  if (own === null) return null;
  if (!h.couple) return own.total;
  const other = h.partner?.weekly ?? null;
  return other === null ? null : add(own.total, other.total);
}

/** A question about a person: its words are `ask.<key>` in the words files, filled with the person's id. */
export function askPerson(
  p: { at: number; id: string },
  field: string,
  key: string,
  privately?: true,
): Missing {
  const ask = { key: `ask.${key}`, inputs: { person: p.id } };
  return privately
    ? { fact: `/people/${p.at}/${field}`, ask, privately }
    : { fact: `/people/${p.at}/${field}`, ask };
}

/** A question about the household. */
export const askHousehold = (pointer: string, key: string): Missing => ({
  fact: pointer,
  ask: { key: `ask.${key}` },
});

/** The questions that stop an income from being known. */
export function missingIncome(h: Household): Missing[] {
  const missing = adults(h)
    .filter((p) => p.weekly === null)
    .map((p) => askPerson(p, "income", "income"));
  if (h.couple && h.partner === null) missing.push(askHousehold("/relationships", "partner"));
  return missing;
}
