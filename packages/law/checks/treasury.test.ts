import { describe, expect, it } from "vitest";
import { betterOff, type BetterOffRow } from "../src/better-off.ts";
import { situationOf } from "../src/better-off/made-up.ts";
import sample from "./treasury-income-explorer-sample.json" with { type: "json" };

type Family = (typeof sample.families)[number];
type Line = Record<string, number>;

/** A day in the first half of the tax year, and what a whole year of age is on it. */
const DAYS = { TY24: "2023-06-02", TY26: "2025-06-02" } as const;
const FULL_TIME = 30;
/** 52 weeks in place of 365/7: at most this part of net income. */
const WEEKS_APART = 0.001;
/** 70% of 25% of what the eldest's credit × 7/365 falls short of the credit / 52. */
const BASE_APART = 0.07;

/** Its cut-out for a couple is 2 cents of income higher than 160 + rate / 0.70: under a cent of supplement. */
const CUT_OUT_APART = 0.005;
/** On benefit its gross benefit is a year of 52 weeks: cents of family scheme income, a cent or two of credit. */
const CREDIT_APART = 0.025;

const born = (on: string, age: number): string => `${Number(on.slice(0, 4)) - age}-01-15`;

function ourRow(family: Family, on: string, hours: number, choice: "benefit" | "credits"): BetterOffRow {
  const situation = situationOf({
    on,
    born: born(on, 35),
    ...(family.partnered
      ? {
          partner: {
            born: born(on, 34),
            hours: family.partner_hours,
            wages: String(family.partner_hours * family.partner_hourly_wage),
          },
        }
      : {}),
    children: family.children_ages.map((age) => born(on, age)),
    home: { tenure: "rent", cost: String(family.accommodation_cost), per: "week", area: family.area },
  });
  const ask = { person: "kim", wage: String(family.hourly_wage), hours: [hours], choice };
  const row = betterOff(situation, { ...ask, year: "annual-average", partDollars: true }).rows[0];
  if (!row) throw new Error("no row");
  return row;
}

const supplement = (row: BetterOffRow): number => Number(row.payments["accommodation-supplement"] ?? "0");

for (const year of ["TY24", "TY26"] as const) {
  const { columns, results } = sample.years[year];
  for (const { family: id, rows } of results) {
    const family = sample.families.find((f) => f.id === id) as Family;
    describe(`Treasury ${year} ${id}`, () => {
      for (const figures of rows) {
        const theirs: Line = Object.fromEntries(columns.map((name, i) => [name, figures[i] ?? 0]));
        const { hours1 = 0, net_benefit1: benefit = 0, AS_Amount: as = 0, Net_Income: net = 0 } = theirs;
        const workGap =
          benefit > 0 && !family.partnered && family.children_ages.length === 0 && hours1 >= FULL_TIME;
        if (workGap) {
          it(`${hours1} hours: no Jobseeker Support in full-time work, which the model pays (SSA 2018 s 21)`, () => {
            const row = ourRow(family, DAYS[year], hours1, "benefit");
            expect(row.payments["jobseeker-support"]).toBeUndefined();
          });
          continue;
        }
        it(`${hours1} hours: net without Accommodation Supplement, and the supplement apart`, () => {
          const row = ourRow(family, DAYS[year], hours1, benefit > 0 ? "benefit" : "credits");
          const ours = Number(row.net) - supplement(row);
          expect(row.net).not.toBeNull();
          expect(Math.abs(ours - (net - as))).toBeLessThanOrEqual(WEEKS_APART * net + 0.01);
          const more = supplement(row) - as;
          expect(more).toBeLessThan(1);
          expect(more).toBeGreaterThanOrEqual(family.children_ages.length > 0 ? -BASE_APART : -CUT_OUT_APART);
          const credit = Number(row.payments["family-tax-credit"] ?? "0.00");
          expect(Math.abs(credit - (theirs.FTC_abated ?? 0))).toBeLessThanOrEqual(
            benefit > 0 ? CREDIT_APART : 0.00501,
          );
        });
      }
    });
  }
}
