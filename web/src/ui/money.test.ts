import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { centsOf, dollarsOf, figure, money, readMoney } from "./money.ts";

describe("money", () => {
  test("is written with cents, thousands and a true minus", () => {
    expect(money("1113.91")).toBe("$1,113.91");
    expect(money(6400)).toBe("$64.00");
    expect(money("-64.00")).toBe("− $64.00");
    expect(figure("-168.46")).toBe("− 168.46");
    expect(figure("0.00")).toBe("0.00");
    expect(money("-0.00")).toBe("$0.00");
  });

  test("is read as people type it, and is not guessed at", () => {
    expect(readMoney("$1,250")).toBe("1250.00");
    expect(readMoney("590.5")).toBe("590.50");
    expect(readMoney(" 64 ")).toBe("64.00");
    expect(readMoney("007")).toBe("7.00");
    expect(readMoney("590.555")).toBeNull();
    expect(readMoney("-5")).toBeNull();
    expect(readMoney("about 500")).toBeNull();
    expect(readMoney("")).toBeNull();
  });

  test("goes to cents and back without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (cents) => {
        expect(centsOf(dollarsOf(cents))).toBe(cents);
      }),
    );
    expect(() => centsOf("12.3")).toThrow(RangeError);
  });
});
