import { describe, expect, test } from "vitest";
import { assess } from "#law/assess.ts";

// Assessments as they were kept. Each is worked out again under the law of today: a figure that changed needs a decision
// record in docs/decisions and its new line here, and the screen shows then and now.
const kept = [
  {
    lawVersion: "1.0.0",
    situation: {
      kehi: "situation/1",
      on: "2026-11-24",
      people: [
        {
          id: "hana",
          born: "1997-03-02",
          relationshipStatus: "single",
          residence: { status: "citizen", ordinarilyResident: true, yearsContinuous: 29 },
          work: { hoursPerWeek: 0 },
          health: { condition: "none" },
          study: { fullTime: false, studentAllowance: false },
          income: [],
          received: [
            { payment: "sole-parent-support", amount: "521.52", per: "week" },
            { payment: "accommodation-supplement", amount: "156.00", per: "week" },
            { payment: "family-tax-credit", amount: "275.68", per: "week" },
          ],
        },
        { id: "tia", born: "2018-05-20" },
        { id: "niko", born: "2022-02-11" },
      ],
      relationships: [
        { kind: "dependent-child", child: "tia", of: ["hana"], shareOfCare: 1 },
        { kind: "dependent-child", child: "niko", of: ["hana"], shareOfCare: 1 },
      ],
      home: {
        tenure: "rent",
        cost: { value: "590.00", source: "text from Hana", on: "2026-11-24", was: "390.00" },
        per: "week",
        area: 2,
      },
      assets: [{ kind: "cash", owner: "hana", amount: "640.00" }],
      costs: [],
    },
    figures: {
      "sole-parent-support": "521.52",
      "accommodation-supplement": "220.00",
      "family-tax-credit": "275.68",
    },
    gap: { perWeek: "64.00", underpaid: "0.00", toldNow: "64.00", overpaid: "0.00" },
  },
];

describe.each(kept)("an assessment kept under law $lawVersion", ({ situation, figures, gap }) => {
  test("gives the same cents again", () => {
    const again = assess(situation);
    const payable = again.payments.filter((one) => Object.hasOwn(figures, one.payment));
    expect(Object.fromEntries(payable.map((one) => [one.payment, one.amount]))).toEqual(figures);
    expect(again.gap).toMatchObject(gap);
  });
});
