import type { Ctx } from "../../context.ts";
import { min, notBelowZero, sub, ZERO, type Exact } from "../../engine/money.ts";
import { abated, type Abated } from "../../income-tests/abated.ts";
import type { Household } from "../../situation/household.ts";
import { grossWeekly } from "../../situation/readers.ts";
import { supportedLivingClause, type Ground } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

const PROVISO = "Social Security Act 2018 Sch 4 Pt 3 cl 1, proviso";

/** The weekly net rate before any test; for both partners on the health ground where neither has their own. Null: not held. */
export function maximumSupportedLivingPayment(h: Household, ground: Ground, ctx: Ctx): Exact | null {
  return ctx.rates.rate(supportedLivingClause(h, ground, ctx).key);
}

/** Own earnings left out before the test: up to the sum of proviso (a); all of them when totally blind, proviso (b). */
export function earningsLeftOut(h: Household, ground: Ground, ctx: Ctx): Exact | null {
  const earned = h.person.weekly?.work ?? ZERO;
  if (ground === "caring") return ZERO;
  if (h.person.facts.health?.blind === true) return earned;
  const most = ctx.rates.rate("slp.personalEarningsDisregard");
  return most === null ? null : min(earned, most);
}

/** Dollars a week after the income test of the clause (SSA 2018 Sch 4 Pt 3). Null when a rate is not held. */
export function supportedLivingAmount(h: Household, ground: Ground, ctx: Ctx): Abated | null {
  const { key, test } = supportedLivingClause(h, ground, ctx);
  const rate = ctx.rates.rate(key);
  const leftOut = earningsLeftOut(h, ground, ctx);
  if (rate === null || leftOut === null) return null;
  ctx.trace?.push({ key: "slp.rate", inputs: { clause: key }, cite: sectionOf(key, ctx), gives: rate });
  const gross = grossWeekly(h) ?? ZERO;
  const income = notBelowZero(sub(gross, leftOut));
  if (leftOut.n > 0)
    ctx.trace?.push({ key: "slp.earningsLeftOut", inputs: { gross, leftOut }, cite: PROVISO, gives: income });
  return abated(rate, test, income, ctx);
}
