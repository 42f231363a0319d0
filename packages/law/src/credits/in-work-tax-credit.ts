import type { Ctx } from "../context.ts";
import { add, div, max, mul, notBelowZero, sub, whole, ZERO, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Result } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { adults, onOtherMain } from "../situation/readers.ts";
import { creditChildren, familyAbatement } from "./abatement.ts";
import { familyYearOf } from "./family-tax-credit.ts";
import { familySchemeIncome } from "./income.ts";
import { cannot, credit, familyStop } from "./result.ts";
import { WEEK_OF_DAYS, WEEK_ON_DATE, WEEKS, type YearWay } from "./year.ts";

const PAYMENT = "in-work-tax-credit";
const CHILDREN_IN_BASE = 3;
/** Without an Order the boost ends with 31 March 2027 (2026 No 8 s 2(44)): the day the earlier amount is back. */
const BOOST = { from: "2026-04-01", backBy: "2027-04-01" };

/** Base for a year. An Order in Council may end the boost of 2026 sooner: `settings.iwtcBoostEndsOn` is its last day. */
function baseYear(ctx: Ctx): Exact | null {
  const { on, settings, rates } = ctx;
  const ends = settings.iwtcBoostEndsOn;
  const over = ends !== undefined && on > ends && on >= BOOST.from && on < BOOST.backBy;
  return over ? rates.rateOn("iwtc.base", BOOST.backBy) : rates.rate("iwtc.base");
}

/** Before abatement, dollars a week; the instalments of April to July 2024 were still those of the year before (s MF 4J). */
export function inWorkWeek(children: number, ctx: Ctx, year: YearWay): Exact | null {
  const base = baseYear(ctx);
  const extra = ctx.rates.rate("iwtc.extraChild");
  if (base === null || extra === null) return null;
  const more = mul(extra, whole(Math.max(0, children - CHILDREN_IN_BASE)));
  const week = div(base, WEEKS);
  if (year.average || ctx.on >= BOOST.from) return add(week, div(more, WEEKS));
  const instalment = ctx.rates.rate("iwtc.base.weekly");
  return instalment && add(instalment, div(more, WEEKS));
}

/** What family tax credit leaves of the abatement comes off this credit, dollars a week (s MD 13(2)). */
export function inWorkLeft(week: Exact, offYear: Exact, familyYear: Exact): Exact {
  return notBelowZero(sub(week, mul(max(ZERO, sub(offYear, familyYear)), WEEK_OF_DAYS)));
}

function block(h: Household, ctx: Ctx): string | null {
  if (ctx.main.length > 0 || adults(h).some(onOtherMain)) return "iwtc.onBenefit"; // s MD 8
  for (const p of adults(h)) {
    const allowance = (p.facts.income ?? []).some((one) => one.kind === "student-allowance");
    if (allowance || p.facts.study?.studentAllowance === true) return "iwtc.studentAllowance";
  }
  return adults(h).some((p) => (p.weekly?.work.n ?? 0) > 0) ? null : "iwtc.noWork"; // s MD 9
}

/** Neither blocks the credit; whether it stands for the work before is for Inland Revenue to say. */
const IN_PLACE_OF_WORK = new Set(["acc-weekly-compensation", "paid-parental-leave"]);
const inPlaceOfWork = (h: Household): boolean =>
  adults(h).some((p) => (p.facts.income ?? []).some((one) => IN_PLACE_OF_WORK.has(one.kind)));

/**
 * In-work tax credit a week: any income from paid work, no main benefit and no student allowance of either parent; no
 * hours since 1 July 2020. Not split in shared care (ITA 2007 ss MD 4 to MD 10).
 */
export function inWorkTaxCredit(h: Household, ctx: Ctx, year: YearWay = WEEK_ON_DATE): Result {
  ctx.rates.begin();
  const stop = familyStop(PAYMENT, h, ctx);
  if (stop) return stop;
  const blocked = block(h, ctx);
  if (blocked === "iwtc.noWork" && inPlaceOfWork(h))
    return credit(PAYMENT, h, ctx, "may-be-payable", null, { key: "iwtc.inPlaceOfWork" });
  if (blocked !== null) return credit(PAYMENT, h, ctx, "not-payable", null, { key: blocked });
  const children = creditChildren(h).length;
  const week = inWorkWeek(children, ctx, year);
  const income = familySchemeIncome(h, ctx, year);
  const off = income && familyAbatement(income, ctx.rates, year.partDollars);
  const family = familyYearOf(h, ctx);
  if (week === null || income === null || off === null || family === null) return cannot(PAYMENT, h, ctx);
  const amount = halfUpToCent(inWorkLeft(week, off, family));
  ctx.trace?.push(
    { key: "iwtc.week", inputs: { children }, cite: "Income Tax Act 2007 s MD 10", gives: week },
    {
      key: "iwtc.left",
      inputs: { income, off, family },
      cite: "Income Tax Act 2007 s MD 13",
      gives: amount,
      rounded: "half up to a cent",
    },
  );
  if (amount.n === 0)
    return credit(PAYMENT, h, ctx, "not-payable", amount, { key: "wff.abated", inputs: { income } });
  return credit(PAYMENT, h, ctx, "payable", amount, { key: "iwtc.payable" });
}
