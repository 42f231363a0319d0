import { describe, expect, it } from "vitest";
import { join } from "node:path";
import { indexFor, keysOf, moduleFor, type Table } from "./modules.ts";
import { keysUsedIn, literalsIn, moneyLiterals } from "./uses.ts";

const table = (name: string, ...keys: string[]): Table => ({
  name,
  body: {
    entries: keys.map((key) => ({
      key,
      label: key,
      unit: "NZD",
      basis: "n/a",
      citation: "s 1",
      values: [
        {
          effectiveFrom: "2026-04-01",
          effectiveTo: null,
          value: "1.00",
          confidence: "official-1",
          sources: ["a"],
        },
      ],
    })),
  },
});

describe("figures outside the tables", () => {
  it("finds money in a rule, as a number and as text", () => {
    expect(
      literalsIn('const a = 521.52;\nconst b = mul(x, 160);\nexact("0.70")').map((l) => [l.line, l.literal]),
    ).toEqual([
      [1, "521.52"],
      [2, "160"],
      [3, "0.70"],
    ]);
  });
  it("lets sections, days, small counts, comments and a year of days be", () => {
    const fine =
      'cite: "SSA 2018 s 423", on >= "2026-03-02", age < 16, whole(52), DAYS = 365; // 8,100.00 in 2018\n/* 999 */';
    expect(literalsIn(fine)).toEqual([]);
  });
  it("there are none now", () => {
    expect(moneyLiterals(join(import.meta.dirname, "../.."))).toEqual([]);
  });
});

describe("keys", () => {
  it("are read from look-ups", () => {
    expect(keysUsedIn('ctx.rates.rate("as.max"); book.rateOn("ftc.eldest", d); x.cite("no.matter")')).toEqual(
      ["as.max", "ftc.eldest"],
    );
  });
  it("carry their table's name when two tables have them", () => {
    const keys = keysOf([table("one", "same.key", "a.b"), table("two", "same.key")]);
    expect([...keys.values()]).toEqual(["one/same.key", "two/same.key", "a.b"]);
  });
});

it("a changed table makes another module and another hash", () => {
  const before = [table("one", "a.b")];
  const after = [table("one", "a.c")];
  expect(moduleFor(before[0]!)).not.toBe(moduleFor(after[0]!));
  expect(indexFor(before)).not.toBe(indexFor(after));
});
