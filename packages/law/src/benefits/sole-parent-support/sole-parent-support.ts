import type { Ctx } from "../../context.ts";
import { ZERO } from "../../engine/money.ts";
import type { Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import type { Household } from "../../situation/household.ts";
import { grossWeekly, ratesFactsKnown } from "../../situation/readers.ts";
import { maximumSoleParentSupport, soleParentAmount } from "./amount.ts";
import { soleParentConditions } from "./eligibility.ts";

/** Sole Parent Support for `household.person`, net dollars a week (SSA 2018 ss 29 to 33, Sch 4 Pt 2). */
export function soleParentSupport(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = soleParentConditions(h, ctx);
  const income = grossWeekly(h);
  const worked = c.unmet ? null : soleParentAmount(income ?? ZERO, ctx);
  return answered(c, ctx, {
    payment: "sole-parent-support",
    for: [h.person.id],
    amount: worked?.amount ?? null,
    because: { key: "sps.payable" },
    nothing: worked?.nothing ?? { key: "rate.notHeld" },
    basis: "net",
    atMost: ratesFactsKnown(h) && income !== null,
    unabated: c.unmet ? null : maximumSoleParentSupport(h, ctx),
  });
}
