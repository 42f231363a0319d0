import type { Ctx } from "../context.ts";
import { add, div, exact, less, mul, notBelowZero, sub, ZERO } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Missing, Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { adults, askPerson, onOtherMain } from "../situation/readers.ts";
import { annualScale, annualTax } from "../tax/scale.ts";
import { earned } from "./income.ts";
import { cannot, credit, familyStop } from "./result.ts";
import { WEEK_ON_DATE, WEEKS, type YearWay } from "./year.ts";

const PAYMENT = "minimum-family-tax-credit";

/**
 * Minimum family tax credit for an ordinary week: the prescribed amount over 52 less income after tax; the levy is not
 * taken off. 20 hours of a single parent's paid work or 30 of a couple's, off benefit, wages only (ITA 2007 ss ME 1 to ME 3).
 */
export function minimumFamilyTaxCredit(h: Household, ctx: Ctx, year: YearWay = WEEK_ON_DATE): Result {
  ctx.rates.begin();
  const stop = familyStop(PAYMENT, h, ctx);
  if (stop) return stop;
  if (ctx.main.length > 0 || adults(h).some(onOtherMain))
    return credit(PAYMENT, h, ctx, "not-payable", null, { key: "iwtc.onBenefit" });
  const workers = adults(h).filter((p) => (p.weekly?.wages.n ?? 0) > 0);
  if (workers.length === 0) return credit(PAYMENT, h, ctx, "not-payable", null, { key: "mftc.noWages" });
  const missing = workers
    .filter((p) => p.hours === null)
    .map((p): Missing => askPerson(p, "work/hoursPerWeek", "hours"));
  if (missing.length > 0)
    return credit(PAYMENT, h, ctx, "cannot-be-worked-out", null, { key: "wff.factsMissing" }, missing);
  const hours = workers.reduce((sum, p) => add(sum, exact(String(p.hours))), ZERO);
  const needed = ctx.rates.rate(h.couple ? "mftc.hours.couple" : "mftc.hours.single");
  const prescribed = ctx.rates.rate("mftc.minimumIncome");
  const scale = annualScale(ctx.rates);
  const both = earned(h, ctx, year);
  if (needed === null || prescribed === null || scale === null || both === null)
    return cannot(PAYMENT, h, ctx);
  if (less(hours, needed))
    return credit(PAYMENT, h, ctx, "not-payable", null, { key: "mftc.hours", inputs: { needed: needed.n } });
  let net = ZERO;
  for (const one of both) {
    const tax = div(annualTax(scale, mul(one.total, year.weeks)), year.weeks);
    net = add(net, sub(one.total, tax)); // s ME 3: income tax only, not the levy
  }
  const week = div(prescribed, WEEKS);
  const amount = halfUpToCent(notBelowZero(sub(week, net)));
  ctx.trace?.push(
    { key: "mftc.prescribed", inputs: { prescribed }, cite: "Income Tax Act 2007 s ME 1(3)", gives: week },
    { key: "mftc.net", inputs: {}, cite: "Income Tax Act 2007 s ME 3", gives: net },
    {
      key: "mftc.left",
      inputs: {},
      cite: "Income Tax Act 2007 s ME 1(3)",
      gives: amount,
      rounded: "half up to a cent",
    },
  );
  if (amount.n === 0)
    return credit(PAYMENT, h, ctx, "not-payable", amount, { key: "mftc.above", inputs: { week } });
  return credit(PAYMENT, h, ctx, "payable", amount, { key: "mftc.payable", inputs: { week } });
}
