import type { Ctx } from "../../context.ts";
import type { Missing, Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import { isIneligible } from "../../gates/partner.ts";
import type { Household, Person } from "../../situation/household.ts";
import type { PaymentId } from "../../situation/payments.ts";
import { seenBy } from "../../situation/prepare.ts";
import { ids } from "../../situation/readers.ts";
import { disabilityAllowance } from "../disability-allowance/disability-allowance.ts";
import { halfOnly, supportAmount } from "./amount.ts";
import { supportConditions } from "./eligibility.ts";

/** What must be known first, for it counts as income. */
const DEPENDS_ON: readonly PaymentId[] = ["accommodation-supplement", "family-tax-credit", "best-start"];

function stillMissing(ctx: Ctx): readonly Missing[] {
  return DEPENDS_ON.flatMap((payment) => {
    const found = ctx.found[payment];
    return found?.outcome === "cannot-be-worked-out" ? found.missing : [];
  });
}

/** The one of a couple who can ask for it: the other has no right to it, or studies full time (SSR 2018 reg 66(1)(a)). */
function asked(h: Household, ctx: Ctx): Household {
  const barred = (p: Person): boolean => isIneligible(p, ctx) || p.facts.study?.fullTime === true;
  return h.partner !== null && barred(h.person) && !barred(h.partner) ? seenBy(h, h.partner.id) : h;
}

/** The supplement would count as income, and its rule for this household is not held: there is no figure. */
const notCovered = (h: Household, ctx: Ctx): Result => ({
  payment: "temporary-additional-support",
  for: ids(h),
  outcome: "not-covered",
  amount: null,
  per: "week",
  basis: "not taxed",
  because: { key: "tas.supplementNotCovered" },
  steps: [],
  evidence: [],
  missing: [],
  confidence: ctx.rates.confidence(),
  onApplication: true,
});

/**
 * Temporary Additional Support, dollars and cents a week, not taxed: what essential costs leave short, to an upper limit;
 * only on a written application, for 13 weeks (SSA 2018 ss 95 to 98; SSR 2018 regs 55 to 71). Run it last.
 */
export function temporaryAdditionalSupport(of: Household, ctx: Ctx): Result {
  const h = asked(of, ctx);
  const disability = disabilityAllowance(h, { ...ctx, trace: null });
  ctx.rates.begin();
  const c = supportConditions(h, ctx);
  for (const one of stillMissing(ctx)) c.missing.push(one);
  const found = c.outcome() === "payable" ? supportAmount(h, disability, ctx) : null;
  const supplement = ctx.found["accommodation-supplement"]?.outcome;
  if (supplement === "not-covered" && (found?.amount.n ?? 0) > 0) return notCovered(h, ctx);
  c.needs("tas.application");
  if (found) c.evidence.push(...found.alsoAsk);
  return answered(c, ctx, {
    payment: "temporary-additional-support",
    for: halfOnly(h, ctx) ? [h.person.id] : ids(h),
    amount: found?.amount ?? null,
    because: { key: "tas.payable" },
    nothing: { key: "tas.nothing" },
    basis: "not taxed",
    onApplication: true,
  });
}
