import type { Ctx } from "../../context.ts";
import { ZERO } from "../../engine/money.ts";
import type { Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import { Conditions } from "../../gates/conditions.ts";
import type { Household } from "../../situation/household.ts";
import { ids } from "../../situation/readers.ts";
import { disabilityAmount } from "./amount.ts";
import { disabilityCosts, members, type Member } from "./costs.ts";
import { disabilityConditions, hasCondition } from "./eligibility.ts";

function forMember(h: Household, m: Member, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = disabilityConditions(h, m, ctx);
  const costs = disabilityCosts(h, m) ?? null;
  return answered(c, ctx, {
    payment: "disability-allowance",
    for: [m.id],
    amount: c.unmet || costs === null ? null : disabilityAmount(costs, ctx),
    because: { key: "da.payable", inputs: { costs: costs ?? ZERO } },
    nothing: { key: "da.noCosts" },
    basis: "not taxed",
  });
}

function forNobody(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = new Conditions(ctx.trace);
  const well = members(h).every((m) => m.facts.health?.condition === "none");
  const whose = (h.costs ?? []).findIndex((cost) => cost.kind === "disability" && cost.for === undefined);
  const known = whose < 0 && (h.costs !== null || well);
  const ask =
    whose < 0
      ? ({ fact: "/costs", ask: { key: "ask.anyDisabilityCosts" }, privately: true } as const)
      : ({ fact: `/costs/${whose}/for`, ask: { key: "ask.whoseCosts" }, privately: true } as const);
  c.must(known ? false : null, "da.anyone", "Social Security Act 2018 s 85", ask);
  const none = { key: "da.noCosts" };
  return answered(c, ctx, {
    payment: "disability-allowance",
    for: ids(h),
    amount: null,
    because: none,
    nothing: none,
    basis: "not taxed",
  });
}

/**
 * Disability Allowance, dollars a week, not taxed: one answer for each person of the household who has a condition or
 * costs of one, or one for all when there is nobody (SSA 2018 ss 84 to 89, Sch 4 Pt 9).
 */
export function disabilityAllowance(h: Household, ctx: Ctx): readonly Result[] {
  const who = members(h).filter((m) => hasCondition(m) || disabilityCosts(h, m) !== undefined);
  if (who.length === 0) return [forNobody(h, ctx)];
  return who.map((m) => forMember(h, m, { ...ctx, trace: ctx.trace && [] }));
}
