import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "./assess.ts";
import type { Assessment, PaymentAnswer, StepSaid } from "./assess/document.ts";
import { madeUp, type MadeUp } from "./assess/made-up.ts";
import { en } from "./words/en.ts";

const RUNS = { numRuns: 150 };
const plain = (s: MadeUp, on?: string): Assessment => assess(s, { trace: false, ...(on ? { on } : {}) });
const cents = (amount: string | null): number => Math.round(Number(amount ?? "0") * 100);
const of = (a: Assessment, payment: string): PaymentAnswer[] =>
  a.payments.filter((p) => p.payment === payment);

/** On a benefit family tax credit can rise with income: the benefit before tax falls faster than a wage rises. */
const ABATED = [
  "jobseeker-support",
  "sole-parent-support",
  "supported-living-payment",
  "accommodation-supplement",
];

/** The most a week that any table of any year gives for each payment, in cents. */
const MOST: Readonly<Record<string, number>> = {
  "accommodation-supplement": 305_00,
  "jobseeker-support": 669_40,
  "sole-parent-support": 521_52,
  "supported-living-payment": 785_88,
  "disability-allowance": 82_85,
  "child-disability-allowance": 62_43,
  "winter-energy-payment": 31_82,
  "independent-earner-tax-credit": 2 * 10_00,
};

describe("any household, any day the rates reach", () => {
  it("no amount is below nothing or above its most; the gap and the totals are sums", () => {
    fc.assert(
      fc.property(madeUp, (s) => {
        const a = plain(s);
        for (const p of a.payments) {
          if (p.amount === null) continue;
          expect(cents(p.amount), p.payment).toBeGreaterThanOrEqual(0);
          expect(cents(p.amount), p.payment).toBeLessThanOrEqual(MOST[p.payment] ?? 2_000_00);
          if (p.outcome === "payable") expect(cents(p.amount), p.payment).toBeGreaterThan(0);
        }
        expect(cents(a.gap.perWeek)).toBe(cents(a.gap.underpaid) + cents(a.gap.toldNow));
        expect(cents(a.entitled.perWeek)).toBe(
          cents(a.gap.perWeek) + cents(a.received.perWeek) - cents(a.gap.overpaid),
        );
        expect(cents(a.entitled.ifAsked)).toBe(cents(a.entitled.perWeek) + cents(a.gap.notAppliedFor));
      }),
      RUNS,
    );
  });

  it("put together the same way, more income never pays more benefit, supplement or family tax credit", () => {
    const more = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(madeUp, more, (s, extra) => {
        const [first, ...rest] = s.people;
        const income = (first?.["income"] ?? []) as { kind: string; amount: string; per: string }[];
        const raised = [...income, { kind: "interest", amount: (extra / 100).toFixed(2), per: "week" }];
        const less = plain(s);
        const greater = plain({ ...s, people: [{ ...first, income: raised }, ...rest] });
        for (const one of greater.combinations) {
          const before = less.combinations.find((c) => JSON.stringify(c.main) === JSON.stringify(one.main));
          const onBenefit = Object.values(one.main).some((main) => main !== null);
          for (const payment of onBenefit ? ABATED : [...ABATED, "family-tax-credit"])
            expect(cents(one.payments[payment] ?? null), payment).toBeLessThanOrEqual(
              cents(before?.payments[payment] ?? null),
            );
        }
      }),
      RUNS,
    );
  });

  it("the order in which people and relationships are written makes no difference", () => {
    fc.assert(
      fc.property(madeUp, (s) => {
        const turned = {
          ...s,
          people: s.people.toReversed(),
          relationships: (s["relationships"] as unknown[]).toReversed(),
        };
        const said = (a: Assessment): unknown =>
          a.payments.map((p) => ({
            payment: p.payment,
            outcome: p.outcome,
            amount: p.amount,
            because: p.because,
            for: p.for,
          }));
        expect(said(plain(turned))).toEqual(said(plain(s)));
        expect(plain(turned).gap).toEqual(plain(s).gap);
      }),
      RUNS,
    );
  });

  it("a step is a sentence with its section, and every key has words", () => {
    const steps = (all: readonly StepSaid[]): StepSaid[] =>
      all.flatMap((step) => [step, ...steps(step.steps)]);
    fc.assert(
      fc.property(madeUp, (s) => {
        const a = assess(s);
        for (const p of a.payments) {
          expect(p.because, p.payment).not.toMatch(/^[\w.]+$/);
          if (p.outcome === "payable") {
            expect(p.steps.length, p.payment).toBeGreaterThan(0);
            expect(p.confidence, p.payment).not.toBeNull();
          }
          for (const line of p.evidence) expect(line).not.toMatch(/^[\w.]+$/);
          for (const m of p.missing) if ("ask" in m) expect(m.ask).not.toMatch(/^[\w.]+$/);
          for (const step of steps(p.steps)) {
            expect(step.cite, step.key).not.toBe("");
            expect(en, step.key).toHaveProperty([step.key]);
            expect(step.says).not.toContain("undefined");
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("with and without the working it comes to the same", () => {
    fc.assert(
      fc.property(madeUp, (s) => {
        const bare = (a: Assessment): unknown => ({
          ...a,
          payments: a.payments.map((p) => ({ ...p, steps: [] })),
        });
        expect(bare(assess(s))).toEqual(bare(plain(s)));
      }),
      { numRuns: 60 },
    );
  });

  it("after 31 March 2027 no payment has a figure of last year's", () => {
    fc.assert(
      fc.property(madeUp, (s) => {
        const a = plain(s, "2027-04-02");
        for (const p of a.payments) expect(p.outcome, p.payment).not.toBe("payable");
        expect(a.entitled.perWeek).toBe("0.00");
      }),
      RUNS,
    );
  });
});

describe("the day a rate changes", () => {
  const jo: MadeUp = {
    kehi: "situation/1",
    on: "2026-03-31",
    people: [
      {
        id: "jo",
        born: "1990-01-15",
        relationshipStatus: "single",
        residence: { status: "citizen", ordinarilyResident: true, yearsContinuous: 30 },
        work: { hoursPerWeek: 0, seeking: true, available: true },
        health: { condition: "none" },
        study: { fullTime: false },
        income: [],
        received: [],
      },
    ],
    relationships: [],
    home: { tenure: "rent", cost: "200.00", per: "week", area: 1 },
    assets: [],
  };
  const figures = (on: string): [string | null | undefined, string | null | undefined] => {
    const a = plain(jo, on);
    return [of(a, "jobseeker-support")[0]?.amount, of(a, "accommodation-supplement")[0]?.amount];
  };
  it("each 1 April has its own Jobseeker rate, and the supplement follows its base", () => {
    expect(figures("2023-04-01")).toEqual(["337.74", "81.00"]);
    expect(figures("2024-03-31")).toEqual(["337.74", "81.00"]);
    expect(figures("2024-04-01")).toEqual(["353.46", "79.00"]);
    expect(figures("2025-04-01")).toEqual(["361.32", "77.00"]);
    expect(figures("2026-03-31")).toEqual(["361.32", "77.00"]);
    expect(figures("2026-04-01")).toEqual(["372.55", "75.00"]);
    expect(figures("2027-03-31")).toEqual(["372.55", "75.00"]);
    expect(figures("2027-04-01")).toEqual([null, null]);
    expect(figures("2023-03-31")).toEqual([null, null]);
  });
});
