import { assess } from "#law/assess.ts";
import { expect, it } from "vitest";
import { entitlementsOf, sumsOf } from "./groups.ts";

type Part = Record<string, unknown>;
const ana = (part: Part): Part => ({
  id: "ana",
  born: "1990-01-15",
  relationshipStatus: "single",
  residence: { status: "citizen", ordinarilyResident: true, yearsContinuous: 30 },
  work: { hoursPerWeek: 0, seeking: true, available: true },
  health: { condition: "none" },
  study: { fullTime: false },
  income: [],
  ...part,
});
const kim = { id: "kim", born: "2018-05-05", health: { condition: "none" } };
const household = (people: Part[], relationships: Part[]): Part => ({
  kehi: "situation/1",
  on: "2026-11-24",
  people,
  relationships,
  home: { tenure: "social-housing", cost: "168.00", per: "week" },
  assets: [],
});
const paid = (payment: string, amount: string): Part => ({ payment, amount, per: "week" });
const sums = (situation: Part) => {
  const result = assess(situation);
  return { sums: sumsOf(entitlementsOf(result).rows), gap: result.gap, rows: entitlementsOf(result).rows };
};
const kims = { kind: "dependent-child", child: "kim", of: ["ana"] };

it("one main benefit paid in another's place is neither a whole gap nor a whole overpayment", () => {
  const received = [paid("jobseeker-support", "521.52"), paid("family-tax-credit", "151.91")];
  const found = sums(household([ana({ received }), kim], [kims]));
  expect(found.sums).toMatchObject({ paid: 673_43, under: 0, ask: 0, maybe: 0, over: 0 });
});

it("the sums of the screen are those of the law: a couple paid half each, one of them too little", () => {
  const half = (id: string, amount: string) =>
    ana({ id, relationshipStatus: "partnered", received: [paid("jobseeker-support", amount)] });
  const found = sums(
    household([half("ana", "316.97"), half("ben", "300.00")], [{ kind: "partner", between: ["ana", "ben"] }]),
  );
  expect(found.sums).toMatchObject({ paid: 616_97, under: 16_97, over: 0 });
  expect(found.gap).toMatchObject({ underpaid: "16.97", overpaid: "0.00" });
});

it("what is paid of a benefit is not too much while another could stand in its place", () => {
  const received = [paid("jobseeker-support", "372.55")];
  const unsure = ana({ received, relationshipStatus: "single", work: { hoursPerWeek: 0, seeking: false } });
  const found = sums(household([{ ...unsure, born: undefined }, kim], [kims]));
  expect(found.rows.find((row) => row.payment === "jobseeker-support")?.group).toBe("not");
  expect([found.sums.over, found.gap.overpaid]).toEqual([0, "0.00"]);
});
