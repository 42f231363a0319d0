import type { Ctx } from "../../context.ts";
import { add, max, min, notBelowZero, sub, ZERO, type Exact } from "../../engine/money.ts";
import { halfUpToCent } from "../../engine/rounding.ts";
import type { Line, Result, Step } from "../../engine/result.ts";
import { aWeek } from "../../situation/amounts.ts";
import type { Household } from "../../situation/household.ts";
import type { Cost } from "../../situation/situation.ts";
import { qualifyingCost } from "../accommodation-supplement/costs.ts";
import { disabilityCosts, members } from "../disability-allowance/costs.ts";
import { ITEM_CAPS } from "./rates.ts";

const CITE = "Social Security Regulations 2018 reg 71";

export interface Allowable {
  readonly total: Exact;
  readonly disabilityAboveMaximum: Exact;
  /** Costs that may count once somebody is satisfied that they are essential and cannot be avoided. */
  readonly alsoAsk: readonly Line[];
}

/** The home's cost over the loading (reg 71(3)(a)); rent in social housing counts in full. Null: not held. */
function housing(h: Household, ctx: Ctx): Exact | null {
  const loading = ctx.rates.rate("tas.accommodationLoading");
  const tenure = h.home?.tenure;
  const quiet = { ...ctx, trace: null };
  const cost =
    h.housingCost === null
      ? null
      : qualifyingCost(
          h,
          h.housingCost,
          tenure === "board" || tenure === "mortgage" ? tenure : "rent",
          quiet,
        );
  if (loading === null || cost === null) return null;
  const over = halfUpToCent(notBelowZero(sub(cost, loading)));
  ctx.trace?.push({ key: "tas.housing", inputs: { cost, loading }, cite: `${CITE}(3)(a)`, gives: over });
  return over;
}

/** A listed payment within its cap; undefined when it is not on the list, null when its cap is not held. */
function listed(cost: Cost, ctx: Ctx): Exact | null | undefined {
  if (cost.kind === "travel-to-work" || cost.kind === "child-support-paid")
    return cost.amount === undefined || cost.per === undefined
      ? undefined
      : (aWeek(cost.amount, cost.per) ?? undefined);
  if (cost.kind !== "hire-purchase" || cost.items === undefined) return undefined;
  let total = ZERO;
  for (const item of cost.items) {
    const key = ITEM_CAPS[item.what];
    if (key === undefined) return undefined;
    const cap = ctx.rates.rate(key);
    if (cap === null) return null;
    total = add(total, min(cap, aWeek(item.amount, item.per) ?? ZERO));
  }
  return total;
}

interface Disability {
  readonly costs: Exact;
  readonly aboveMaximum: Exact;
}

/** The costs of those for whom Disability Allowance is payable, and what of them is above its maximum. */
function disabilityOf(h: Household, granted: readonly Result[], ctx: Ctx): Disability | null {
  let costs = ZERO;
  let aboveMaximum = ZERO;
  for (const m of members(h)) {
    if (!granted.some((r) => r.outcome === "payable" && r.for.includes(m.id))) continue;
    const theirs = disabilityCosts(h, m) ?? ZERO;
    const most = ctx.rates.rate("da.max");
    if (most === null) return null;
    costs = add(costs, theirs);
    aboveMaximum = add(aboveMaximum, max(ZERO, sub(theirs, most)));
  }
  return { costs: halfUpToCent(costs), aboveMaximum: halfUpToCent(aboveMaximum) };
}

/** Allowable costs, dollars and cents a week (SSR 2018 reg 71). Null when a figure is not held. */
export function allowableCosts(h: Household, granted: readonly Result[], ctx: Ctx): Allowable | null {
  const steps: Step[] = [];
  const home = housing(h, { ...ctx, trace: ctx.trace && steps });
  const disability = disabilityOf(h, granted, ctx);
  if (home === null || disability === null) return null;
  let total = add(home, disability.costs);
  const alsoAsk: Line[] = [];
  if (disability.costs.n > 0)
    steps.push({ key: "tas.disability", inputs: {}, cite: CITE, gives: disability.costs });
  for (const cost of h.costs ?? []) {
    if (cost.kind === "disability") continue;
    const amount = listed(cost, ctx);
    if (amount === null) return null;
    if (amount === undefined) alsoAsk.push({ key: "tas.alsoAsk", inputs: { cost: cost.kind } });
    else {
      const week = halfUpToCent(amount);
      total = add(total, week);
      steps.push({ key: "tas.listed", inputs: { cost: cost.kind }, cite: CITE, gives: week });
    }
  }
  ctx.trace?.push({ key: "tas.allowable", inputs: {}, cite: CITE, gives: total, steps });
  return { total, disabilityAboveMaximum: disability.aboveMaximum, alsoAsk };
}
