import { readFileSync } from "node:fs";
import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Book } from "../engine/book.ts";
import { compare, div, exact, fromCents, mul, sub, whole, type Exact } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import { RATES } from "../rates/tables.ts";
import { codeFor, type Payee, type TaxCode } from "./codes.ts";
import { independentEarnerMonths, independentEarnerYear } from "./independent-earner.ts";
import { accLevy } from "./levy.ts";
import { payeOf } from "./paye.ts";
import { annualScale, annualTax, grossOfNet, payrollScale } from "./scale.ts";

type Case = { name: string; on: string; gives: string } & Record<string, string>;
interface Sheet {
  annual: Case[];
  paye: (Case & { code: TaxCode; tax: string | null; levy: string | null })[];
  codes: (Omit<Payee, "thisSource" | "allSources"> & { name: string; income: string; gives: string })[];
  independentEarner: Case[];
  months: { name: string; on: string; income: string; months: number; gives: string }[];
  levy: Case[];
}
const sheet = parse(readFileSync(new URL("./tax.cases.yaml", import.meta.url), "utf8")) as Sheet;
const book = (on: string) => new Book(RATES, on);
const text = (x: Exact | null | undefined): string | null => (x ? moneyText(x) : null);
const held = <T>(x: T | null): T => {
  if (x === null) throw new Error("not held");
  return x;
};
const NOW = "2026-11-24";

describe("income tax for a year", () => {
  for (const { name, on, income, gives } of sheet.annual)
    it(name, () =>
      expect(moneyText(annualTax(held(annualScale(book(on))), exact(income ?? "")))).toBe(gives),
    );
});

describe("what payroll takes", () => {
  for (const { name, on, pay, code, before, tax, levy } of sheet.paye)
    it(name, () => {
      const found = payeOf(exact(pay ?? ""), code, book(on), before ? { earnedBefore: exact(before) } : {});
      expect([text(found?.tax), text(found?.levy)]).toEqual([tax, levy]);
    });
  for (const on of ["2025-06-01", NOW]) {
    for (const kind of ["single.livingAlone", "single.sharing", "couple.each"] as const)
      it(`gives the published net NZ Superannuation from the gross rate at code M: ${kind} on ${on}`, () => {
        const pay = held(book(on).rate(`nzs.${kind}.gross`));
        const net = held(book(on).rate(`nzs.${kind}.net`));
        expect(moneyText(sub(pay, held(payeOf(pay, "M", book(on))).tax))).toBe(moneyText(net));
      });
  }
});

describe("the tax code", () => {
  for (const { name, income, gives, ...payee } of sheet.codes)
    it(name, () => {
      const none = { onBenefit: false, familyCredits: false, mainElsewhere: false };
      const year = exact(income);
      expect(codeFor({ ...none, ...payee, thisSource: year, allSources: year }, book(NOW))).toBe(gives);
    });
});

describe("independent earner tax credit", () => {
  for (const { name, on, income, gives } of sheet.independentEarner)
    it(name, () => expect(text(independentEarnerYear(exact(income ?? ""), book(on)))).toBe(gives));
  for (const { name, on, income, months, gives } of sheet.months)
    it(name, () => expect(text(independentEarnerMonths(exact(income ?? ""), months, book(on)))).toBe(gives));
});

describe("ACC earners' levy", () => {
  for (const { name, on, earnings, gives } of sheet.levy)
    it(name, () => expect(text(accLevy(exact(earnings ?? ""), whole(52), book(on)))).toBe(gives));
});

describe("always", () => {
  const cents = integer({ min: 0, max: 30_000_000 }).map(fromCents);
  for (const on of ["2023-06-01", "2024-06-01", NOW]) {
    const scale = held(annualScale(book(on)));
    it(`turning the scale round gives the income back (${on})`, () => {
      assert(
        property(
          cents,
          (gross) => compare(grossOfNet(scale, sub(gross, annualTax(scale, gross))), gross) === 0,
        ),
      );
    });
    it(`a dollar more is never taxed more than a dollar, nor less than nothing (${on})`, () => {
      assert(
        property(cents, (income) => {
          const more = sub(
            annualTax(scale, { n: income.n + income.d, d: income.d }),
            annualTax(scale, income),
          );
          return more.n >= 0 && compare(more, whole(1)) < 0;
        }),
      );
    });
  }
  it("a week's tax at code M is a year's over 52, within a dollar's tax and a cent", () => {
    assert(
      property(integer({ min: 0, max: 400_000 }).map(fromCents), (pay) => {
        const scale = held(payrollScale(book(NOW)));
        const exactly = div(annualTax(scale, mul(pay, whole(52))), whole(52));
        const apart = sub(exactly, held(payeOf(pay, "M", book(NOW))).tax);
        return apart.n >= 0 && compare(apart, exact("0.41")) < 0;
      }),
    );
  });
  it("the scale changes on 1 April and is not held after 31 March 2027", () => {
    expect(annualScale(book("2027-03-31"))).not.toBeNull();
    expect(annualScale(book("2027-04-01"))).toBeNull();
    expect(annualScale(book("2024-03-31"))?.length).toBe(5);
    expect(annualScale(book("2024-04-01"))?.length).toBe(8);
    expect(annualScale(book("2025-04-01"))?.length).toBe(5);
  });
});
