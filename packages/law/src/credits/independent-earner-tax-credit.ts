import type { Ctx } from "../context.ts";
import { add, div, mul, ZERO } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import type { PaymentId } from "../situation/payments.ts";
import { adults, missingIncome } from "../situation/readers.ts";
import { independentEarnerInstalment, independentEarnerYear } from "../tax/independent-earner.ts";
import { earned } from "./income.ts";
import { cannot, credit } from "./result.ts";
import { WEEK_ON_DATE, type YearWay } from "./year.ts";

const PAYMENT = "independent-earner-tax-credit";
const FAMILY: readonly PaymentId[] = [
  "family-tax-credit",
  "in-work-tax-credit",
  "minimum-family-tax-credit",
  "best-start",
];
const SENIOR = new Set<PaymentId>(["nz-superannuation", "veterans-pension"]);

/**
 * Independent earner tax credit a week, of each adult by their own net income. Run it after the family credits: an
 * amount of any of them above nil blocks it (ITA 2007 ss LC 13, MC 1(2)); a main benefit blocks those who receive it.
 */
export function independentEarnerTaxCredit(h: Household, ctx: Ctx, year: YearWay = WEEK_ON_DATE): Result {
  ctx.rates.begin();
  const missing = missingIncome(h);
  if (missing.length > 0)
    return credit(PAYMENT, h, ctx, "cannot-be-worked-out", null, { key: "wff.factsMissing" }, missing);
  if (FAMILY.some((payment) => (ctx.found[payment]?.amount?.n ?? 0) > 0))
    return credit(PAYMENT, h, ctx, "not-payable", null, { key: "ietc.familyCredits" });
  const both = earned(h, ctx, year);
  if (both === null) return cannot(PAYMENT, h, ctx);
  let total = ZERO;
  let barred = 0;
  for (const p of adults(h)) {
    const own = both.find((one) => one.id === p.id);
    const senior = (p.facts.received ?? []).some((r) => SENIOR.has(r.payment));
    if (own === undefined || own.benefit.n > 0 || senior) {
      barred += 1;
      continue;
    }
    const income = mul(own.total, year.weeks);
    const week = year.average
      ? independentEarnerYear(income, ctx.rates)
      : independentEarnerInstalment(income, year.weeks, ctx.rates);
    if (week === null) return cannot(PAYMENT, h, ctx);
    const amount = halfUpToCent(year.average ? div(week, year.weeks) : week);
    if (amount.n > 0)
      ctx.trace?.push({
        key: "ietc.person",
        inputs: { person: p.id, income },
        cite: "Income Tax Act 2007 s LC 13",
        gives: amount,
        rounded: "half up to a cent",
      });
    total = add(total, amount);
  }
  if (total.n > 0) return credit(PAYMENT, h, ctx, "payable", total, { key: "ietc.payable" });
  const because = barred === both.length ? "ietc.onBenefit" : "ietc.income";
  return credit(PAYMENT, h, ctx, "not-payable", total, { key: because });
}
