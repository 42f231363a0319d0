import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dated, heldUntil, type Rate } from "./dated.ts";
import { addDays, addYears, ageOn, dayNumber, dayOf, daysBetween, endOfRatesYear, isDay } from "./days.ts";
import { add, compare, div, exact, fraction, mul, sub, type Exact } from "./money.ts";
import {
  cutToCent,
  cutToDollar,
  exactText,
  halfUpToCent,
  moneyText,
  roundUpToCent,
  roundUpToDollar,
} from "./rounding.ts";

const amount = fc
  .tuple(fc.integer({ min: -50_000_000, max: 50_000_000 }), fc.integer({ min: 1, max: 36_500 }))
  .map(([n, d]) => fraction(n, d));
const big = (x: Exact): { n: bigint; d: bigint } => ({ n: BigInt(x.n), d: BigInt(x.d) });

describe("exact money", () => {
  it("adds, takes away, multiplies and divides as whole fractions do, with nothing lost", () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const [x, y] = [big(a), big(b)];
        const sum = big(add(a, b));
        expect(sum.n * x.d * y.d).toBe((x.n * y.d + y.n * x.d) * sum.d);
        const product = big(mul(a, b));
        expect(product.n * x.d * y.d).toBe(x.n * y.n * product.d);
        expect(compare(sub(add(a, b), b), a)).toBe(0);
        if (b.n !== 0) expect(compare(mul(div(a, b), b), a)).toBe(0);
      }),
    );
  });
  it("reads decimals exactly and refuses what is not an amount", () => {
    expect(exact("0.275")).toEqual({ n: 11, d: 40 });
    expect(exact("1/3")).toEqual({ n: 1, d: 3 });
    for (const bad of ["", "1e3", "1,000", "abc", "1.2.3"]) expect(() => exact(bad)).toThrow(RangeError);
  });
});

describe("rounding", () => {
  it("ends a fraction the way its name says", () => {
    const x = fraction(20_4545, 10_000);
    expect(
      [roundUpToCent, cutToCent, halfUpToCent, roundUpToDollar, cutToDollar].map((f) => moneyText(f(x))),
    ).toEqual(["20.46", "20.45", "20.45", "21.00", "20.00"]);
    expect(moneyText(roundUpToDollar(exact("75.00")))).toBe("75.00");
    expect(moneyText(halfUpToCent(exact("0.005")))).toBe("0.01");
    expect(moneyText(halfUpToCent(fraction(-1, 200)))).toBe("-0.01");
    expect(exactText(exact("168.4625"))).toBe("168.4625");
    expect(exactText(fraction(1, 3))).toBe("0.33");
  });
  it("moves an amount by less than its unit, up or down as named", () => {
    fc.assert(
      fc.property(amount, (x) => {
        const up = sub(roundUpToDollar(x), x);
        const cut = sub(x, cutToCent(x));
        expect(compare(up, exact("0"))).toBeGreaterThanOrEqual(0);
        expect(compare(up, exact("1"))).toBeLessThan(0);
        expect(compare(cut, exact("0"))).toBeGreaterThanOrEqual(0);
        expect(compare(cut, exact("0.01"))).toBeLessThan(0);
      }),
    );
  });
});

describe("days", () => {
  it("count and come back for every day from 1850 to 2150", () => {
    for (let at = dayNumber("1850-01-01"), day = "1850-01-01"; day < "2150-01-01"; at += 1) {
      if (dayOf(at) !== day) expect(dayOf(at)).toBe(day);
      const next = dayOf(at + 1);
      if (!isDay(next) || next <= day) expect.fail(`${day} is followed by ${next}`);
      day = next;
    }
  });
  it("know leap years, ages and the ends of rates years", () => {
    expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addYears("2024-02-29", 1)).toBe("2025-03-01");
    expect([ageOn("2008-03-01", "2026-02-28"), ageOn("2008-03-01", "2026-03-01")]).toEqual([17, 18]);
    expect(endOfRatesYear("2026-11-24", "03-31")).toBe("2027-03-31");
    expect(endOfRatesYear("2026-11-24", "06-30")).toBe("2027-06-30");
    expect(["2026-02-29", "2026-13-01", "2026-1-1", "2026-00-10"].map(isDay)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("dated look-up", () => {
  const value = (from: string | null, to: string | null, text: string, endUnknown?: true) =>
    ({
      from,
      to,
      value: text,
      confidence: "official-2",
      sources: ["s"],
      ...(endUnknown ? { endUnknown } : {}),
    }) as const;
  const rate = (changes: Rate["changes"], ...values: Rate["values"][number][]): Rate => ({
    label: "",
    unit: "NZD/week",
    basis: "net",
    cite: "s 1",
    changes,
    values,
  });
  it("takes the latest value not after the day, and none past its end", () => {
    const r = rate("yearly-april", value("2024-04-01", "2025-03-31", "1"), value("2026-04-01", null, "3"));
    expect(
      [
        "2024-03-31",
        "2024-04-01",
        "2025-03-31",
        "2025-04-01",
        "2026-03-31",
        "2026-04-01",
        "2027-03-31",
        "2027-04-01",
      ].map((on) => dated(r, on)?.text ?? null),
    ).toEqual([null, "1", "1", null, null, "3", "3", null]);
  });
  it("holds July rates to 30 June, and never what has no date or whose end is not known", () => {
    expect(dated(rate("yearly-july", value("2026-07-01", null, "1")), "2027-06-30")?.text).toBe("1");
    expect(dated(rate("yearly-july", value("2026-07-01", null, "1")), "2027-07-01")).toBeNull();
    expect(dated(rate(null, value(null, null, "1")), "2026-11-24")).toBeNull();
    const unknown = rate("yearly-april", value("2018-11-26", null, "26.05", true));
    expect([dated(unknown, "2018-11-26")?.text, dated(unknown, "2018-11-27") ?? null]).toEqual([
      "26.05",
      null,
    ]);
    expect(heldUntil(unknown, value("2027-04-01", null, "1"))).toBe("2028-03-31");
  });
});
