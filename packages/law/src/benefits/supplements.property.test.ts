import * as fc from "fast-check";
import { expect, it } from "vitest";
import { compare, exact, fromCents, mul } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import { childDisabilityAllowance } from "./child-disability-allowance/child-disability-allowance.ts";
import { childcareSubsidy } from "./childcare-subsidy/childcare-subsidy.ts";
import { disabilityAllowance } from "./disability-allowance/disability-allowance.ts";
import { household, turnedRound, withMorePay } from "../testing/made-up-rule-case.ts";
import { prepared, told, type RuleCase } from "../testing/rule-case.ts";
import { temporaryAdditionalSupport } from "./temporary-additional-support/temporary-additional-support.ts";

const ZERO = { n: 0, d: 1 };
const cents = fc.integer({ min: 1, max: 60_000 });

const paid = (
  one: RuleCase,
  rule: (...at: ReturnType<typeof prepared>) => readonly { amount: { n: number; d: number } | null }[],
) =>
  rule(...prepared(one, null)).reduce(
    (sum, r) => sum + (r.amount === null ? 0 : Math.round((r.amount.n / r.amount.d) * 100)),
    0,
  );

it("Disability Allowance is never above the costs or the maximum, and more income never brings more", () => {
  fc.assert(
    fc.property(household, cents, cents, (made, cost, more) => {
      const costs = [{ kind: "disability", for: "ana", amount: moneyText(fromCents(cost)), per: "week" }];
      const one = { ...made, costs };
      for (const r of disabilityAllowance(...prepared(one, null))) {
        if (r.amount === null) continue;
        expect(compare(r.amount, fromCents(cost))).toBeLessThanOrEqual(0);
        expect(compare(r.amount, exact("82.85"))).toBeLessThanOrEqual(0);
      }
      expect(paid(withMorePay(one, "ana", more), disabilityAllowance)).toBeLessThanOrEqual(
        paid(one, disabilityAllowance),
      );
    }),
  );
});

it("Child Disability Allowance does not look at income", () => {
  fc.assert(
    fc.property(household, cents, (made, more) => {
      const people = made.people.map((p) =>
        p.id === "cy"
          ? { ...p, health: { seriousDisability: true, constantCare: true, lastsTwelveMonths: true } }
          : p,
      );
      const one = { ...made, people };
      expect(paid(withMorePay(one, "ana", more), childDisabilityAllowance)).toBe(
        paid(one, childDisabilityAllowance),
      );
    }),
  );
});

it("Childcare Subsidy is never above the fee, and more income never brings more", () => {
  fc.assert(
    fc.property(household, fc.integer({ min: 3, max: 60 }), cents, cents, (made, hours, fee, more) => {
      const amount = moneyText(fromCents(Math.ceil(fee / 20)));
      const costs = ["cy", "di", "ed"]
        .filter((id) => made.people.some((p) => p.id === id))
        .map((id) => ({
          kind: "childcare",
          for: id,
          hoursPerWeek: hours,
          amount,
          per: "hour",
          approved: true,
        }));
      const one = { ...made, costs };
      for (const r of childcareSubsidy(...prepared(one, null)))
        expect(compare(r.amount ?? ZERO, mul(exact(amount), exact(String(hours))))).toBeLessThanOrEqual(0);
      expect(paid(withMorePay(one, "ana", more), childcareSubsidy)).toBeLessThanOrEqual(
        paid(one, childcareSubsidy),
      );
    }),
  );
});

it("Temporary Additional Support is never below nothing, and more pay never brings more", () => {
  let seen = 0;
  fc.assert(
    fc.property(household, fc.integer({ min: 0, max: 900 }), cents, (made, rent, more) => {
      const one: RuleCase = {
        ...made,
        on: "2026-11-24",
        home: { tenure: "rent", cost: `${rent}.00`, per: "week", area: 1, paidBy: ["ana"] },
        assets: [{ kind: "cash", owner: "ana", amount: "100.00" }],
      };
      const before = temporaryAdditionalSupport(...prepared(one, null));
      const after = temporaryAdditionalSupport(...prepared(withMorePay(one, "ana", more), null));
      if (before.amount !== null) {
        seen += 1;
        expect(before.amount.n).toBeGreaterThan(0);
      }
      expect(compare(after.amount ?? ZERO, before.amount ?? ZERO)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(0);
});

it("the order of people makes no difference to any of them", () => {
  fc.assert(
    fc.property(household, (made) => {
      const one: RuleCase = {
        ...made,
        costs: [{ kind: "disability", for: "ana", amount: "30.00", per: "week" }],
      };
      for (const rule of [disabilityAllowance, childDisabilityAllowance, childcareSubsidy]) {
        const said = (of: RuleCase) =>
          rule(...prepared(of, null)).map((r) => JSON.stringify({ ...told(r), missing: r.missing.length }));
        const sorted = (of: RuleCase) => said(of).toSorted();
        expect(sorted(turnedRound(one))).toEqual(sorted(one));
      }
    }),
    { numRuns: 150 },
  );
});
