import type { Line, Missing, Outcome, Result } from "../../engine/result.ts";
import type { Exact } from "../../engine/money.ts";
import type { Ctx } from "../../context.ts";
import type { Household } from "../../situation/household.ts";
import { ids } from "../../situation/readers.ts";
import { accommodationSupplementAmount, householdSize, type Known } from "./amount.ts";
import { known, stopped } from "./eligibility.ts";
import { MOST } from "./rates.ts";

const NO_MISSING: readonly Missing[] = [];
const PROOF: Readonly<Record<Known["tenure"], readonly Line[]>> = {
  rent: [{ key: "as.proof.rent" }],
  board: [{ key: "as.proof.board" }],
  mortgage: [{ key: "as.proof.mortgage" }],
};

function because(h: Household, facts: Known, amount: Exact, ctx: Ctx): Line {
  if (amount.n === 0) return { key: "as.nothingLeft" };
  const most = ctx.rates.rate(MOST[householdSize(h)][facts.area]);
  const inputs = { cost: facts.cost, tenure: facts.tenure, area: facts.area };
  return most !== null && amount.n === most.n / most.d
    ? { key: "as.atMost", inputs }
    : { key: "as.payable", inputs };
}

/**
 * Accommodation Supplement, whole dollars a week, not taxed (SSA 2018 ss 65AAA to 69, Sch 4 Pt 7; SSR 2018 regs 15 to 19).
 * Run it after the main benefits: it takes their rate before any test, and abates only when there is none.
 */
export function accommodationSupplement(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const stop = stopped(h, ctx);
  if (stop) return result(h, ctx, stop.outcome, null, stop.because);
  const facts = known(h, ctx);
  if (!("tenure" in facts))
    return result(h, ctx, "cannot-be-worked-out", null, { key: "as.factsMissing" }, facts);
  const amount = accommodationSupplementAmount(h, facts, ctx);
  if (amount === null)
    return result(h, ctx, "cannot-be-worked-out", null, { key: "rate.notHeld" }, ctx.rates.missing());
  const outcome = amount.n > 0 ? "payable" : "not-payable";
  return result(h, ctx, outcome, amount, because(h, facts, amount, ctx), NO_MISSING, PROOF[facts.tenure]);
}

function result(
  h: Household,
  ctx: Ctx,
  outcome: Outcome,
  amount: Exact | null,
  because: Line,
  missing: readonly Missing[] = NO_MISSING,
  evidence: readonly Line[] = [],
): Result {
  return {
    payment: "accommodation-supplement",
    for: ids(h),
    outcome,
    amount,
    per: "week",
    basis: "not taxed",
    because,
    steps: ctx.trace ?? [],
    evidence,
    missing,
    confidence: ctx.rates.confidence(),
  };
}
