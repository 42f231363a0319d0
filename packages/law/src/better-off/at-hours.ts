import { exact, mul, type Exact } from "../engine/money.ts";
import { exactText } from "../engine/rounding.ts";
import { weeklyIncome } from "../situation/amounts.ts";
import type { Household, Person } from "../situation/household.ts";
import { untold } from "../situation/prepare.ts";
import type { PersonFacts } from "../situation/situation.ts";

function working(p: Person, hours: number, gross: Exact): Person {
  const rest = (p.facts.income ?? []).filter((one) => one.kind !== "wages");
  const wages = { kind: "wages", amount: exactText(gross), per: "week", hours } as const;
  const income = gross.n > 0 ? [...rest, wages] : rest;
  const facts: PersonFacts = { ...p.facts, work: { ...p.facts.work, hoursPerWeek: hours }, income };
  return { ...p, facts, hours, weekly: untold(facts) ? null : weeklyIncome(income) };
}

export const grossAt = (hours: number, wage: Exact): Exact => mul(exact(String(hours)), wage);

/** The same household with one person's wages and hours put in place of theirs; everything else stays. */
export function atHours(h: Household, id: string, hours: number, wage: Exact): Household {
  const gross = grossAt(hours, wage);
  if (h.person.id === id) return { ...h, person: working(h.person, hours, gross) };
  return h.partner === null ? h : { ...h, partner: working(h.partner, hours, gross) };
}
