import type { Ctx } from "../context.ts";
import type { Book } from "../engine/book.ts";
import { add, mul, notBelowZero, sub, ZERO, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Result } from "../engine/result.ts";
import type { RateKey } from "../rates/tables.ts";
import type { Household } from "../situation/household.ts";
import { familyAbatement, familyChildren } from "./abatement.ts";
import { familySchemeIncome } from "./income.ts";
import { cannot, credit, familyStop } from "./result.ts";
import { WEEK_OF_DAYS, WEEK_ON_DATE, type YearWay } from "./year.ts";

const PAYMENT = "family-tax-credit";

/**
 * Family tax credit for a year before any abatement, dollars: the eldest's amount and the others', each by share of
 * care, oldest first (ITA 2007 ss MD 3, MC 10). Null: not held.
 */
export function familyYear(shares: readonly Exact[], book: Book<RateKey>): Exact | null {
  if (shares.length === 0) return ZERO;
  const eldest = book.rate("ftc.eldest");
  const other = book.rate("ftc.subsequent");
  if (eldest === null || other === null) return null;
  return shares.reduce((sum, share, i) => add(sum, mul(share, i === 0 ? eldest : other)), ZERO);
}

/** Before abatement, dollars a year, for the household's children. */
export function familyYearOf(h: Household, ctx: Ctx): Exact | null {
  const children = familyChildren(h, ctx.rates);
  return (
    children &&
    familyYear(
      children.map((c) => c.shareOfCare),
      ctx.rates,
    )
  );
}

/**
 * Family tax credit a week, from any source of income, on or off benefit. A main benefit counts before tax. Weeks on a
 * main benefit below the threshold are never abated, so protected months (s MD 14) need nothing more here.
 */
export function familyTaxCredit(h: Household, ctx: Ctx, year: YearWay = WEEK_ON_DATE): Result {
  ctx.rates.begin();
  const stop = familyStop(PAYMENT, h, ctx);
  if (stop) return stop;
  const full = familyYearOf(h, ctx);
  const income = familySchemeIncome(h, ctx, year);
  const off = income && familyAbatement(income, ctx.rates, year.partDollars);
  if (full === null || income === null || off === null) return cannot(PAYMENT, h, ctx);
  if (full.n === 0) return credit(PAYMENT, h, ctx, "not-payable", null, { key: "wff.lessThanAThird" });
  const left = notBelowZero(sub(full, off));
  const amount = halfUpToCent(mul(left, WEEK_OF_DAYS));
  ctx.trace?.push(
    {
      key: "ftc.full",
      inputs: { children: h.children.length },
      cite: "Income Tax Act 2007 s MD 3",
      gives: full,
    },
    { key: "wff.off", inputs: { income }, cite: "Income Tax Act 2007 s MD 13", gives: off },
    {
      key: "wff.week",
      inputs: { left },
      cite: "Income Tax Act 2007 s MD 3",
      gives: amount,
      rounded: "half up to a cent",
    },
  );
  if (amount.n === 0)
    return credit(PAYMENT, h, ctx, "not-payable", amount, { key: "wff.abated", inputs: { income } });
  return credit(PAYMENT, h, ctx, "payable", amount, {
    key: off.n > 0 ? "wff.part" : "wff.full",
    inputs: { income },
  });
}
