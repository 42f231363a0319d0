import type { Story } from "../story.ts";

/** Asked us to look again at a decision. */
export const grace: Story = {
  key: "grace",
  name: ["Grace", "Okafor"],
  sayIt: "oh-KAH-for",
  pronouns: "she, her",
  born: "1974-10-09",
  gender: "2",
  ethnicity: ["53115"],
  languages: [["en"]],
  manager: "pania",
  service: "disability",
  opened: "2026-06-15",
  contacts: [{ kind: "email", value: "grace.okafor@example.test", how: "E-mail first, then ring" }],
  address: { lines: "88 Made Up Street", suburb: "Alicetown", town: "Lower Hutt", postcode: "5010" },
  facts: [
    ["me", "/relationshipStatus", "single", "told by Grace", "2026-06-15"],
    ["me", "/residence/status", "citizen", "told by Grace", "2026-06-15"],
    ["me", "/residence/ordinarilyResident", true, "told by Grace", "2026-06-15"],
    ["me", "/residence/yearsContinuous", 14, "told by Grace", "2026-06-15"],
    ["me", "/work/hoursPerWeek", 6, "payslip", "2026-09-30", "payslip"],
    [
      "me",
      "/income",
      [{ kind: "wages", amount: "180.00", per: "week", hours: 6 }],
      "payslip",
      "2026-09-30",
      "payslip",
    ],
    ["me", "/health/condition", "severe-permanent", "specialist report", "2026-06-15", "specialist report"],
    ["me", "/health/capacityHoursPerWeek", 8, "specialist report", "2026-06-15", "specialist report"],
    [
      "me",
      "/received",
      [{ payment: "supported-living-payment", amount: "424.60", per: "week", since: "2026-06-22" }],
      "payment record",
      "2026-11-02",
    ],
    ["home", "/home/tenure", "rent", "tenancy agreement", "2026-06-15", "tenancy agreement"],
    ["home", "/home/landlord", "private", "tenancy agreement", "2026-06-15"],
    ["home", "/home/cost", "365.00", "tenancy agreement", "2026-06-15", "tenancy agreement"],
    ["home", "/home/per", "week", "tenancy agreement", "2026-06-15"],
    ["home", "/home/area", 2, "tenancy agreement", "2026-06-15"],
    [
      "home",
      "/assets",
      [{ kind: "cash", owner: "me", amount: "5200.00" }],
      "bank statement",
      "2026-06-15",
      "bank statement",
    ],
    ["home", "/relationships", [], "told by Grace", "2026-06-15"],
  ],
  notes: [
    [
      "2026-09-30T13:00",
      "face-to-face",
      "Grace, Fiona Grant",
      "Accommodation Supplement declined in July. The letter gives no reason she can follow. She has kept every paper, in order.\n\n“I was an auditor. I know what a reason looks like.”",
    ],
    [
      "2026-11-02T13:00",
      "phone",
      "Grace",
      "Asked in writing for the decision to be looked at again. Also asked who has looked at her record.",
    ],
  ],
  due: [
    {
      kind: "review-answer",
      on: "2026-11-26",
      words: "She asked us to look again at a decision. The report is not written",
    },
    {
      kind: "information-request",
      on: "2026-12-22",
      words: "Asked who has looked at her record: answer due",
    },
  ],
  goals: [
    {
      words: "A straight answer, with its reason.",
      said: "2026-09-30",
      steps: [
        ["The report for the review", "Pania", "2026-11-26", "not-started"],
        ["List of who has looked", "Kate Donovan", "2026-12-22", "not-started"],
      ],
    },
  ],
};
