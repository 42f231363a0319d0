import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { compare, exact, fromCents } from "../../engine/money.ts";
import { moneyText } from "../../engine/rounding.ts";
import { workedOut } from "./formula.ts";
import type { Needs, Terms, Worked } from "./formula.ts";

type Texts<T> = { [K in keyof T]: string | (null extends T[K] ? null : never) };
interface Sheet {
  terms2018: Texts<Terms>;
  terms2026: Texts<Terms>;
  cases: {
    name: string;
    terms: "terms2018" | "terms2026" | Texts<Terms>;
    needs: Texts<Needs>;
    gives: Partial<Texts<Worked>>;
  }[];
}

const sheet = parse(readFileSync(new URL("./formula.cases.yaml", import.meta.url), "utf8")) as Sheet;
const numbers = <T>(texts: Texts<T>): T =>
  Object.fromEntries(
    Object.entries(texts as Record<string, string | null>).map(([k, v]) => [k, v === null ? null : exact(v)]),
  ) as T;

for (const one of sheet.cases) {
  it(one.name, () => {
    const terms = typeof one.terms === "string" ? sheet[one.terms] : one.terms;
    const worked = workedOut(numbers<Needs>(one.needs), numbers<Terms>(terms));
    for (const [part, text] of Object.entries(one.gives))
      expect([part, moneyText(worked[part as keyof Worked])]).toEqual([part, text]);
  });
}

const terms = numbers<Terms>(sheet.terms2026);
const dollars = fc.integer({ min: 0, max: 300_000 }).map(fromCents);
const needs = fc.record<Needs>({
  chargeable: dollars,
  allowable: dollars,
  netBenefits: dollars,
  familyTaxCredit: dollars,
  disabilityAboveMaximum: dollars,
});

it("is never below nothing, and without disability costs never above the upper limit", () => {
  fc.assert(
    fc.property(needs, (n) => {
      const w = workedOut({ ...n, disabilityAboveMaximum: fromCents(0) }, terms);
      expect(w.amount.n).toBeGreaterThanOrEqual(0);
      expect(compare(w.amount, w.upperLimit)).toBeLessThanOrEqual(0);
    }),
  );
});

it("more income never brings more", () => {
  fc.assert(
    fc.property(needs, dollars, (n, extra) => {
      const before = workedOut(n, terms).amount;
      const after = workedOut(
        {
          ...n,
          chargeable: { n: n.chargeable.n * extra.d + extra.n * n.chargeable.d, d: n.chargeable.d * extra.d },
        },
        terms,
      ).amount;
      expect(compare(after, before)).toBeLessThanOrEqual(0);
    }),
  );
});
