import type { Ctx } from "../../context.ts";
import { add, div, mul, sub, whole, ZERO, type Exact } from "../../engine/money.ts";
import { halfUpToCent } from "../../engine/rounding.ts";
import type { Result, Step } from "../../engine/result.ts";
import { earned } from "../../credits/income.ts";
import { WEEK_ON_DATE } from "../../credits/year.ts";
import { aWeek } from "../../situation/amounts.ts";
import type { Household } from "../../situation/household.ts";
import type { PaymentId } from "../../situation/payments.ts";
import { adults } from "../../situation/readers.ts";
import { accLevy } from "../../tax/levy.ts";
import { annualScale, annualTax, payrollScale } from "../../tax/scale.ts";

const CITE = "Social Security Regulations 2018 regs 66 and 69";
const WEEKS = whole(52);

/** Payments of the assessment that count as income; not Winter Energy Payment, Orphan's or Unsupported Child's Benefit. */
const COUNTED: readonly PaymentId[] = [
  "accommodation-supplement",
  "family-tax-credit",
  "in-work-tax-credit",
  "minimum-family-tax-credit",
  "best-start",
];
const RECEIVED = new Set(["nz-superannuation", "veterans-pension"]);
const FROM_HOME = new Set(["boarders"]); // comes off the housing cost

const perWeek: Readonly<Record<string, Exact>> = { week: whole(1), fortnight: whole(2), year: whole(52) };

function counted(r: Result | undefined): Exact {
  const weeks = r && perWeek[r.per];
  if (!r || r.outcome !== "payable" || r.amount === null || !weeks) return ZERO;
  return halfUpToCent(div(r.amount, weeks));
}

/** Weekly compensation bears the levy as earnings do (ACA 2001 s 11; from general knowledge). */
function compensation(h: Household, id: string): Exact {
  let total = ZERO;
  for (const one of adults(h).find((p) => p.id === id)?.facts.income ?? [])
    if (one.kind === "acc-weekly-compensation") total = add(total, aWeek(one.amount, one.per) ?? ZERO);
  return total;
}

/** Other income of both after tax and levy, to the cent for each person. Null: unknown or not held. */
function otherAfterTax(h: Household, ctx: Ctx): Exact | null {
  const both = earned(h, ctx, WEEK_ON_DATE);
  if (both === null) return null;
  let total = ZERO;
  for (const one of both) {
    const taxed = add(one.work, one.other);
    if (taxed.n === 0) continue;
    const scale = one.grossBenefit.n > 0 ? annualScale(ctx.rates) : payrollScale(ctx.rates);
    const levy = accLevy(add(one.work, compensation(h, one.id)), WEEKS, ctx.rates);
    if (scale === null || levy === null) return null;
    const base = mul(WEEKS, one.grossBenefit);
    const tax = div(sub(annualTax(scale, add(base, mul(WEEKS, taxed))), annualTax(scale, base)), WEEKS);
    total = add(total, sub(sub(taxed, halfUpToCent(tax)), halfUpToCent(levy)));
  }
  for (const p of adults(h))
    for (const one of p.facts.income ?? [])
      if (one.kind === "child-support" && one.taxable !== true)
        total = add(total, aWeek(one.amount, one.per, one.hours) ?? ZERO);
      else if (one.taxable === false && !FROM_HOME.has(one.kind))
        total = add(total, aWeek(one.amount, one.per, one.hours) ?? ZERO);
  return halfUpToCent(total);
}

function receivedElsewhere(h: Household): Exact {
  let total = ZERO;
  for (const p of adults(h))
    for (const r of p.facts.received ?? [])
      if (RECEIVED.has(r.payment)) total = add(total, aWeek(r.amount, r.per) ?? ZERO);
  return halfUpToCent(total);
}

/** Chargeable income, dollars and cents a week: what is payable and what else comes in, after tax. Null: not known. */
export function chargeableIncome(h: Household, disability: readonly Result[], ctx: Ctx): Exact | null {
  const other = otherAfterTax(h, ctx);
  if (other === null) return null;
  let total = ZERO;
  const steps: Step[] = [];
  const count = (payment: string, amount: Exact): void => {
    total = add(total, amount);
    if (ctx.trace && amount.n > 0)
      steps.push({ key: "tas.income.payment", inputs: { payment }, cite: CITE, gives: amount });
  };
  for (const r of ctx.main) count(r.payment, counted(r));
  for (const payment of COUNTED) count(payment, counted(ctx.found[payment]));
  for (const r of disability) count(r.payment, counted(r));
  const elsewhere = add(other, receivedElsewhere(h));
  total = add(total, elsewhere);
  if (elsewhere.n > 0) steps.push({ key: "tas.income.other", inputs: {}, cite: CITE, gives: elsewhere });
  ctx.trace?.push({ key: "tas.chargeable", inputs: {}, cite: CITE, gives: total, steps });
  return total;
}
