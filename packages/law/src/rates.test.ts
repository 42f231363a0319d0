import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CONFIDENCES } from "./engine/dated.ts";
import { RATES, TABLES_HASH } from "./rates/tables.ts";
import { sources } from "./rates/sources.ts";

const known = new Set<string>(Object.keys(sources.sources));
/** Worked out here from figures that have sources, as the tables' README says. */
const OWN = "computed";

it("every rate has a citation, and every value a confidence and sources that resolve", () => {
  const all = Object.entries(RATES);
  expect(all.length).toBeGreaterThan(400);
  for (const [key, rate] of all) {
    expect(rate.cite, key).not.toBe("");
    expect(rate.values.length, key).toBeGreaterThan(0);
    for (const value of rate.values) {
      expect(CONFIDENCES, key).toContain(value.confidence);
      expect(value.sources.length, key).toBeGreaterThan(0);
      for (const source of value.sources)
        expect(known.has(source) || source === OWN, `${key}: ${source}`).toBe(true);
    }
  }
});

it("values of a rate do not overlap", () => {
  for (const [key, rate] of Object.entries(RATES)) {
    const dates = rate.values
      .filter((v) => v.from !== null)
      .toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
    dates.forEach((v, at) => {
      const next = dates[at + 1];
      if (next && v.to !== null) expect((v.to ?? "") < (next.from ?? ""), `${key} ${v.from}`).toBe(true);
    });
  }
});

it("every step that a rule writes names a section", () => {
  const rules = globSync("{benefits,credits,tax,gates,income-tests}/**/*.ts", { cwd: import.meta.dirname });
  const text = rules.map((path) => readFileSync(`${import.meta.dirname}/${path}`, "utf8")).join("\n");
  expect(text).not.toMatch(/cite: ""/);
  expect(TABLES_HASH).toMatch(/^[0-9a-f]{12}$/);
});
