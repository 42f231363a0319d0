import type { Ctx } from "../../context.ts";
import type { Exact } from "../../engine/money.ts";
import type { Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import { Conditions } from "../../gates/conditions.ts";
import type { Child, Household } from "../../situation/household.ts";
import { askHousehold, ids, isDependent } from "../../situation/readers.ts";
import { childcareAmount } from "./amount.ts";
import { childcareConditions, isOfAge, placeOf } from "./eligibility.ts";

function answer(c: Conditions, ctx: Ctx, who: readonly string[], amount: Exact | null): Result {
  return answered(c, ctx, {
    payment: "childcare-subsidy",
    for: who,
    amount,
    because: { key: "childcare.payable" },
    nothing: { key: "childcare.tooMuchIncome" },
    basis: "not taxed",
  });
}

function forChild(h: Household, child: Child, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = childcareConditions(h, child, ctx);
  return answer(c, ctx, [child.id], c.outcome() === "not-payable" ? null : childcareAmount(h, child, ctx));
}

function forNobody(h: Household, key: string, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = new Conditions(ctx.trace);
  const known = h.childrenKnown ? false : null;
  c.must(known, key, "Social Security Regulations 2018 reg 26", askHousehold("/relationships", "children"));
  return answer(c, ctx, ids(h), null);
}

/**
 * Childcare Subsidy, dollars a week, paid to the provider: one answer for each child of the age who is in childcare or may
 * be (SSA 2018 ss 76, 77; SSR 2018 regs 20 to 35, Sch 2). An empty list of costs says there is none.
 */
export function childcareSubsidy(h: Household, ctx: Ctx): readonly Result[] {
  const young = h.children.filter((child) => isDependent(child) && isOfAge(h, child, ctx));
  if (young.length === 0) return [forNobody(h, "childcare.child", ctx)];
  if (h.costs?.length === 0) return [forNobody(h, "childcare.used", ctx)];
  const placed = young.filter((child) => placeOf(h, child).cost !== null);
  return (placed.length > 0 ? placed : young).map((child) =>
    forChild(h, child, { ...ctx, trace: ctx.trace && [] }),
  );
}
