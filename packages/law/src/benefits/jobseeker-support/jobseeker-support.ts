import type { Ctx } from "../../context.ts";
import { ZERO } from "../../engine/money.ts";
import type { Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import { halves } from "../../gates/halves.ts";
import type { Household } from "../../situation/household.ts";
import { grossWeekly, ids, ratesFactsKnown } from "../../situation/readers.ts";
import { jobseekerAmount, maximumJobseekerSupport } from "./amount.ts";
import { jobseekerConditions } from "./eligibility.ts";
import { jobseekerClause } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

/**
 * Jobseeker Support for `household.person`, net dollars a week; for both partners together where the partner has nothing
 * of their own (SSA 2018 ss 20 to 28, Sch 4 Pt 1). `ctx.main` holds the partner's own benefit, if they have one.
 */
export function jobseekerSupport(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = jobseekerConditions(h, ctx);
  const income = grossWeekly(h);
  const { total, key } = jobseekerClause(h, ctx);
  const worked = c.unmet ? null : jobseekerAmount(h, income ?? ZERO, ctx);
  if (worked && total) halves(worked.amount, sectionOf(key, ctx), ctx.trace);
  return answered(c, ctx, {
    payment: "jobseeker-support",
    for: total ? ids(h) : [h.person.id],
    amount: worked?.amount ?? null,
    because: { key: "js.payable", inputs: { clause: key } },
    nothing: worked?.nothing ?? { key: "rate.notHeld" },
    basis: "net",
    atMost: ratesFactsKnown(h) && income !== null,
    unabated: c.unmet ? null : maximumJobseekerSupport(h, ctx),
  });
}
