import type { Ctx } from "../../context.ts";
import { compare, whole } from "../../engine/money.ts";
import { Conditions } from "../../gates/conditions.ts";
import type { Household } from "../../situation/household.ts";
import {
  askHousehold,
  benefitChildren,
  inCustody,
  missingIncome,
  nobodyLawful,
} from "../../situation/readers.ts";
import { sectionOf } from "../../gates/section.ts";

const SECTION = "Social Security Regulations 2018 reg 59";

/** SSR 2018 regs 55 to 61: 16 or over, cash not above Schedule 5, not a full-time student off benefit without children. */
export function supportConditions(h: Household, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  const p = h.person;
  c.mustNot(nobodyLawful(h), "tas.lawful", "Social Security Act 2018 s 19");
  c.mustNot(inCustody(p, ctx.on), "custody", "Social Security Act 2018 (people in prison; section not held)");
  const least = ctx.rates.rate("tas.minimumAge");
  if (p.age !== null && least !== null)
    c.must(compare(whole(p.age), least) >= 0, "tas.age", sectionOf("tas.minimumAge", ctx), [], {
      least: least.n / least.d,
    });
  if (!h.childrenKnown) c.must(null, "tas.children", SECTION, askHousehold("/relationships", "children"));
  const both = h.couple || benefitChildren(h) > 0; // cl 2 for a couple or a sole parent
  const limit = ctx.rates.rate(both ? "s5.asset.couple" : "s5.asset.single");
  if (h.cash === null) c.must(null, "tas.cash", SECTION, askHousehold("/assets", "cash"));
  else if (limit !== null)
    c.must(compare(h.cash, limit) <= 0, "tas.cash", `${SECTION}(3)(e)`, [], { cash: h.cash, limit });
  if (p.facts.study?.fullTime === true && ctx.main.length === 0 && benefitChildren(h) === 0)
    c.must(false, "tas.student", SECTION, []);
  if (h.home?.tenure === undefined) c.must(null, "tas.home", SECTION, askHousehold("/home/tenure", "tenure"));
  if (h.housingCost === null) c.must(null, "tas.home", SECTION, askHousehold("/home/cost", "housingCost"));
  if (p.weekly === null || (h.couple && (h.partner?.weekly ?? null) === null))
    c.must(null, "tas.income", SECTION, missingIncome(h));
  return c;
}
