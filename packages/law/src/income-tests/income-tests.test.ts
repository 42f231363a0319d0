import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { compare, exact, fromCents, sub } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import { incomeTest, type IncomeTestName } from "./income-tests.ts";
import { cutOutOf, reductionOf } from "./reduction.ts";

interface Case {
  name: string;
  on?: string;
  test: IncomeTestName;
  income: string;
  rate: string;
  gives: string;
}
const sheet = parse(readFileSync(new URL("./income-tests.cases.yaml", import.meta.url), "utf8")) as {
  on: string;
  reductions: Case[];
  cutOuts: Case[];
};
const tiers = (name: IncomeTestName, on: string) => {
  const test = incomeTest(name, on);
  if (!test) throw new Error(`${name} is not held on ${on}`);
  return test.tiers;
};

for (const one of sheet.reductions) {
  it(one.name, () => {
    expect(moneyText(reductionOf(tiers(one.test, one.on ?? sheet.on), exact(one.income)))).toBe(one.gives);
  });
}
for (const one of sheet.cutOuts) {
  it(`Cut-out: ${one.name}`, () => {
    expect(moneyText(cutOutOf(tiers(one.test, one.on ?? sheet.on), exact(one.rate)))).toBe(one.gives);
  });
}

it("is held to 31 March 2027 and not after", () => {
  expect(incomeTest("IT1", "2027-03-31")).not.toBeNull();
  expect(incomeTest("IT1", "2027-04-01")).toBeNull();
  expect(incomeTest("IT1", "2018-11-25")).toBeNull();
});

it("changes on 1 April 2021", () => {
  const before = reductionOf(tiers("IT3", "2021-03-31"), exact("300.00"));
  const after = reductionOf(tiers("IT3", "2021-04-01"), exact("300.00"));
  expect([moneyText(before), moneyText(after)]).toEqual(["147.00", "98.00"]);
});

const income = fc.integer({ min: 0, max: 500_000 }).map(fromCents);
const name = fc.constantFrom<IncomeTestName>("IT1", "IT2", "IT3", "IT4");

it("more income never takes off less, and a dollar never takes off more than a dollar", () => {
  fc.assert(
    fc.property(name, income, fc.integer({ min: 0, max: 10_000 }), (test, from, cents) => {
      const here = tiers(test, sheet.on);
      const to = fromCents(Math.round((from.n / from.d) * 100) + cents);
      const rise = sub(reductionOf(here, to), reductionOf(here, from));
      expect(rise.n).toBeGreaterThanOrEqual(0);
      expect(compare(rise, fromCents(cents))).toBeLessThanOrEqual(0);
    }),
  );
});

it("two half tests take off what one whole test does", () => {
  fc.assert(
    fc.property(income, (at) => {
      for (const [half, full] of [
        ["IT2", "IT1"],
        ["IT4", "IT3"],
      ] as const) {
        const twice = reductionOf(tiers(half, sheet.on), at);
        expect(compare({ n: twice.n * 2, d: twice.d }, reductionOf(tiers(full, sheet.on), at))).toBe(0);
      }
    }),
  );
});

it("at the cut-out exactly the whole rate has gone", () => {
  fc.assert(
    fc.property(name, fc.integer({ min: 1, max: 100_000 }).map(fromCents), (test, rate) => {
      const here = tiers(test, sheet.on);
      expect(compare(reductionOf(here, cutOutOf(here, rate)), rate)).toBe(0);
    }),
  );
});
