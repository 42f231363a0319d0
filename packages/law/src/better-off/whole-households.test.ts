import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { betterOff, type BetterOffRow } from "../better-off.ts";
import { add, exact, ZERO } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import { situationOf, type MadeUp } from "./made-up.ts";

interface Column {
  hours: number;
  way?: "B" | "W";
  complete?: Record<string, string>;
  [line: string]: unknown;
}
interface Sheet {
  on: string;
  year: "annual-average";
  households: (Omit<MadeUp, "on"> & { name: string; wage: string; columns: Column[] })[];
}
const sheet = parse(readFileSync(new URL("./whole-households.cases.yaml", import.meta.url), "utf8")) as Sheet;
const CHOICE = { B: "benefit", W: "credits" } as const;

const sumOf = (parts: (string | null)[]): string =>
  moneyText(parts.reduce((sum, part) => add(sum, exact(part ?? "0")), ZERO));

/** The row as the printed column: both partners' pay together, each payment on its line. */
function printed(row: BetterOffRow): Record<string, string> {
  const p = row.payments;
  const lines: Record<string, string | undefined> = {
    gross: sumOf([row.gross, ...row.otherAdults.map((a) => a.gross)]),
    tax: sumOf([row.tax, ...row.otherAdults.map((a) => a.tax)]),
    levy: sumOf([row.accLevy, ...row.otherAdults.map((a) => a.accLevy)]),
    benefit: p["jobseeker-support"] ?? p["sole-parent-support"],
    as: p["accommodation-supplement"],
    ftc: p["family-tax-credit"],
    iwtc: p["in-work-tax-credit"],
    mftc: p["minimum-family-tax-credit"],
    best: p["best-start"],
    ietc: p["independent-earner-tax-credit"],
    wep: p["winter-energy-payment"],
    net: row.net ?? "not held",
  };
  return Object.fromEntries(
    Object.entries(lines).filter((line): line is [string, string] => line[1] !== undefined),
  );
}

for (const household of sheet.households) {
  describe(household.name, () => {
    for (const { hours, way, complete, ...lines } of household.columns) {
      const ask = {
        person: "kim",
        wage: household.wage,
        hours: [hours],
        choice: way ? CHOICE[way] : ("best" as const),
        year: sheet.year,
      };
      const situation = situationOf({ on: sheet.on, ...household });
      it(`${hours} hours${way ? ` ${way}` : ""}: ${String(lines.net)} in hand, as printed`, () => {
        const found = betterOff(situation, { ...ask, partDollars: true });
        expect(found.missing).toEqual([]);
        expect(printed(found.rows[0] as BetterOffRow)).toEqual(lines);
      });
      it(`${hours} hours${way ? ` ${way}` : ""}: by complete dollars ${complete ? "a cent more" : "the same"}`, () => {
        expect(printed(betterOff(situation, ask).rows[0] as BetterOffRow)).toEqual({ ...lines, ...complete });
      });
    }
  });
}
