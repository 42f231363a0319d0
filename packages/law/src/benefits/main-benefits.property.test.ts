import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, sub, add } from "../engine/money.ts";
import type { Result } from "../engine/result.ts";
import { jobseekerSupport } from "./jobseeker-support/jobseeker-support.ts";
import { household, turnedRound, withMorePay } from "../testing/made-up-rule-case.ts";
import { prepared, told, type RuleCase } from "../testing/rule-case.ts";
import { soleParentSupport } from "./sole-parent-support/sole-parent-support.ts";
import { supportedLivingPayment } from "./supported-living-payment/supported-living-payment.ts";

const rules = { jobseekerSupport, soleParentSupport, supportedLivingPayment };
const ZERO = { n: 0, d: 1 };

for (const [name, rule] of Object.entries(rules)) {
  const worked = (one: RuleCase): Result => rule(...prepared(one, null));

  describe(name, () => {
    it("is never nothing-or-less when payable, and never above the rate before any test", () => {
      let seen = 0;
      fc.assert(
        fc.property(household, (one) => {
          const { amount, unabated } = worked(one);
          if (amount === null) return;
          seen += 1;
          expect(amount.n).toBeGreaterThan(0);
          expect(compare(amount, unabated ?? ZERO)).toBeLessThanOrEqual(0);
        }),
        { numRuns: 300 },
      );
      expect(seen).toBeGreaterThan(0);
    });

    it("more pay never brings more", () => {
      fc.assert(
        fc.property(
          household,
          fc.constantFrom("ana", "ben"),
          fc.integer({ min: 1, max: 50_000 }),
          (one, id, cents) => {
            const before = worked(one).amount ?? ZERO;
            const after = worked(withMorePay(one, id, cents)).amount ?? ZERO;
            expect(compare(after, before)).toBeLessThanOrEqual(0);
          },
        ),
        { numRuns: 300 },
      );
    });

    it("the order of people makes no difference", () => {
      fc.assert(
        fc.property(household, (one) => {
          const { missing, ...said } = told(worked(one));
          const { missing: other, ...turned } = told(worked(turnedRound(one)));
          expect(turned).toEqual(said);
          expect((other as string[]).length).toBe((missing as string[]).length);
        }),
        { numRuns: 200 },
      );
    });

    it("the rate rises on 1 April 2024, 2025 and 2026, and is not held from 1 April 2027", () => {
      fc.assert(
        fc.property(household, (one) => {
          const rate = (on: string) =>
            worked({
              ...one,
              on,
              settings: { parentalAssistanceTest: { from: "2030-01-01", yearlyLimit: "1" } },
            });
          for (const year of [2024, 2025, 2026]) {
            const before = rate(`${year}-03-31`);
            const after = rate(`${year}-04-01`);
            if (before.outcome !== "payable" || after.outcome !== "payable") continue;
            expect(compare(after.unabated ?? ZERO, before.unabated ?? ZERO)).toBeGreaterThan(0);
          }
          expect(rate("2027-04-01").amount).toBeNull();
        }),
        { numRuns: 100 },
      );
    });
  });
}

it("a couple granted one each loses what a couple granted together does, but for a cent of rounding", () => {
  fc.assert(
    fc.property(household, (one) => {
      if (one.people.every((p) => p.id !== "ben")) return;
      const together = jobseekerSupport(...prepared(one, null));
      if (together.amount === null || together.for.length < 2) return;
      const own = (id: string) => [{ payment: "jobseeker-support" as const, for: [id], amount: "1.00" }];
      const first = jobseekerSupport(...prepared({ ...one, granted: own("ben") }, null));
      const second = jobseekerSupport(...prepared({ ...one, person: "ben", granted: own("ana") }, null));
      if (first.amount === null || second.amount === null) return;
      const apart = sub(add(first.amount, second.amount), together.amount);
      expect(Math.abs(apart.n / apart.d)).toBeLessThanOrEqual(0.010_001);
    }),
  );
});
