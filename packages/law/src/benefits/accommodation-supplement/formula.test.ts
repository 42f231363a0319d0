import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { exact } from "../../engine/money.ts";
import { moneyText, roundUpToDollar } from "../../engine/rounding.ts";
import { supplementBefore, thresholdOf } from "./formula.ts";

interface Figures {
  name: string;
  cost: string;
  base: string;
  entry: string;
  share: string;
  most: string;
  gives: string;
}
const sheet = new URL("./accommodation-supplement.cases.yaml", import.meta.url);
const { formula } = parse(readFileSync(sheet, "utf8"), { merge: true, maxAliasCount: -1 }) as {
  formula: Figures[];
};

for (const f of formula) {
  it(f.name, () => {
    const threshold = thresholdOf(exact(f.entry), exact(f.base));
    const before = supplementBefore(exact(f.cost), threshold, exact(f.share), exact(f.most));
    expect(moneyText(roundUpToDollar(before))).toBe(f.gives);
  });
}
