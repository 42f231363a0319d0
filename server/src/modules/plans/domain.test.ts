import { describe, expect, test } from "vitest";
import { licenceDays, servedOn } from "./domain.ts";
import { templatesOn } from "./queries/templates.ts";

describe("the time a licence is held", () => {
  test.each([
    ["learner, served before the change", "learner", "2026-06-01", "2008-01-01", "2026-12-01"],
    ["learner under 25, across the change: 12 months", "learner", "2026-11-24", "2006-01-01", "2027-11-24"],
    ["learner from 25, across the change: 6 months", "learner", "2026-11-24", "1990-01-01", "2027-05-24"],
    ["learner who turns 25 meanwhile", "learner", "2026-11-24", "2002-01-01", "2027-05-24"],
    [
      "learner held for 12 months on the day of the change",
      "learner",
      "2026-01-26",
      "2008-01-01",
      "2026-07-26",
    ],
    [
      "restricted under 25: 18 months, cut to 12 by the change",
      "restricted",
      "2026-01-10",
      "2006-01-01",
      "2027-01-25",
    ],
    ["restricted from 25: 6 months", "restricted", "2026-11-24", "1990-01-01", "2027-05-24"],
    ["restricted, age not known: the longer time", "restricted", "2027-02-01", null, "2028-02-01"],
  ] as const)("%s", (_, stage, start, bornOn, day) => {
    expect(servedOn(stage, start, bornOn)).toBe(day);
  });

  test("does not begin before 16", () => {
    const days = licenceDays("2026-11-24", "2011-01-24");
    expect(days.learner).toBe(61);
    expect(days.practised).toBeGreaterThan(days.learner);
    expect(days.full).toBeGreaterThan(days.served);
  });
});

describe("a template", () => {
  test.each(templatesOn("2026-11-24").map((template) => [template.id, template] as const))(
    "%s has six steps or more, each with an owner, a usual time and a source",
    (_, { steps }) => {
      expect(steps.length).toBeGreaterThanOrEqual(6);
      for (const step of steps) {
        for (const words of [step.what, step.owner, step.usually, step.source])
          expect(words.length).toBeGreaterThan(2);
        expect(step.what.length).toBeLessThanOrEqual(200);
        expect(Number.isInteger(step.days)).toBe(true);
      }
    },
  );

  test("of the licence says the rules of its day: no full test once it is gone", () => {
    const words = (today: string) =>
      templatesOn(today)
        .find(({ id }) => id === "driver-licence")
        ?.steps.map(({ what }) => what)
        .join(" ");
    expect(words("2026-11-24")).toContain("a practical test until 24 January 2027");
    expect(words("2027-04-02")).toContain("no practical test");
    expect(words("2027-04-02")).not.toContain("2027");
  });
});
