import type { Ctx } from "../../context.ts";
import { addYears, daysBetween } from "../../engine/days.ts";
import { compare, exact } from "../../engine/money.ts";
import { Conditions } from "../../gates/conditions.ts";
import { paidHours } from "../../gates/who.ts";
import type { Child, Household, Person } from "../../situation/household.ts";
import { adults, askPerson, missingIncome, nobodyLawful } from "../../situation/readers.ts";
import type { Cost } from "../../situation/situation.ts";
import { sectionOf } from "../../gates/section.ts";

const SECTION = "Social Security Act 2018 s 76; Social Security Regulations 2018 regs 20 to 35";
const UNDER = 5; // reg 26
const WITH_CDA_UNDER = 6;
const GRACE_DAYS = 28;

const hasCda = (h: Household, child: Child): boolean =>
  adults(h).some((p) =>
    (p.facts.received ?? []).some((r) => r.payment === "child-disability-allowance" && r.for === child.id),
  );

/** Under 5 and not at school; 28 days after turning 5; under 6 with Child Disability Allowance. */
export function isOfAge(h: Household, child: Child, ctx: Ctx): boolean {
  if (child.facts.study?.atSchool === true) return false;
  if (child.age === null || child.born === null) return true;
  if (child.age < UNDER) return true;
  if (child.age < WITH_CDA_UNDER && hasCda(h, child)) return true;
  return child.age === UNDER && daysBetween(addYears(child.born, UNDER), ctx.on) <= GRACE_DAYS;
}

export interface Place {
  readonly at: number;
  readonly cost: Cost | null;
}

/** What is known of the child's childcare, and where it stands in the situation. */
export function placeOf(h: Household, child: Child): Place {
  const costs = h.costs ?? [];
  const at = costs.findIndex((cost) => cost.kind === "childcare" && cost.for === child.id);
  return { at: at < 0 ? costs.length : at, cost: at < 0 ? null : (costs[at] ?? null) };
}

/** In work, training or an approved activity; null when hours are not known. */
function inActivity(p: Person): boolean | null {
  if (p.facts.study?.fullTime === true) return true;
  const hours = paidHours(p);
  return hours === null ? null : hours > 0;
}

/** Whether every caregiver has an activity, so that the longer hours count (SSR 2018 regs 32, 34); null asks for hours. */
export function allInActivity(h: Household, child: Child): boolean | null {
  if (hasCda(h, child)) return true;
  const each = adults(h).map(inActivity);
  if (each.includes(false)) return false;
  return each.includes(null) ? null : true;
}

export function childcareConditions(h: Household, child: Child, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  const { at, cost } = placeOf(h, child);
  c.mustNot(nobodyLawful(h), "childcare.lawful", "Social Security Act 2018 s 19");
  const inputs = { person: child.id };
  const ask = (field: string, key: string) => ({ fact: `/costs/${at}/${field}`, ask: { key, inputs } });
  const hours = cost?.hoursPerWeek;
  const least = ctx.rates.rate("childcare.minHours");
  if (hours === undefined)
    c.must(null, "childcare.hours", SECTION, ask("hoursPerWeek", "ask.childcareHours"));
  else if (least !== null)
    c.must(
      compare(exact(String(hours)), least) >= 0,
      "childcare.hours",
      sectionOf("childcare.minHours", ctx),
      [],
      { least: least.n / least.d },
    );
  if (cost?.amount === undefined || cost.per === undefined)
    c.must(null, "childcare.fee", SECTION, ask("amount", "ask.childcareFee"));
  if (cost === null || hours === undefined) return c;
  if (h.person.weekly === null || (h.couple && (h.partner?.weekly ?? null) === null))
    c.must(null, "childcare.income", SECTION, missingIncome(h));
  if (allInActivity(h, child) === null)
    for (const p of adults(h).filter((one) => inActivity(one) === null))
      c.must(null, "childcare.activity", SECTION, askPerson(p, "work/hoursPerWeek", "hours"));
  if (cost.approved === false) c.must(false, "childcare.approved", SECTION, []);
  if (cost.approved === undefined) c.mayDoubt("childcare.approved.confirm", SECTION);
  return c;
}
