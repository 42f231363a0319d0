import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../assess.ts";
import { parseSituation } from "../situation/parse.ts";
import { households } from "../situation/prepare.ts";
import { dialsOf, nearest } from "./amounts-searched.ts";
import { stepsAway } from "./changes.ts";
import type { Assessment, WouldChange } from "./document.ts";
import { assessHouseholds, envOn } from "./households.ts";
import { madeUp } from "./made-up.ts";
import { missingGiven } from "./missing-given.ts";
import { Speaker } from "./say.ts";

const jo = {
  kehi: "situation/1",
  on: "2026-03-24",
  people: [
    {
      id: "jo",
      born: "1990-01-15",
      relationshipStatus: "single",
      residence: { status: "citizen", ordinarilyResident: true, yearsContinuous: 30 },
      work: { hoursPerWeek: 0, seeking: true, available: true },
      health: { condition: "none" },
      study: { fullTime: false },
      income: [] as object[],
      received: [],
      livesWithParents: false,
    },
  ],
  relationships: [],
  home: { tenure: "rent", cost: "200.00", per: "week", area: 1 },
  assets: [] as object[],
};
const told = (a: Assessment, payment: string): readonly WouldChange[] =>
  a.payments.find((p) => p.payment === payment)?.wouldChange ?? [];
const search = (s: object): Assessment => assess(s, { wouldChange: true });
const joWith = (part: object): object => ({ ...jo, people: [{ ...jo.people[0], ...part }] });

describe("what would change it", () => {
  it("never tells anybody to hold less cash or to earn less: the reason says the limit", () => {
    const rich = search({ ...jo, assets: [{ kind: "cash", owner: "jo", amount: "9000.00" }] });
    const earns = search(joWith({ income: [{ kind: "wages", amount: "800.00", per: "week", hours: 20 }] }));
    const sentences = [rich, earns].flatMap((a) => a.payments.flatMap((p) => p.wouldChange.map((w) => w.if)));
    expect(sentences.filter((says) => /cash|income|less/.test(says))).toEqual([]);
    const because = (a: Assessment, id: string) => a.payments.find((p) => p.payment === id)?.because;
    expect(because(rich, "accommodation-supplement")).toBe(
      "Cash of $9,000.00 is above the limit of $8,100.00.",
    );
    expect(because(earns, "jobseeker-support")).toBe(
      "Income of $800.00 a week takes it all. Nothing is left from $676.17.",
    );
  });
  it("finds the day of release, and no work before it", () => {
    const kept = search(joWith({ custody: { status: "in-custody", releaseOn: "2026-03-30" } }));
    expect(told(kept, "jobseeker-support")).toEqual([
      { if: "jo is released on 30 March 2026", then: "payable", amount: "361.32" },
    ]);
    expect(kept.payments.flatMap((p) => p.wouldChange.map((w) => w.if)).join()).not.toContain("works");
  });
  it("finds the first day of winter, at that year's rates", () => {
    expect(told(search(jo), "winter-energy-payment")[0]).toEqual({
      if: "it is 1 May 2026",
      then: "payable",
      amount: "20.46",
    });
  });
  it("finds a birthday that raises a rate, and is not misled by the rates of a new year", () => {
    expect(told(search(joWith({ born: "2001-05-02" })), "jobseeker-support")).toContainEqual({
      if: "jo turns 25 on 2 May 2026",
      then: "payable",
      amount: "372.55",
    });
    expect(told(search(joWith({ born: "1985-05-02" })), "jobseeker-support")).toEqual([]);
  });
  it("says what the answer to a missing fact would settle", () => {
    const hana: object = JSON.parse(readFileSync(new URL("../../stored/hana.json", import.meta.url), "utf8"));
    const answers = told(search(hana), "child-disability-allowance").map((w) => [
      w.if.slice(-6),
      w.then,
      w.amount,
    ]);
    expect(answers).toEqual([
      ["is yes", "may-be-payable", "62.43"],
      [" is no", "not-payable", null],
    ]);
  });
});

it("no change moves house, separates anybody or has a child", () => {
  fc.assert(
    fc.property(madeUp, (made) => {
      const { situation: s } = parseSituation(made);
      const speaker = new Speaker("en-NZ");
      for (const { household: h, results } of assessHouseholds(s, envOn(s.on, {}, false))) {
        const dials = dialsOf(s, h).flatMap((dial) => [dial.situation(dial.from), dial.situation(dial.to)]);
        const steps = stepsAway(s, h, "23.95").map((c) => c.situation);
        const given = results.flatMap((r) => missingGiven(s, r, speaker)).map((c) => c.situation);
        for (const then of [...dials, ...steps, ...given]) {
          expect(then.relationships).toEqual(s.relationships);
          expect(then.people.map((p) => [p.id, p.born, p.relationshipStatus])).toEqual(
            s.people.map((p) => [p.id, p.born, p.relationshipStatus]),
          );
          expect([then.home?.tenure, then.home?.area, then.home?.place]).toEqual([
            s.home?.tenure,
            s.home?.area,
            s.home?.place,
          ]);
          expect(households(then).length).toBe(households(s).length);
        }
      }
    }),
    { numRuns: 80 },
  );
});

it("the nearest is the first that does it, or none", () => {
  const dial = { raises: false, from: 100, to: 0, says: () => ({ key: "" }), situation: () => ({}) as never };
  expect(nearest(dial, (n) => n <= 42)).toBe(42);
  expect(nearest(dial, () => true)).toBe(100);
  expect(nearest(dial, () => false)).toBeNull();
  expect(nearest({ ...dial, from: 1, to: 9 }, (n) => n >= 9)).toBe(9);
});
