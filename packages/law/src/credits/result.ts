import type { Ctx } from "../context.ts";
import type { Exact } from "../engine/money.ts";
import type { Line, Missing, Outcome, Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import type { PaymentId } from "../situation/payments.ts";
import { askHousehold, ids, missingIncome, nobodyLawful } from "../situation/readers.ts";
import { creditChildren } from "./abatement.ts";

const NONE: readonly Missing[] = [];

/** A tax credit a week. The rules of this folder end here. */
export function credit(
  payment: PaymentId,
  h: Household,
  ctx: Ctx,
  outcome: Outcome,
  amount: Exact | null,
  because: Line,
  missing: readonly Missing[] = NONE,
): Result {
  return {
    payment,
    for: ids(h),
    outcome,
    amount,
    per: "week",
    basis: "not taxed",
    because,
    steps: ctx.trace ?? [],
    evidence: outcome === "payable" ? [{ key: "wff.proof.income" }] : [],
    missing,
    confidence: ctx.rates.confidence(),
  };
}

/** Rates not held, or the main benefit before it could not be worked out. */
export function cannot(payment: PaymentId, h: Household, ctx: Ctx): Result {
  const earlier = ctx.main.flatMap((one) => (one.amount === null ? one.missing : []));
  const missing = [...ctx.rates.missing(), ...earlier];
  return credit(payment, h, ctx, "cannot-be-worked-out", null, { key: "rate.notHeld" }, missing);
}

/** What stops any Working for Families credit: no child, or facts not known. */
export function familyStop(payment: PaymentId, h: Household, ctx: Ctx): Result | null {
  if (!h.childrenKnown && h.children.length === 0) {
    const missing = [askHousehold("/relationships", "children")];
    return credit(payment, h, ctx, "cannot-be-worked-out", null, { key: "wff.factsMissing" }, missing);
  }
  if (creditChildren(h).length === 0)
    return credit(payment, h, ctx, "not-payable", null, { key: "wff.noChildren" });
  const missing = missingIncome(h);
  if (missing.length > 0)
    return credit(payment, h, ctx, "cannot-be-worked-out", null, { key: "wff.factsMissing" }, missing);
  if (nobodyLawful(h)) return credit(payment, h, ctx, "may-be-payable", null, { key: "wff.residence" });
  return null;
}
