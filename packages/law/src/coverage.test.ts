import { expect, it } from "vitest";
import { MAIN_RULES, RULES } from "./assess/rules.ts";
import { COVERAGE } from "./coverage.ts";

it("a payment is covered exactly where a rule answers for it", () => {
  const answered = new Set<string>([...MAIN_RULES, ...RULES].map((r) => r.payment));
  for (const c of COVERAGE)
    expect([c.payment, c.covered !== "not-covered"]).toEqual([c.payment, answered.has(c.payment)]);
  expect(new Set(COVERAGE.map((c) => c.payment)).size).toBe(COVERAGE.length);
});
