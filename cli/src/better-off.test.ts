import { describe, expect, it } from "vitest";
import type { BetterOff } from "#law/better-off.ts";
import { situationOf } from "#law/better-off/made-up.ts";
import { betterOffVerb } from "./better-off.ts";
import { Mistake } from "./verb.ts";

const home = { tenure: "rent", cost: "300.00", per: "week", area: 2 };
const file = JSON.stringify(situationOf({ on: "2025-06-02", born: "1995-01-15", home }));

function said(...args: string[]): string {
  const lines: string[] = [];
  betterOffVerb.run(args, { read: () => file, out: (text) => lines.push(text), today: () => "2026-11-24" });
  return lines.join("\n");
}

describe("kehi better-off", () => {
  it("prints better-off/1 for each hour of a range", () => {
    const args = [
      "-",
      "--person",
      "kim",
      "--hours",
      "0..15/15",
      "--wage",
      "23.50",
      "--year",
      "annual-average",
      "--json",
    ];
    const found = JSON.parse(said(...args)) as BetterOff;
    expect(found.kehi).toBe("better-off/1");
    expect(found.rows.map((row) => [row.hours, row.net])).toEqual([
      [0, "474.95"],
      [15, "628.34"],
    ]);
  });
  it("says it in lines, with what is not held", () => {
    const args = ["-", "--person", "kim", "--hours", "0..1", "--wage", "23.50"];
    expect(said(...args, "--year", "annual-average")).toContain("Jobseeker Support 361.32");
    expect(said(...args, "--on", "2027-04-02")).toContain("not held");
  });
  it("tells mistakes in plain words", () => {
    expect(() => said("-", "--person", "kim")).toThrow(Mistake);
    expect(() => said("-", "--person", "kim", "--wage", "lots")).toThrow(/is not a wage/);
    expect(() => said("-", "--person", "kim", "--wage", "20", "--hours", "9..3")).toThrow(/is not hours/);
    expect(() => said("-", "--person", "kim", "--wage", "20", "--choice", "other")).toThrow(
      /--choice is one of/,
    );
    expect(() => said("-", "--person", "nobody", "--wage", "20")).toThrow(/no adult "nobody"/);
  });
});
