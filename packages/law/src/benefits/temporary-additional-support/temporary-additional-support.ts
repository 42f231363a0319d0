import type { Ctx } from "../../context.ts";
import type { Missing, Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import type { Household } from "../../situation/household.ts";
import type { PaymentId } from "../../situation/payments.ts";
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

/**
 * Temporary Additional Support, dollars and cents a week, not taxed: what essential costs leave short, to an upper limit;
 * only on a written application, for 13 weeks (SSA 2018 ss 95 to 98; SSR 2018 regs 55 to 71). Run it last.
 */
export function temporaryAdditionalSupport(h: Household, ctx: Ctx): Result {
  const disability = disabilityAllowance(h, { ...ctx, trace: null });
  ctx.rates.begin();
  const c = supportConditions(h, ctx);
  for (const one of stillMissing(ctx)) c.missing.push(one);
  const found = c.outcome() === "payable" ? supportAmount(h, disability, ctx) : null;
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
