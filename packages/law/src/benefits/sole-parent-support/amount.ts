import type { Ctx } from "../../context.ts";
import type { Exact } from "../../engine/money.ts";
import { abated, type Abated } from "../../income-tests/abated.ts";
import type { Household } from "../../situation/household.ts";
import { RATE, TEST } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

/** The weekly net rate before any test. Null: not held. */
export function maximumSoleParentSupport(_: Household, ctx: Ctx): Exact | null {
  return ctx.rates.rate(RATE);
}

/** Dollars a week after Income Test 1. Null when a rate is not held. */
export function soleParentAmount(income: Exact, ctx: Ctx): Abated | null {
  const rate = ctx.rates.rate(RATE);
  if (rate === null) return null;
  ctx.trace?.push({ key: "sps.rate", inputs: {}, cite: sectionOf(RATE, ctx), gives: rate });
  return abated(rate, TEST, income, ctx);
}
