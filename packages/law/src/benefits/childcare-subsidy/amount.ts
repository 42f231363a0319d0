import type { Ctx } from "../../context.ts";
import { div, exact, min, mul, whole, ZERO, type Exact } from "../../engine/money.ts";
import { halfUpToCent } from "../../engine/rounding.ts";
import { familySchemeIncome } from "../../credits/income.ts";
import { WEEK_ON_DATE } from "../../credits/year.ts";
import { aWeek } from "../../situation/amounts.ts";
import type { Child, Household } from "../../situation/household.ts";
import { isDependent } from "../../situation/readers.ts";
import { allInActivity, placeOf } from "./eligibility.ts";
import { hourlyRateKey } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

/** Gross income of the caregiver and partner a week, a main benefit before tax counted in. Null: unknown or not held. */
export function householdIncome(h: Household, ctx: Ctx): Exact | null {
  const year = familySchemeIncome(h, ctx, WEEK_ON_DATE);
  return year === null ? null : div(year, WEEK_ON_DATE.weeks);
}

/** Dollars a week for one child: the hourly rate, never above the fee, for the hours that count (SSR 2018 regs 32 to 35, Sch 2). */
export function childcareAmount(h: Household, child: Child, ctx: Ctx): Exact | null {
  const { cost } = placeOf(h, child);
  if (cost?.hoursPerWeek === undefined || cost.amount === undefined || cost.per === undefined) return null;
  const hours = exact(String(cost.hoursPerWeek));
  const long = allInActivity(h, child) === true;
  const most = ctx.rates.rate(
    long ? "childcare.subsidy.maxHours.activity" : "childcare.subsidy.maxHours.other",
  );
  const income = householdIncome(h, ctx);
  if (most === null || income === null) return null;
  const key = hourlyRateKey(income, h.children.filter(isDependent).length, ctx);
  if (key === null) return null;
  if (key === "above") return ZERO;
  const rate = ctx.rates.rate(key);
  const week = aWeek(cost.amount, cost.per, cost.hoursPerWeek);
  if (rate === null || week === null) return null;
  const fee = hours.n === 0 ? whole(0) : div(week, hours);
  const counted = min(hours, most);
  const amount = halfUpToCent(mul(min(rate, fee), counted));
  ctx.trace?.push(
    { key: "childcare.rate", inputs: { income }, cite: sectionOf(key, ctx), gives: rate },
    {
      key: "childcare.amount",
      inputs: { counted: counted.n / counted.d, most: most.n / most.d, fee },
      cite: "Social Security Regulations 2018 regs 32 to 35",
      gives: amount,
      rounded: "half up to a cent",
    },
  );
  return amount;
}
