import { less, type Exact } from "../../engine/money.ts";
import type { Line, Missing, Outcome } from "../../engine/result.ts";
import type { Ctx } from "../../context.ts";
import { aWeek } from "../../situation/amounts.ts";
import type { Household, Person } from "../../situation/household.ts";
import {
  adults,
  askHousehold,
  askPerson,
  benefitChildren,
  grossWeekly,
  inCustody,
  missingIncome,
  nobodyLawful,
  onOtherMain,
} from "../../situation/readers.ts";
import { areaOf } from "./area.ts";
import type { Known } from "./amount.ts";
import { ENTRY_SHARE, type Tenure } from "./rates.ts";

export interface Stop {
  readonly outcome: Outcome;
  readonly because: Line;
}

const no = (key: string, inputs?: Line["inputs"]): Stop => ({
  outcome: "not-payable",
  because: inputs ? { key, inputs } : { key },
});
const notCovered = (key: string): Stop => ({ outcome: "not-covered", because: { key } });

/** The age from which it can be had. Not read in the Act: taken from practice (reference, marked from memory). */
const FROM_AGE = 16;

const studentAllowance = (p: Person): boolean | undefined =>
  (p.facts.income ?? []).some((i) => i.kind === "student-allowance") ||
  (p.facts.received ?? []).some((r) => r.payment === "student-allowance")
    ? true
    : p.facts.study?.studentAllowance;

function excluded(h: Household, ctx: Ctx): Stop | null {
  if (adults(h).every((p) => inCustody(p, ctx.on))) return no("as.custody");
  if (ctx.main.length === 0 && adults(h).some(onOtherMain)) return notCovered("as.otherBenefit");
  if (nobodyLawful(h)) return no("as.unlawful"); // SSA s 19
  for (const person of adults(h)) {
    const received = person.facts.received ?? [];
    if (received.some((r) => r.payment === "nz-superannuation" || r.payment === "veterans-pension"))
      return notCovered("as.superannuation"); // s 67 and its own base rate
    if (studentAllowance(person) === true) return no("as.studentAllowance"); // SSA s 66
  }
  if (h.person.age !== null && h.person.age < FROM_AGE && !h.couple) return no("as.tooYoung");
  const home = h.home;
  if (home?.tenure === "social-housing" || home?.landlord === "kainga-ora") return no("as.socialHousing"); // SSA s 65
  if (home?.tenure === "emergency" || home?.tenure === "transitional")
    return notCovered("as.emergencyHousing");
  if (home?.concessionaryMortgage === true) return no("as.concessionaryMortgage"); // SSA s 66
  if (home?.tenure === "none") return no("as.noCosts"); // SSA s 65
  return null;
}

/** The most cash a household may hold (SSR 2018 reg 15(1)); null when not held. */
export function cashLimit(h: Household, ctx: Ctx): Exact | null {
  return ctx.rates.rate(
    h.couple || benefitChildren(h) > 0 ? "as.cashAssetLimit.coupleOrChildren" : "as.cashAssetLimit.single",
  );
}

/** Why it cannot be paid, or null. */
export function stopped(h: Household, ctx: Ctx): Stop | null {
  const gate = excluded(h, ctx);
  if (gate) return gate;
  const limit = cashLimit(h, ctx);
  if (h.cash !== null && limit !== null && less(limit, h.cash))
    return no("as.tooMuchCash", { cash: h.cash, limit });
  return null;
}

const isTenure = (tenure: string | undefined): tenure is Tenure =>
  tenure !== undefined && tenure in ENTRY_SHARE;

const weeklyCost = (home: Household["home"]): Exact | null =>
  home?.cost === undefined || home.per === undefined ? null : aWeek(home.cost, home.per);

/** The facts an amount needs, or what is missing. Income is asked for off benefit only (SSR 2018 reg 18). */
export function known(h: Household, ctx: Ctx): Known | readonly Missing[] {
  const missing: Missing[] = [];
  const tenure = h.home?.tenure;
  const area = areaOf(h);
  const income = ctx.main.length > 0 ? null : grossWeekly(h);
  if (!isTenure(tenure)) missing.push(askHousehold("/home/tenure", "tenure"));
  if (h.housingCost === null && h.home?.paidBy === undefined && weeklyCost(h.home) !== null)
    missing.push(askHousehold("/home/paidBy", "paidBy"));
  else if (h.housingCost === null) missing.push(askHousehold("/home/cost", "housingCost"));
  if (area === null) missing.push(askHousehold("/home/area", "area"));
  if (h.cash === null) missing.push(askHousehold("/assets", "cash"));
  for (const p of adults(h))
    if (p.facts.study?.fullTime === true && studentAllowance(p) === undefined)
      missing.push(askPerson(p, "study/studentAllowance", "studentAllowance"));
  if (!h.childrenKnown) missing.push(askHousehold("/relationships", "children"));
  if (h.couple && h.partner === null) missing.push(askHousehold("/relationships", "partner"));
  else if (ctx.main.length === 0 && income === null) missing.push(...missingIncome(h));
  if (missing.length > 0 || !isTenure(tenure) || h.housingCost === null || area === null || h.cash === null)
    return missing;
  return { cost: h.housingCost, tenure, area, cash: h.cash, income: income ?? NONE };
}
const NONE: Exact = { n: 0, d: 1 };
