import { readFileSync } from "node:fs";
import { assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Ctx, Settings } from "../context.ts";
import { situationOf, type MadeUp } from "../better-off/made-up.ts";
import { Book } from "../engine/book.ts";
import {
  add,
  compare,
  exact,
  fraction,
  isZero,
  mul,
  notBelowZero,
  ONE,
  sub,
  whole,
  type Exact,
} from "../engine/money.ts";
import type { Result, Step } from "../engine/result.ts";
import { moneyText } from "../engine/rounding.ts";
import { RATES } from "../rates/tables.ts";
import { parseSituation } from "../situation/parse.ts";
import type { PaymentId } from "../situation/payments.ts";
import { households } from "../situation/prepare.ts";
import { en } from "../words/en.ts";
import { bestStartAbatement, familyAbatement } from "./abatement.ts";
import { bestStart, bestStartChild } from "./best-start.ts";
import { familyTaxCredit, familyYear } from "./family-tax-credit.ts";
import { inWorkLeft, inWorkTaxCredit, inWorkWeek } from "./in-work-tax-credit.ts";
import { independentEarnerTaxCredit } from "./independent-earner-tax-credit.ts";
import { minimumFamilyTaxCredit } from "./minimum-family-tax-credit.ts";
import { ANNUAL_AVERAGE, WEEK_OF_DAYS, WEEKS } from "./year.ts";

interface YearCase {
  name: string;
  on: string;
  children: number;
  income: string;
  ftc: string;
  iwtc: string;
}
interface WeekCase extends Partial<MadeUp> {
  name: string;
  on: string;
  settings?: Settings;
  benefit?: string;
  share?: number;
  parentalLeave?: string;
  wages?: { amount: string; hours: number };
  gives: Record<string, string>;
}
interface Sheet {
  nilAt: YearCase[];
  familyNilAt: YearCase[];
  years: YearCase[];
  bestStart: { name: string; on: string; income: string; share?: string; free?: boolean; gives: string }[];
  weeks: WeekCase[];
}
const sheet = parse(readFileSync(new URL("./credits.cases.yaml", import.meta.url), "utf8")) as Sheet;
const RULES = {
  bestStart,
  familyTaxCredit,
  inWorkTaxCredit,
  minimumFamilyTaxCredit,
  independentEarnerTaxCredit,
};

const held = <T>(x: T | null): T => {
  if (x === null) throw new Error("not held");
  return x;
};
const bare = (
  on: string,
  main: readonly Result[] = [],
  settings: Settings = {},
  trace: Step[] | null = null,
): Ctx => ({
  on,
  rates: new Book(RATES, on),
  settings,
  trace,
  found: {},
  main,
});
const family = (children: number, ctx: Ctx): Exact =>
  held(
    familyYear(
      Array.from({ length: children }, () => ONE),
      ctx.rates,
    ),
  );

/** Both credits for a whole year: in-work by 52 weeks, what is left of the abatement by the year. */
function year({ on, children }: YearCase, income: Exact): { ftc: Exact; iwtc: Exact } {
  const ctx = bare(on);
  const off = held(familyAbatement(income, ctx.rates));
  const full = family(children, ctx);
  const inWork = mul(held(inWorkWeek(children, ctx, ANNUAL_AVERAGE)), WEEKS);
  return { ftc: notBelowZero(sub(full, off)), iwtc: notBelowZero(sub(inWork, notBelowZero(sub(off, full)))) };
}

describe("a whole year", () => {
  for (const one of sheet.nilAt)
    it(one.name, () => {
      expect(compare(year(one, exact(one.income)).iwtc, exact("0.275"))).toBeLessThan(0);
      expect(isZero(year(one, add(exact(one.income), ONE)).iwtc)).toBe(true);
      expect(isZero(year(one, sub(exact(one.income), ONE)).iwtc)).toBe(false);
    });
  for (const one of sheet.familyNilAt)
    it(one.name, () => {
      expect(compare(year(one, exact(one.income)).ftc, exact("0.275"))).toBeLessThan(0);
      expect(isZero(year(one, add(exact(one.income), ONE)).ftc)).toBe(true);
      expect(isZero(year(one, sub(exact(one.income), ONE)).ftc)).toBe(false);
    });
  for (const one of sheet.years)
    it(one.name, () => {
      const { ftc, iwtc } = year(one, exact(one.income));
      expect([moneyText(ftc), moneyText(iwtc)]).toEqual([one.ftc, one.iwtc]);
    });
  it("60,000 with 2 children is 196.05 a week of family tax credit", () => {
    expect(moneyText(mul(exact("10222.50"), WEEK_OF_DAYS))).toBe("196.05");
  });
  for (const { name, on, income, share = "1/1", free = false, gives } of sheet.bestStart)
    it(`Best Start: ${name}`, () => {
      const book = new Book(RATES, on);
      const off = held(bestStartAbatement(exact(income), book));
      const amount = held(book.rate("bestStart.amount"));
      expect(moneyText(bestStartChild(amount, off, exact(share), free))).toBe(gives);
    });
});

function answers(one: WeekCase): Readonly<Record<string, Result | undefined>> {
  const document = situationOf({ born: "1990-01-15", home: { tenure: "none" }, ...one }) as {
    people: Record<string, unknown>[];
    relationships: Record<string, unknown>[];
  };
  const kim = document.people[0] as Record<string, unknown>;
  kim["income"] = [
    ...(one.wages ? [{ kind: "wages", amount: one.wages.amount, per: "week", hours: one.wages.hours }] : []),
    ...(one.parentalLeave ? [{ kind: "paid-parental-leave", amount: one.parentalLeave, per: "week" }] : []),
  ];
  kim["work"] = { hoursPerWeek: one.wages?.hours ?? 0 };
  for (const r of document.relationships)
    if (r["kind"] === "dependent-child") r["shareOfCare"] = one.share ?? 1;
  const h = held(households(parseSituation(document).situation)[0] ?? null);
  const main = one.benefit === undefined ? [] : [{ ...benefit(one.benefit), for: ["kim"] }];
  const ctx = bare(one.on, main, one.settings, []);
  const found: Partial<Record<PaymentId, Result>> = {};
  for (const rule of Object.values(RULES)) {
    const trace: Step[] = [];
    const result = rule(h, { ...ctx, found, trace });
    found[result.payment as PaymentId] = result;
    for (const { key, cite } of trace)
      expect([en[key] === undefined ? key : "", cite]).toEqual([
        "",
        expect.stringMatching(/^Income Tax Act/),
      ]);
    expect(en[result.because.key]).toBeDefined();
  }
  return found;
}

const benefit = (amount: string): Result => ({
  payment: "sole-parent-support",
  for: [],
  outcome: "payable",
  amount: exact(amount),
  per: "week",
  basis: "net",
  because: { key: "sps.payable" },
  steps: [],
  evidence: [],
  missing: [],
  confidence: "official-2",
});

describe("one week on the day", () => {
  for (const one of sheet.weeks)
    it(one.name, () => {
      const found = answers(one);
      for (const [payment, wanted] of Object.entries(one.gives)) {
        const result = found[payment];
        const told =
          result?.outcome === "payable" && result.amount ? moneyText(result.amount) : result?.outcome;
        expect([payment, told]).toEqual([payment, wanted]);
      }
    });
  it("pay whose hours are not known asks for them", () => {
    const document = situationOf({
      on: "2026-11-24",
      born: "1990-01-15",
      home: { tenure: "none" },
      children: ["2018-05-20"],
    }) as {
      people: Record<string, unknown>[];
    };
    const kim = document.people[0] as Record<string, unknown>;
    kim["income"] = [{ kind: "wages", amount: "530.00", per: "week" }];
    delete kim["work"];
    const h = held(households(parseSituation(document).situation)[0] ?? null);
    const result = minimumFamilyTaxCredit(h, bare("2026-11-24"));
    expect(result.outcome).toBe("cannot-be-worked-out");
    expect(result.missing).toMatchObject([{ fact: "/people/0/work/hoursPerWeek" }]);
  });
});

describe("always", () => {
  const dollars = integer({ min: 0, max: 250_000 });
  const on = constantFrom("2023-06-01", "2024-06-01", "2025-06-02", "2026-11-24");
  it("more income never brings more family or in-work tax credit, and neither is below nothing", () => {
    assert(
      property(
        on,
        integer({ min: 1, max: 6 }),
        dollars,
        integer({ min: 0, max: 5_000 }),
        (day, children, from, more) => {
          const one: YearCase = { name: "", on: day, children, income: "", ftc: "", iwtc: "" };
          const a = year(one, whole(from));
          const b = year(one, whole(from + more));
          return a.ftc.n >= 0 && a.iwtc.n >= 0 && compare(b.ftc, a.ftc) <= 0 && compare(b.iwtc, a.iwtc) <= 0;
        },
      ),
    );
  });
  it("a week of in-work credit is never above its full amount", () => {
    assert(
      property(dollars, (income) => {
        const ctx = bare("2026-11-24");
        const week = held(inWorkWeek(2, ctx, ANNUAL_AVERAGE));
        const off = held(familyAbatement(whole(income), ctx.rates));
        return compare(inWorkLeft(week, off, family(2, ctx)), week) <= 0;
      }),
    );
  });
  it("a share of care gives that share before abatement", () => {
    const ctx = bare("2026-11-24");
    const half = held(familyYear([fraction(1, 2), fraction(1, 2)], ctx.rates));
    expect(moneyText(mul(half, whole(2)))).toBe(moneyText(family(2, ctx)));
  });
});
