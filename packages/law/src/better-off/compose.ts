import type { Ctx } from "../context.ts";
import { accommodationSupplement } from "../benefits/accommodation-supplement/accommodation-supplement.ts";
import { weekly, type Env } from "../assess/combination.ts";
import { contextOf } from "../assess/combination.ts";
import { RULES } from "../assess/rules.ts";
import { bestStart } from "../credits/best-start.ts";
import { familyTaxCredit } from "../credits/family-tax-credit.ts";
import { inWorkTaxCredit } from "../credits/in-work-tax-credit.ts";
import { independentEarnerTaxCredit } from "../credits/independent-earner-tax-credit.ts";
import { credit } from "../credits/result.ts";
import { minimumFamilyTaxCredit } from "../credits/minimum-family-tax-credit.ts";
import { ANNUAL_AVERAGE, WEEK_ON_DATE, type YearWay } from "../credits/year.ts";
import { add, div, sub, ZERO, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";
import type { Missing, Result } from "../engine/result.ts";
import { aWeek } from "../situation/amounts.ts";
import type { Household } from "../situation/household.ts";
import type { PaymentId } from "../situation/payments.ts";
import { adults, isDependent, onOtherMain } from "../situation/readers.ts";
import { payOf, type Pay } from "./pay.ts";

/** One lawful package at one number of hours. `net` is null when a rate it needs is not held. */
export interface Package {
  readonly granted: readonly Result[];
  readonly payable: ReadonlyMap<PaymentId, Exact>;
  readonly onApplication: readonly PaymentId[];
  readonly pays: readonly Pay[] | null;
  readonly net: Exact | null;
  /** Facts without which more may be payable; rates not held. */
  readonly missing: readonly Missing[];
}

/** Childcare stands with its costs, outside the net. */
const APART: ReadonlySet<PaymentId> = new Set(["childcare-subsidy", "oscar-subsidy", "family-boost"]);

/** Work and pay change nothing in these: what is not known of them is asked elsewhere. */
const STEADY: ReadonlySet<PaymentId> = new Set(["child-disability-allowance", "disability-allowance"]);

/** A winter's sum over the year, in every week with a main benefit (SSA 2018 Sch 4 Pt 8). */
function winterAverage(h: Household, ctx: Ctx): Result {
  ctx.rates.begin();
  const none = ctx.main.length === 0;
  const family = h.couple || h.children.some(isDependent);
  const winter = ctx.rates.rate(family ? "wep.other.perWinter" : "wep.single.perWinter");
  if (none) return credit("winter-energy-payment", h, ctx, "not-payable", null, { key: "wep.noMainBenefit" });
  const amount = winter && halfUpToCent(div(winter, ANNUAL_AVERAGE.weeks));
  const outcome = amount === null ? "cannot-be-worked-out" : "payable";
  return credit(
    "winter-energy-payment",
    h,
    ctx,
    outcome,
    amount,
    { key: "wep.payable" },
    ctx.rates.missing(),
  );
}

/** Paid now, and not tested on income: it comes in at every number of hours. */
const UNTESTED: ReadonlySet<PaymentId> = new Set([
  "nz-superannuation",
  "veterans-pension",
  "orphans-benefit",
  "unsupported-childs-benefit",
]);
const unchangedByWork = (h: Household): readonly (readonly [PaymentId, Exact])[] =>
  adults(h).flatMap((p) =>
    (p.facts.received ?? [])
      .filter((r) => UNTESTED.has(r.payment))
      .map((r) => [r.payment, halfUpToCent(aWeek(r.amount, r.per) ?? ZERO)] as const),
  );

type YearRule = (h: Household, ctx: Ctx, year: YearWay) => Result | readonly Result[];

const AVERAGE_RULES: readonly { readonly payment: PaymentId; readonly rule: YearRule }[] = [
  { payment: "family-tax-credit", rule: familyTaxCredit },
  { payment: "in-work-tax-credit", rule: inWorkTaxCredit },
  { payment: "minimum-family-tax-credit", rule: minimumFamilyTaxCredit },
  { payment: "best-start", rule: bestStart },
  { payment: "independent-earner-tax-credit", rule: independentEarnerTaxCredit },
  { payment: "accommodation-supplement", rule: accommodationSupplement },
  { payment: "winter-energy-payment", rule: winterAverage },
];
const WEEK_RULES = (): typeof AVERAGE_RULES =>
  RULES.filter(({ payment }) => !APART.has(payment)).map(({ payment, rule }) => ({
    payment,
    rule: (h, ctx) => rule(h, ctx),
  }));

const isRate = (m: Missing): boolean => "rate" in m;

/** Everything that goes with these main benefits, or with none. */
export function packageOf(h: Household, granted: readonly Result[], env: Env, year: YearWay): Package {
  const found: Partial<Record<PaymentId, Result>> = {};
  for (const r of granted) found[r.payment as PaymentId] = r;
  const ctx = contextOf({ ...env, trace: false }, granted, found);
  const payable = new Map<PaymentId, Exact>();
  const onApplication: PaymentId[] = [];
  const missing: Missing[] = [];
  let net: Exact | null = ZERO;
  const take = (r: Result): void => {
    if (r.outcome === "cannot-be-worked-out") {
      missing.push(...r.missing.filter((m) => "rate" in m || !STEADY.has(r.payment as PaymentId)));
      if (r.missing.some(isRate)) net = null;
    }
    const amount = r.outcome === "payable" ? weekly(r) : null;
    if (amount === null || amount.n === 0) return;
    const payment = r.payment as PaymentId;
    const cents = halfUpToCent(amount);
    payable.set(payment, add(payable.get(payment) ?? ZERO, cents));
    if (r.onApplication) onApplication.push(payment);
    if (net !== null) net = add(net, cents);
  };
  granted.forEach(take);
  for (const { payment, rule } of year.average ? AVERAGE_RULES : WEEK_RULES()) {
    const answer = rule(h, ctx, year);
    const results = "payment" in answer ? [answer] : answer;
    if (results[0]) found[payment] = results[0];
    results.forEach(take);
  }
  for (const [payment, amount] of unchangedByWork(h)) {
    payable.set(payment, add(payable.get(payment) ?? ZERO, amount));
    if (net !== null) net = add(net, amount);
  }
  if (granted.length === 0 && adults(h).some(onOtherMain)) {
    net = null; // what income takes of that benefit is not held
    missing.push({ rate: "main benefit paid now", on: ctx.on });
  }
  const pays = payOf(h, ctx, year);
  if (pays === null) missing.push(...ctx.rates.missing());
  for (const p of pays ?? []) if (net !== null) net = add(net, sub(sub(p.gross, p.tax), p.levy));
  return { granted, payable, onApplication, pays, net: pays === null ? null : net, missing };
}

export const YEARS = { "week-on-date": WEEK_ON_DATE, "annual-average": ANNUAL_AVERAGE } as const;
