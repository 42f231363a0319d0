import { yearOf, type Day } from "../../engine/days.ts";
import { div, type Exact } from "../../engine/money.ts";
import { roundUpToCent } from "../../engine/rounding.ts";
import type { Line, Missing, Outcome, Result } from "../../engine/result.ts";
import type { Ctx } from "../../context.ts";
import type { Household } from "../../situation/household.ts";
import { adults, ids, isDependent, onOtherMain } from "../../situation/readers.ts";
import { FIRST, LAST, SENIOR } from "./rates.ts";

export const inWinter = (on: Day): boolean => on.slice(5) >= FIRST && on.slice(5) <= LAST;

function nextStart(on: Day): Day {
  return `${yearOf(on) + (on.slice(5) > LAST ? 1 : 0)}-${FIRST}`;
}

/** A winter's sum over its weeks, the instalment rounded up to the cent (SSA 2018 s 74(3), Sch 4 Pt 8). */
export function winterWeekly(h: Household, ctx: Ctx): Exact | null {
  const family = h.couple || h.children.some(isDependent);
  const winter = ctx.rates.rate(family ? "wep.other.perWinter" : "wep.single.perWinter");
  const weeks = ctx.rates.rate("wep.winterWeeks");
  if (winter === null || weeks === null) return null;
  const amount = roundUpToCent(div(winter, weeks));
  ctx.trace?.push({
    key: "wep.instalment",
    inputs: { winter, weeks: weeks.n, family },
    cite: "Social Security Act 2018 s 74(3); Sch 4 Pt 8",
    gives: amount,
    rounded: "up to a cent",
  });
  return amount;
}

/**
 * Winter Energy Payment, dollars and cents a week, not taxed: with any main benefit or New Zealand Superannuation, from
 * 1 May to 1 October, one for a couple, by itself (SSA 2018 ss 70 to 75, 220).
 */
export function winterEnergyPayment(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const senior = adults(h).some((p) => (p.facts.received ?? []).some((r) => SENIOR.has(r.payment)));
  if (ctx.main.length === 0 && !senior && !adults(h).some(onOtherMain))
    return result(h, ctx, "not-payable", null, { key: "wep.noMainBenefit" });
  const amount = winterWeekly(h, ctx);
  if (amount === null)
    return result(h, ctx, "cannot-be-worked-out", null, { key: "rate.notHeld" }, ctx.rates.missing());
  if (inWinter(ctx.on)) return result(h, ctx, "payable", amount, { key: "wep.payable" });
  return result(h, ctx, "not-payable", null, {
    key: "wep.fromMay",
    inputs: { from: nextStart(ctx.on), amount },
  });
}

function result(
  h: Household,
  ctx: Ctx,
  outcome: Outcome,
  amount: Exact | null,
  because: Line,
  missing: readonly Missing[] = [],
): Result {
  return {
    payment: "winter-energy-payment",
    for: ids(h),
    outcome,
    amount,
    per: "week",
    basis: "not taxed",
    because,
    steps: ctx.trace ?? [],
    evidence: [],
    missing,
    confidence: ctx.rates.confidence(),
  };
}
