import * as fc from "fast-check";
import { moneyText } from "../engine/rounding.ts";
import { fromCents } from "../engine/money.ts";
import type { RuleCase } from "./rule-case.ts";

/** Made-up households for property tests: one or two adults, up to three children, pay and health of every kind. */
const dollars = (most: number) =>
  fc.integer({ min: 0, max: most * 100 }).map((cents) => moneyText(fromCents(cents)));

const health = fc.constantFrom(
  { condition: "none" },
  { condition: "limits-work", medicalCertificateUntil: "2027-12-31" },
  { condition: "severe-permanent", medicalCertificateUntil: "2029-12-31" },
  { blind: true },
);

const adult = (id: string, relationshipStatus: string) =>
  fc.record({
    id: fc.constant(id),
    born: fc.integer({ min: 1963, max: 2010 }).map((year) => `${year}-06-15`),
    relationshipStatus: fc.constant(relationshipStatus),
    residence: fc.constant({ status: "citizen", ordinarilyResident: true, yearsContinuous: 16 }),
    work: fc.record({
      hoursPerWeek: fc.constantFrom(0, 10, 29),
      seeking: fc.constant(true),
      available: fc.constant(true),
    }),
    health,
    study: fc.constant({ fullTime: false }),
    livesWithParents: fc.boolean(),
    income: fc.tuple(dollars(1300), dollars(200)).map(([pay, interest]) => [
      { kind: "wages", amount: pay, per: "week" },
      { kind: "interest", amount: interest, per: "week" },
    ]),
  });

const child = (id: string) =>
  fc.record({
    id: fc.constant(id),
    born: fc.integer({ min: 2008, max: 2023 }).map((year) => `${year}-02-20`),
  });

export const DATES = [
  "2023-04-01",
  "2024-03-31",
  "2024-11-01",
  "2025-04-01",
  "2026-03-31",
  "2026-04-01",
  "2027-03-31",
];

export const household: fc.Arbitrary<RuleCase> = fc
  .record({
    on: fc.constantFrom(...DATES),
    couple: fc.boolean(),
    one: adult("ana", "single"),
    two: adult("ben", "partnered"),
    children: fc.tuple(child("cy"), child("di"), child("ed")),
    count: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ on, couple, one, two, children, count }) => {
    const born = children.slice(0, count);
    const parents = couple ? ["ana", "ben"] : ["ana"];
    return {
      name: "made up",
      on,
      people: couple ? [{ ...one, relationshipStatus: "partnered" }, two, ...born] : [one, ...born],
      relationships: [
        ...(couple ? [{ kind: "partner", between: ["ana", "ben"] }] : []),
        ...born.map((c) => ({ kind: "dependent-child", child: c.id, of: parents })),
      ],
      expect: {},
    };
  });

interface Pay {
  kind: string;
  amount: string;
}

/** The same household with so many cents more pay for one of its adults. */
export function withMorePay(one: RuleCase, id: string, cents: number): RuleCase {
  const more = (i: Pay): Pay =>
    i.kind === "wages"
      ? { ...i, amount: moneyText(fromCents(Math.round(Number(i.amount) * 100) + cents)) }
      : i;
  const people = one.people.map((p) => (p.id === id ? { ...p, income: (p.income as Pay[]).map(more) } : p));
  return { ...one, people };
}

export const turnedRound = (one: RuleCase): RuleCase => ({
  ...one,
  people: one.people.toReversed(),
  relationships: (one.relationships as unknown[]).toReversed(),
});
