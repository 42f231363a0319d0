import type { Ctx } from "../context.ts";
import { add, mul, notBelowZero, sub, ZERO, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Missing, Result } from "../engine/result.ts";
import type { Child, Household } from "../situation/household.ts";
import { adults, askPerson } from "../situation/readers.ts";
import { bestStartAbatement, familyChildren } from "./abatement.ts";
import { familySchemeIncome } from "./income.ts";
import { cannot, credit, familyStop } from "./result.ts";
import { WEEK_OF_DAYS, WEEK_ON_DATE, type YearWay } from "./year.ts";

const PAYMENT = "best-start";
const UNDER = 3;
/** A child born from this day is income tested from birth; one born before it has a free first year (s MG 3(2)(b)(i)). */
const TESTED_IF_BORN_FROM = "2026-04-01";

/** One child's Best Start for a year: by share of care, less its own abatement unless in a free first year (s MG 1(2)). */
export function bestStartChild(amount: Exact, off: Exact, share: Exact, freeFirstYear: boolean): Exact {
  return notBelowZero(sub(mul(amount, share), freeFirstYear ? ZERO : off));
}

export const freeFirstYear = (c: Child): boolean =>
  c.age === 0 && c.born !== null && c.born < TESTED_IF_BORN_FROM;

/** Best Start a week for each child under 3, on or off benefit, worked out child by child (ITA 2007 ss MG 1 to MG 3). */
export function bestStart(h: Household, ctx: Ctx, year: YearWay = WEEK_ON_DATE): Result {
  ctx.rates.begin();
  const stop = familyStop(PAYMENT, h, ctx);
  if (stop) return stop;
  const unknown = h.children.filter((c) => c.born === null).map((c): Missing => askPerson(c, "born", "born"));
  if (unknown.length > 0)
    return credit(PAYMENT, h, ctx, "cannot-be-worked-out", null, { key: "wff.factsMissing" }, unknown);
  const all = familyChildren(h, ctx.rates);
  if (all === null) return cannot(PAYMENT, h, ctx);
  let young = all.filter((c) => c.age !== null && c.age < UNDER);
  if (young.length === 0) return credit(PAYMENT, h, ctx, "not-payable", null, { key: "best.noneUnderThree" });
  const onLeave = adults(h).some((p) =>
    (p.facts.income ?? []).some((one) => one.kind === "paid-parental-leave"),
  );
  if (onLeave) young = young.slice(0, -1); // s MG 2: not for the child whose parental leave is being paid, the youngest
  if (young.length === 0) return credit(PAYMENT, h, ctx, "not-payable", null, { key: "best.parentalLeave" });
  const amount = ctx.rates.rate("bestStart.amount");
  const income = familySchemeIncome(h, ctx, year);
  const off = income && bestStartAbatement(income, ctx.rates, year.partDollars);
  if (amount === null || income === null || off === null) return cannot(PAYMENT, h, ctx);
  let total = ZERO;
  for (const c of young) {
    const free = freeFirstYear(c);
    const left = bestStartChild(amount, off, c.shareOfCare, free);
    ctx.trace?.push({
      key: free ? "best.free" : "best.child",
      inputs: { child: c.id, amount, off, income },
      cite: "Income Tax Act 2007 ss MG 2, MG 3",
      gives: left,
    });
    total = add(total, left);
  }
  const week = halfUpToCent(mul(total, WEEK_OF_DAYS));
  ctx.trace?.push({
    key: "wff.week",
    inputs: { left: total },
    cite: "Income Tax Act 2007 s MG 2",
    gives: week,
    rounded: "half up to a cent",
  });
  if (week.n === 0)
    return credit(PAYMENT, h, ctx, "not-payable", week, { key: "wff.abated", inputs: { income } });
  return credit(PAYMENT, h, ctx, "payable", week, { key: "best.payable" });
}
