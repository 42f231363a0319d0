import { dated } from "../engine/dated.ts";
import type { Confidence, DatedValue, Rate } from "../engine/dated.ts";
import type { Day } from "../engine/days.ts";
import { exact } from "../engine/money.ts";
import { incomeTests } from "../rates/income-tests.ts";
import type { Tier } from "./reduction.ts";

export type IncomeTestName = "IT1" | "IT2" | "IT3" | "IT4";

export interface IncomeTest {
  readonly name: IncomeTestName;
  readonly tiers: readonly Tier[];
  readonly cite: string;
  readonly confidence: Confidence;
  readonly from: Day;
}

interface Held {
  readonly dates: Rate;
  readonly tiers: readonly (readonly Tier[])[];
}

// Each test becomes a dated rate whose value is the place of its tiers, so that one look-up rule decides what is held.
const held = new Map<string, Held>(
  Object.entries(incomeTests.tests).map(([name, test]) => {
    const values = test.values.map((value, place): DatedValue => ({
      from: value.effectiveFrom,
      to: value.effectiveTo,
      value: String(place),
      confidence: value.confidence,
      sources: value.sources,
    }));
    const dates: Rate = {
      label: test.label,
      unit: incomeTests.unit,
      basis: "gross income",
      cite: incomeTests.citation,
      changes: "by-amendment",
      values,
    };
    const tiers = test.values.map((value) =>
      value.tiers.map((tier): Tier => ({
        above: exact(tier.above),
        upTo: tier.upTo === null ? null : exact(tier.upTo),
        rate: exact(tier.rate),
      })),
    );
    return [name, { dates, tiers }];
  }),
);

const CITES: Record<IncomeTestName, string> = {
  IT1: "Social Security Act 2018 Sch 2, Income Test 1",
  IT2: "Social Security Act 2018 Sch 2, Income Test 2",
  IT3: "Social Security Act 2018 Sch 2, Income Test 3",
  IT4: "Social Security Act 2018 Sch 2, Income Test 4",
};

/** The income test in force on a day, or null: not held. Social Security Act 2018 Schedule 2. */
export function incomeTest(name: IncomeTestName, on: Day): IncomeTest | null {
  const last = remembered[name];
  if (last?.on === on) return last.test;
  const test = lookedUp(name, on);
  remembered[name] = { on, test };
  return test;
}
// A batch asks for one day again and again.
const remembered: Partial<Record<IncomeTestName, { readonly on: Day; readonly test: IncomeTest | null }>> =
  {};

function lookedUp(name: IncomeTestName, on: Day): IncomeTest | null {
  const test = held.get(name);
  const value = test && dated(test.dates, on);
  if (!test || !value) return null;
  const tiers = test.tiers[Number(value.text)] ?? [];
  return { name, tiers, cite: CITES[name], confidence: value.confidence, from: value.from };
}
