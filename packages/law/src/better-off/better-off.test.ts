import { readFileSync } from "node:fs";
import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { betterOff, type BetterOff, type BetterOffAsk } from "../better-off.ts";
import { SituationError } from "../situation/parse.ts";
import { situationOf } from "./made-up.ts";

interface Sheet {
  hana: { hours: number; net: string; mock: string; payments: Record<string, string> }[];
}
const sheet = parse(readFileSync(new URL("./week-on-date.cases.yaml", import.meta.url), "utf8")) as Sheet;

const TODAY = "2026-11-24";
const RENT = { tenure: "rent", cost: "590.00", per: "week", area: 2 };
const hana = (on = TODAY): object =>
  situationOf({ on, born: "1997-03-02", children: ["2018-05-20", "2022-02-11"], home: RENT });
const single = (on = TODAY): object => situationOf({ on, born: "1995-01-15", home: RENT });
const couple = (on = TODAY): object =>
  situationOf({
    on,
    born: "1990-01-15",
    partner: { born: "1991-01-15", hours: 20, wages: "470.00" },
    home: RENT,
  });
const at = (document: object, hours: number[], more: Partial<BetterOffAsk> = {}): BetterOff =>
  betterOff(document, { person: "kim", wage: "26.50", hours, ...more });

describe("Hana at 26.50 an hour", () => {
  const all = betterOff(hana(), { person: "kim", wage: "26.50" });
  for (const { hours, net, mock, payments } of sheet.hana)
    it(`${hours} hours: ${net} in hand (${net === mock ? "as in the mock" : `mock ${mock}`})`, () => {
      expect(all.rows[hours]).toMatchObject({ hours, net });
      expect(all.rows[hours]?.payments).toEqual(payments);
      expect(Math.abs(Number(net) - Number(mock))).toBeLessThan(0.105);
    });
  it("Temporary Additional Support counts, and is marked as starting only on a written application", () => {
    expect(all.rows[0]?.onApplication).toEqual(["temporary-additional-support"]);
    expect(all.rows[20]?.onApplication).toEqual([]);
  });
  it("names the step at 20 hours and the hours that add nothing, in dollars", () => {
    expect(all.cliffs.map(({ kind, from, to, amount }) => [kind, from, to, amount])).toEqual([
      ["plateau", 0, 4, "0.01"],
      ["rise", 19, 20, "118.49"],
      ["plateau", 20, 31, "-4.99"],
    ]);
    expect(all.cliffs[1]).toMatchObject({
      ends: ["sole-parent-support"],
      starts: ["in-work-tax-credit", "minimum-family-tax-credit"],
    });
    for (const { says } of all.cliffs) expect(says).toMatch(/^From \d+ to \d+ hours .*\.$/);
  });
  it("keeps 11c of a dollar at 10 hours, and nothing at 21", () => {
    expect(all.rows[10]?.effectiveMarginalTaxRate).toBe("0.8921");
    expect(Number(all.rows[21]?.effectiveMarginalTaxRate)).toBeGreaterThan(1);
  });
  it("by choice: staying on the benefit at 20 hours is 116.45 less than leaving it, give or take the cuts of payroll", () => {
    const stay = Number(at(hana(), [20], { choice: "benefit" }).rows[0]?.net);
    const leave = Number(at(hana(), [20], { choice: "credits" }).rows[0]?.net);
    expect(Math.abs(leave - stay - 116.45)).toBeLessThan(0.105);
  });
});

describe("the week on its date", () => {
  it("winter payment in winter only; under annual-average in every week with a benefit", () => {
    const wep = (on: string, year: BetterOffAsk["year"]): string | undefined =>
      at(single(on), [0], year ? { year } : {}).rows[0]?.payments["winter-energy-payment"];
    expect(wep("2026-06-02", "week-on-date")).toBe("20.46");
    expect(wep(TODAY, "week-on-date")).toBeUndefined();
    expect(wep(TODAY, "annual-average")).toBe("8.63");
  });
  it("Temporary Additional Support is left out under annual-average", () => {
    expect(
      at(hana(), [0], { year: "annual-average" }).rows[0]?.payments["temporary-additional-support"],
    ).toBeUndefined();
  });
  it("a partner's pay stands apart and counts in net", () => {
    const row = at(couple(), [40], { choice: "credits" }).rows[0];
    expect(row?.otherAdults).toEqual([{ id: "lee", gross: "470.00", tax: "61.25", accLevy: "8.22" }]);
    expect(row).toMatchObject({ gross: "1060.00", tax: "168.39", accLevy: "18.55", combination: "credits" });
    expect(row?.payments["independent-earner-tax-credit"]).toBe("20.00");
  });
  it("a single person has no Jobseeker Support at 30 hours (SSA 2018 s 21)", () => {
    const low = { wage: "15.00", choice: "benefit" } as const;
    expect(at(single(), [29], low).rows[0]?.combination).toBe("benefit");
    expect(at(single(), [30], low).rows[0]?.combination).toBe("credits");
  });
});

describe("a couple where one works full time (SSA 2018 ss 20, 21)", () => {
  const pair = (hours: number, wages: string, available = true): object => {
    const document = situationOf({
      on: "2025-06-02",
      born: "1990-01-15",
      partner: { born: "1991-01-15", hours, wages },
      home: RENT,
    }) as { people: Record<string, unknown>[] };
    const lee = document.people[1] as Record<string, unknown>;
    lee["work"] = { hoursPerWeek: hours, seeking: available, available };
    return document;
  };
  const way = (document: object): string | undefined =>
    at(document, [40], { wage: "20.00", choice: "benefit", year: "annual-average" }).rows[0]?.combination;
  it("the other, if available for work, can be granted Jobseeker Support", () => {
    expect(way(pair(0, "0.00"))).toBe("benefit");
  });
  it("not where the other is not available", () => expect(way(pair(0, "0.00", false))).toBe("credits"));
  it("nor where both work 30 hours", () => expect(way(pair(30, "60.00"))).toBe("credits"));
});

describe("what is not held is a gap, never a number", () => {
  it("after 31 March 2027", () => {
    const found = at(hana("2027-04-02"), [0, 20, 40]);
    expect(found.rows.map((row) => row.net)).toEqual([null, null, null]);
    expect(found.rows[1]?.missing?.length).toBeGreaterThan(0);
    expect(found.rows.map((row) => row.effectiveMarginalTaxRate)).toEqual([null, null, null]);
    expect(found.cliffs).toEqual([]);
  });
  it("a setting that ends the boost takes 50 a week", () => {
    const settings = { iwtcBoostEndsOn: "2026-09-30" };
    expect(at(hana(), [40], { settings }).rows[0]?.payments["in-work-tax-credit"]).toBe("97.50");
  });
});

describe("bad input", () => {
  it("says who and what", () => {
    expect(() => at({ kehi: "situation/1" }, [0])).toThrow(SituationError);
    expect(() => betterOff(hana(), { person: "nobody", wage: "26.50" })).toThrow(/no adult "nobody"/);
    expect(() => betterOff(hana(), { person: "kim", wage: "a lot" })).toThrow(RangeError);
    expect(() => at(hana(), [10, 5])).toThrow(/rise/);
  });
  it("facts not known are asked for, and the picture says it is the least", () => {
    const { home, ...rest } = hana() as Record<string, unknown>;
    expect(home).toBeDefined();
    const found = at(rest, [0]);
    expect(found.atLeast).toBe(true);
    expect(found.missing.map((m) => m.fact)).toContain("/home/tenure");
  });
});

describe("main benefits that are not certain", () => {
  const withWork = (work: object | undefined, received?: object[]): object => {
    const document = single() as { people: Record<string, unknown>[] };
    const kim = document.people[0] as Record<string, unknown>;
    kim["work"] = work;
    if (received) kim["received"] = received;
    return document;
  };
  it("what keeps a benefit from being worked out is asked for", () => {
    const found = at(withWork(undefined), [0]);
    expect(found.atLeast).toBe(true);
    expect(found.missing.map((m) => m.fact)).toContain("/people/0/work/seeking");
  });
  it("one that is paid now stands while a person has still to be satisfied of something", () => {
    const document = withWork({}, [{ payment: "jobseeker-support", amount: "372.55", per: "week" }]) as {
      people: Record<string, unknown>[];
    };
    (document.people[0] as Record<string, unknown>)["health"] = { condition: "limits-work" };
    expect(at(document, [0]).rows[0]?.payments["jobseeker-support"]).toBe("372.55");
  });
});

describe("always", () => {
  const cases = constantFrom(hana, single, couple);
  const day = constantFrom("2026-04-01", "2026-06-30", TODAY, "2027-03-31");
  const wage = constantFrom("19.16", "23.95", "26.50", "41.10");
  it("net is the pay after tax and levy and the payments, to the cent", () => {
    assert(
      property(cases, day, wage, integer({ min: 0, max: 60 }), (of, on, pay, hours) => {
        const row = betterOff(of(on), { person: "kim", wage: pay, hours: [hours] }).rows[0];
        const cents = (text: string | null | undefined): number => Math.round(Number(text) * 100);
        const pays = [
          { gross: row?.gross, tax: row?.tax, accLevy: row?.accLevy },
          ...(row?.otherAdults ?? []),
        ];
        const sum = pays.reduce((t, p) => t + cents(p.gross) - cents(p.tax) - cents(p.accLevy), 0);
        return sum + Object.values(row?.payments ?? {}).reduce((t, p) => t + cents(p), 0) === cents(row?.net);
      }),
      { numRuns: 60 },
    );
  });
  it("best is never below either choice", () => {
    assert(
      property(cases, wage, integer({ min: 0, max: 60 }), (of, pay, hours) => {
        const net = (choice: BetterOff["choice"]): number =>
          Number(betterOff(of(), { person: "kim", wage: pay, hours: [hours], choice }).rows[0]?.net);
        return net("best") >= Math.max(net("benefit"), net("credits"));
      }),
      { numRuns: 40 },
    );
  });
  it("61 rows take well under 50 ms", () => {
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      betterOff(hana(), { person: "kim", wage: "26.50" });
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });
});

describe("what is paid and not worked out here", () => {
  const cast = (received: object[], income: object[] = []): object => ({
    kehi: "situation/1",
    on: "2026-11-24",
    people: [
      {
        id: "ana",
        born: "1990-01-15",
        relationshipStatus: "single",
        residence: { status: "resident", ordinarilyResident: true, yearsContinuous: 1 },
        work: { hoursPerWeek: 0, seeking: true, available: true },
        health: { condition: "none" },
        study: { fullTime: false },
        income,
        received,
      },
    ],
    relationships: [],
    home: { tenure: "none" },
    assets: [{ kind: "cash", owner: "ana", amount: "9000.00" }],
  });
  const rows = (received: object[]) =>
    betterOff(cast(received), { person: "ana", wage: "25.00", hours: [0, 10] });
  it("New Zealand Superannuation comes in at every number of hours", () => {
    const pension = rows([{ payment: "nz-superannuation", amount: "512.45", per: "week" }]);
    expect(pension.rows.map((row) => row.payments["nz-superannuation"])).toEqual(["512.45", "512.45"]);
    expect(pension.rows[0]?.net).toBe("512.45");
  });
  it("beside an Emergency Benefit there is no figure, never nothing", () => {
    const paid = rows([{ payment: "emergency-benefit", amount: "372.55", per: "week" }]);
    expect(paid.rows.map((row) => row.net)).toEqual([null, null]);
    expect(paid.rows[0]?.missing).toContainEqual({ rate: "main benefit paid now", on: "2026-11-24" });
  });
  it("weekly compensation received and not told as income is asked for", () => {
    const paid = rows([{ payment: "weekly-compensation", amount: "800.00", per: "week" }]);
    expect(paid.rows.map((row) => row.net)).toEqual([null, null]);
    expect(paid.missing.map((m) => m.fact)).toContain("/people/0/income");
  });
});
