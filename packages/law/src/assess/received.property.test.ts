import fc from "fast-check";
import { expect, it } from "vitest";
import { assess } from "../assess.ts";
import { COVERAGE } from "../coverage.ts";
import { PAYMENTS } from "../situation/payments.ts";
import type { Assessment } from "./document.ts";
import { madeUp, type MadeUp } from "./made-up.ts";

const cents = (amount: string | null): number => Math.round(Number(amount ?? "0") * 100);
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
const payments = fc.array(
  fc.record({
    payment: fc.constantFrom(...PAYMENTS),
    amount: fc.integer({ min: 1, max: 90_000 }).map((c) => (c / 100).toFixed(2)),
    per: fc.constant("week"),
  }),
  { maxLength: 4 },
);

/** The same household, each adult with whatever is paid to them. */
function paid(s: MadeUp, received: readonly (readonly object[])[]): MadeUp {
  const people = s.people.map((p, at) => ("received" in p ? { ...p, received: received[at] ?? [] } : p));
  return { ...s, people };
}
const covered = new Set<string>(COVERAGE.filter((c) => c.covered !== "not-covered").map((c) => c.payment));
const household = fc.tuple(madeUp, payments, payments).map(([s, a, b]) => paid(s, [a, b]));
const plain = (s: MadeUp): Assessment => assess(s, { trace: false });

it("what is paid now stands once, beside one payment each: the answers add up to what is received", () => {
  fc.assert(
    fc.property(household, (s) => {
      const a = plain(s);
      expect(sum(a.payments.map((p) => cents(p.paidNow)))).toBe(cents(a.received.perWeek));
    }),
    { numRuns: 300 },
  );
});

it("too much is never more than is received of payments whose rule is held, and nothing where an answer is open", () => {
  let seen = 0;
  fc.assert(
    fc.property(household, (s) => {
      const a = plain(s);
      const settled = a.payments.filter((p) => covered.has(p.payment));
      const most = sum(settled.map((p) => cents(p.paidNow)));
      expect(cents(a.gap.overpaid)).toBeLessThanOrEqual(most);
      if (cents(a.gap.overpaid) > 0) seen += 1;
      const answers = a.payments.filter((p) => cents(p.paidNow) > 0);
      const open = (p: (typeof answers)[number]) => p.outcome !== "payable" && p.outcome !== "not-payable";
      if (answers.every(open)) expect(a.gap.overpaid).toBe("0.00");
    }),
    { numRuns: 300 },
  );
  expect(seen).toBeGreaterThan(0);
});

it("every answer has one of the five outcomes, a reason that is a sentence, and a confidence where its rule is held", () => {
  const words = new Set(["payable", "may-be-payable", "not-payable", "cannot-be-worked-out", "not-covered"]);
  fc.assert(
    fc.property(household, (s) => {
      const a = plain(s);
      expect(new Set(a.payments.map((p) => p.payment))).toEqual(new Set(PAYMENTS));
      for (const p of a.payments) {
        expect(words.has(p.outcome), p.outcome).toBe(true);
        expect(p.because, p.payment).toMatch(/^\S.*\.$/);
        expect(p.because, p.payment).not.toMatch(/undefined|\{|\s{2}/);
        if (covered.has(p.payment)) expect(p.confidence, p.payment).not.toBeNull();
        else expect([p.outcome, p.amount, p.confidence]).toEqual(["not-covered", null, null]);
        if (p.outcome === "cannot-be-worked-out") expect(p.missing.length, p.payment).toBeGreaterThan(0);
        if (p.outcome === "not-payable") expect(p.missing, p.payment).toEqual([]);
        const asked = p.missing.map((m) => JSON.stringify(m));
        expect(new Set(asked).size, p.payment).toBe(asked.length);
      }
      const lacks = a.payments.some((p) => p.missing.some((m) => "rate" in m));
      expect(a.entitled.atLeast === true).toBe(lacks);
      expect(a.gap.atLeast === true).toBe(lacks);
    }),
    { numRuns: 300 },
  );
});
