import type { Ctx } from "../../context.ts";
import type { Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import { halves } from "../../gates/halves.ts";
import type { Household } from "../../situation/household.ts";
import { ids } from "../../situation/readers.ts";
import { maximumSupportedLivingPayment, supportedLivingAmount } from "./amount.ts";
import { groundOf, supportedLivingConditions } from "./eligibility.ts";
import { supportedLivingClause } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

/**
 * Supported Living Payment for `household.person`, net dollars a week; on the health ground for both partners together
 * where the partner has nothing of their own (SSA 2018 ss 34 to 42, Sch 4 Pt 3). A blind earner's subsidy is not worked out.
 */
export function supportedLivingPayment(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const ground = groundOf(h);
  const c = supportedLivingConditions(h, ground, ctx);
  if (h.person.facts.health?.blind === true && (h.person.weekly?.work.n ?? 0) > 0)
    c.needs("slp.blindSubsidy");
  const { total, key } = supportedLivingClause(h, ground, ctx);
  const worked = c.unmet ? null : supportedLivingAmount(h, ground, ctx);
  if (worked && total) halves(worked.amount, sectionOf(key, ctx), ctx.trace);
  return answered(c, ctx, {
    payment: "supported-living-payment",
    for: total ? ids(h) : [h.person.id],
    amount: worked?.amount ?? null,
    because: { key: ground === "caring" ? "slp.payableCaring" : "slp.payable", inputs: { clause: key } },
    nothing: worked?.nothing ?? { key: "rate.notHeld" },
    basis: "net",
    unabated: c.unmet ? null : maximumSupportedLivingPayment(h, ground, ctx),
  });
}
