import type { Ctx } from "../../context.ts";
import { add, div, whole, ZERO, type Exact } from "../../engine/money.ts";
import { halfUpToCent } from "../../engine/rounding.ts";
import type { Line, Result } from "../../engine/result.ts";
import { isIneligible, onSuperannuation } from "../../gates/partner.ts";
import type { Household } from "../../situation/household.ts";
import { adults } from "../../situation/readers.ts";
import { maximumJobseekerSupport } from "../jobseeker-support/amount.ts";
import { allowableCosts } from "./allowable.ts";
import { chargeableIncome } from "./chargeable.ts";
import { workedOut, type Needs, type Terms, type Worked } from "./formula.ts";
import { termsOf } from "./rates.ts";

const TWO = whole(2);

export interface Found {
  readonly amount: Exact;
  readonly alsoAsk: readonly Line[];
}

/** Main benefits of both before any reduction; off benefit as if on Jobseeker Support (SSR 2018 Sch 3 Pt 1). Null: not held. */
export function unreducedBenefits(h: Household, ctx: Ctx): Exact | null {
  if (ctx.main.length === 0) return maximumJobseekerSupport(h, { ...ctx, trace: null });
  let total = ZERO;
  for (const one of ctx.main) {
    if (one.unabated === undefined || one.unabated === null) return null;
    total = add(total, one.unabated);
  }
  return total;
}

function tell(needs: Needs, terms: Terms, w: Worked, ctx: Ctx): void {
  const rounded = "half up to a cent" as const;
  const { netBenefits: benefits, familyTaxCredit: credit } = needs;
  ctx.trace?.push(
    {
      key: "tas.left",
      inputs: {},
      cite: "Social Security Regulations 2018 reg 66",
      gives: w.disposable,
      rounded,
    },
    {
      key: "tas.standard",
      inputs: { share: terms.standardCostsShare, benefits, credit },
      cite: "Social Security Regulations 2018 Sch 3 Pt 1",
      gives: w.standardCosts,
      rounded,
    },
    {
      key: "tas.short",
      inputs: {},
      cite: "Social Security Regulations 2018 reg 66",
      gives: w.deficiency,
      rounded,
    },
    {
      key: "tas.limit",
      inputs: { share: terms.upperLimitShare, benefits },
      cite: "Social Security Regulations 2018 reg 62(3)",
      gives: w.upperLimit,
      rounded,
    },
  );
  if (w.exception.n > 0)
    ctx.trace?.push({
      key: "tas.exception",
      inputs: { above: needs.disabilityAboveMaximum },
      cite: "Social Security Regulations 2018 reg 64(1A)",
      gives: w.exception,
      rounded,
    });
}

/** Whether the partner has no right to it, so that half is paid (SSR 2018 reg 66(1)(a)). */
export const halfOnly = (h: Household, ctx: Ctx): boolean =>
  h.partner !== null && (isIneligible(h.partner, ctx) || h.partner.facts.study?.fullTime === true);

/** Dollars a week; null when a figure it needs is not held or not known. */
export function supportAmount(h: Household, disability: readonly Result[], ctx: Ctx): Found | null {
  const terms = termsOf(ctx, adults(h).some(onSuperannuation));
  const netBenefits = unreducedBenefits(h, ctx);
  const chargeable = chargeableIncome(h, disability, ctx);
  const allowable = allowableCosts(h, disability, ctx);
  if (terms === null || netBenefits === null || chargeable === null || allowable === null) return null;
  const credit = ctx.found["family-tax-credit"];
  const familyTaxCredit = credit?.outcome === "payable" && credit.amount !== null ? credit.amount : ZERO;
  const needs: Needs = {
    chargeable,
    allowable: allowable.total,
    netBenefits,
    familyTaxCredit,
    disabilityAboveMaximum: allowable.disabilityAboveMaximum,
  };
  const worked = workedOut(needs, terms);
  tell(needs, terms, worked, ctx);
  if (!halfOnly(h, ctx)) return { amount: worked.amount, alsoAsk: allowable.alsoAsk };
  const half = halfUpToCent(div(worked.amount, TWO));
  ctx.trace?.push({
    key: "tas.half",
    inputs: {},
    cite: "Social Security Regulations 2018 reg 66(1)(a)",
    gives: half,
  });
  return { amount: half, alsoAsk: allowable.alsoAsk };
}
