import type { Story } from "../story.ts";

/** His benefit stops on Friday unless one question is answered. */
export const sione: Story = {
  key: "sione",
  name: ["Sione", "Taufa"],
  sayIt: "see-OH-neh TAH-oo-fah",
  pronouns: "he, him",
  born: "1996-01-30",
  gender: "1",
  ethnicity: ["33111"],
  languages: [["en"], ["to"]],
  manager: "pania",
  service: "income-support",
  opened: "2026-05-29",
  contacts: [{ kind: "text", value: "022 555 0107" }],
  address: { lines: "31 Made Up Avenue", suburb: "Stokes Valley", town: "Lower Hutt", postcode: "5019" },
  facts: [
    ["me", "/relationshipStatus", "single", "told by Sione", "2026-05-29"],
    ["me", "/residence/status", "citizen", "told by Sione", "2026-05-29"],
    ["me", "/residence/ordinarilyResident", true, "told by Sione", "2026-05-29"],
    ["me", "/residence/yearsContinuous", 30, "told by Sione", "2026-05-29"],
    ["me", "/work/hoursPerWeek", 0, "told by Sione", "2026-11-02"],
    ["me", "/income", [], "told by Sione", "2026-11-02"],
    ["me", "/health/condition", "none", "told by Sione", "2026-05-29"],
    ["me", "/study/fullTime", false, "told by Sione", "2026-05-29"],
    [
      "me",
      "/received",
      [{ payment: "jobseeker-support", amount: "372.55", per: "week", since: "2026-05-29" }],
      "payment record",
      "2026-11-20",
    ],
    ["home", "/relationships", [], "told by Sione", "2026-05-29"],
  ],
  notes: [
    [
      "2026-05-29T10:00",
      "face-to-face",
      "Sione",
      "Roofing firm let four people go. Wants to stay in the trade.",
    ],
    [
      "2026-11-02T10:20",
      "phone",
      "Sione",
      "Two days’ work promised for December. Sent the form to apply again.",
    ],
    ["2026-11-20T15:00", "text", "Sione", "“sent it all in sunday bro what else do they need”"],
  ],
  promises: [
    { said: "2026-11-20T15:20", who: "us", what: "Find out what is missing on the form", by: "2026-11-25" },
  ],
  goals: [
    {
      words: "Back on a roof.",
      said: "2026-05-29",
      steps: [
        ["Site safety card", "Sione", "2026-12-04", "in-progress"],
        ["Two days in December", "Sione", "2026-12-14", "not-started"],
      ],
    },
  ],
  due: [
    {
      kind: "benefit-expires",
      on: "2026-11-27",
      words:
        "Jobseeker Support of $372.55 a week stops. His 26 weeks are up and the form needs one answer: is he still looking for full-time work?",
    },
  ],
};
