import type { Ctx } from "../context.ts";
import { compare, exact, isZero } from "../engine/money.ts";
import type { Household, Person } from "../situation/household.ts";
import { askHousehold, askPerson, inCustody, missingIncome } from "../situation/readers.ts";
import { SUPERANNUATION_FROM } from "./ages.ts";
import type { Conditions } from "./conditions.ts";
import { onSuperannuation } from "./partner.ts";
import { residence } from "./residence.ts";

/** What every main benefit asks: who, residence and presence (ss 16, 19), one at a time (s 18), income (Sch 3). */
export function whoAndWhere(c: Conditions, h: Household, ctx: Ctx): void {
  const p = h.person;
  if (!h.childrenKnown) c.must(null, "who.children", "", askHousehold("/relationships", "children"));
  if (p.age === null) c.must(null, "who.born", "", askPerson(p, "born", "born"));
  residence(c, h);
  c.mustNot(onSuperannuation(p), "oneAtATime.superannuation", "Social Security Act 2018 s 18");
  if (p.age !== null && p.age >= SUPERANNUATION_FROM && !onSuperannuation(p))
    c.mayDoubt("oneAtATime.from65", "Social Security Act 2018 s 18");
  const release = p.facts.custody?.releaseOn;
  c.mustNot(
    inCustody(p, ctx.on),
    release === undefined ? "custody" : "custodyUntil",
    "Social Security Act 2018 (people in prison; section not held)",
    release === undefined ? {} : { release },
  );
  if (h.partner !== null && inCustody(h.partner, ctx.on))
    c.mayDoubt("custody.partner", "Social Security Act 2018 Sch 4 Pt 1 cl 6", { person: p.id });
  const until = p.facts.nonEntitlementUntil;
  if (until !== undefined && until >= ctx.on)
    c.must(false, "nonEntitlement", "Social Security Act 2018 ss 225 to 229, 238", [], { until });
  if (h.person.weekly === null || (h.couple && (h.partner?.weekly ?? null) === null))
    c.must(null, "who.income", "Social Security Act 2018 Sch 3", missingIncome(h));
}

/** Hours of paid work a week: as given, else those given with wages, else none where there is no pay from work. */
export function paidHours(p: Person): number | null {
  if (p.hours !== null) return p.hours;
  const pay = (p.facts.income ?? []).filter((i) => i.kind === "wages" || i.kind === "self-employment");
  if (p.weekly !== null && isZero(p.weekly.work)) return 0;
  if (pay.length === 0 || pay.some((i) => i.hours === undefined)) return null;
  return pay.reduce((total, i) => total + (i.hours ?? 0), 0);
}

/** Full-time work is 30 hours a week or more (SSA 2018 Sch 2). Null: hours not known, or the rate not held (the book says so). */
export function worksFullTime(p: Person, ctx: Ctx): boolean | null {
  const full = ctx.rates.rate("work.fullTimeHours");
  const hours = paidHours(p);
  return hours === null || full === null ? null : compare(exact(String(hours)), full) >= 0;
}
