import type { Ctx } from "../../context.ts";
import { less } from "../../engine/money.ts";
import { Conditions } from "../../gates/conditions.ts";
import { onSuperannuation } from "../../gates/partner.ts";
import type { Household } from "../../situation/household.ts";
import { adults, grossWeekly, missingIncome, nobodyLawful, onOtherMain } from "../../situation/readers.ts";
import { costPointer, disabilityCosts, type Member } from "./costs.ts";
import { incomeLimit } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

const SECTION = "Social Security Act 2018 s 85";

export function hasCondition(m: Member): boolean {
  const health = m.facts.health;
  return (
    (health?.condition !== undefined && health.condition !== "none") ||
    health?.lastsSixMonths === true ||
    health?.lastsTwelveMonths === true ||
    health?.ongoingSupport === true ||
    health?.seriousDisability === true ||
    health?.blind === true
  );
}

const paidFor = (h: Household, m: Member): boolean =>
  adults(h).some((p) =>
    (p.facts.received ?? []).some(
      (r) => r.payment === "disability-allowance" && (r.for === undefined ? p.id === m.id : r.for === m.id),
    ),
  );

function income(c: Conditions, h: Household, ctx: Ctx): void {
  if (ctx.main.length > 0 || adults(h).some(onOtherMain)) return c.must(true, "da.onBenefit", SECTION, []);
  const key = incomeLimit(h);
  const limit = ctx.rates.rate(key);
  const gross = grossWeekly(h);
  if (gross === null) return c.must(null, "da.income", SECTION, missingIncome(h));
  if (limit !== null)
    c.must(less(gross, limit), "da.income", sectionOf(key, ctx), [], { income: gross, limit });
  if (adults(h).some(onSuperannuation)) c.mayDoubt("da.superannuation", sectionOf(key, ctx));
}

/** SSA 2018 ss 84 to 89: a condition of 6 months or more, extra costs of it, a main benefit or an income under the limit. */
export function disabilityConditions(h: Household, m: Member, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  const health = m.facts.health;
  c.mustNot(nobodyLawful(h), "da.lawful", "Social Security Act 2018 s 19");
  if (health?.lastsSixMonths === false) c.must(false, "da.sixMonths", SECTION, []);
  if (health?.ongoingSupport === false) c.must(false, "da.ongoing", SECTION, []);
  income(c, h, ctx);
  if (disabilityCosts(h, m) === undefined || disabilityCosts(h, m) === null)
    c.must(null, "da.costs", SECTION, {
      fact: costPointer(h, m, "amount"),
      ask: { key: "ask.disabilityCosts", inputs: { person: m.id } },
      privately: true,
    });
  const until = health?.medicalCertificateUntil;
  if (!paidFor(h, m) && (until === undefined || until < ctx.on))
    c.mayDoubt("da.certificate", SECTION, { person: m.id });
  c.needs("da.receipts");
  return c;
}
