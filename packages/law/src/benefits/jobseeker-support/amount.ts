import type { Ctx } from "../../context.ts";
import type { Exact } from "../../engine/money.ts";
import { abated, type Abated } from "../../income-tests/abated.ts";
import type { Household } from "../../situation/household.ts";
import { jobseekerClause } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

/** The weekly net rate before any test; for both partners where neither has a benefit of their own. Null: not held. */
export function maximumJobseekerSupport(h: Household, ctx: Ctx): Exact | null {
  return ctx.rates.rate(jobseekerClause(h, ctx).key);
}

/** Dollars a week after the income test of the clause (SSA 2018 Sch 4 Pt 1). Null when a rate is not held. */
export function jobseekerAmount(h: Household, income: Exact, ctx: Ctx): Abated | null {
  const { key, test } = jobseekerClause(h, ctx);
  const rate = ctx.rates.rate(key);
  if (rate === null) return null;
  ctx.trace?.push({ key: "js.rate", inputs: { clause: key }, cite: sectionOf(key, ctx), gives: rate });
  return abated(rate, test, income, ctx);
}
