import type { Story } from "../story.ts";

/** Leaves prison in nine days, and has nowhere to go yet. */
export const kevin: Story = {
  key: "kevin",
  name: ["Kevin", "Marsh"],
  pronouns: "he, him",
  born: "1988-09-17",
  gender: "1",
  ethnicity: ["11111"],
  languages: [["en"]],
  manager: "pania",
  service: "reintegration",
  opened: "2026-08-24",
  contacts: [
    {
      kind: "through-someone",
      value: "His case manager at the prison, 04 555 0177",
      how: "Book a video call two days ahead",
    },
  ],
  identifiers: [],
  relations: [
    {
      name: "Diane Marsh",
      kind: "sibling",
      note: "His sister, Upper Hutt. Has not been asked yet whether he can stay",
    },
  ],
  facts: [
    ["me", "/relationshipStatus", "single", "told by Kevin", "2026-10-20"],
    ["me", "/residence/status", "citizen", "passport on file", "2026-08-24", "passport"],
    ["me", "/residence/ordinarilyResident", true, "told by Kevin", "2026-08-24"],
    ["me", "/residence/yearsContinuous", 38, "told by Kevin", "2026-08-24"],
    ["me", "/custody/status", "in-custody", "prison release list", "2026-11-16", "release list"],
    ["me", "/custody/days", 412, "prison release list", "2026-11-16", "release list"],
    ["me", "/custody/releaseOn", "2026-12-03", "prison release list", "2026-11-16", "release list"],
    ["me", "/custody/moneyHeld", "118.40", "told by Kevin", "2026-11-10"],
    ["me", "/income", [], "told by Kevin", "2026-10-20"],
    ["me", "/received", [], "payment record", "2026-11-16"],
    ["me", "/work/hoursPerWeek", 0, "told by Kevin", "2026-10-20"],
    ["me", "/work/seeking", true, "told by Kevin", "2026-11-10"],
    ["me", "/work/available", true, "told by Kevin", "2026-11-10"],
    ["me", "/health/condition", "none", "told by Kevin", "2026-10-20"],
    ["me", "/study/fullTime", false, "told by Kevin", "2026-10-20"],
    ["home", "/home/tenure", "none", "told by Kevin", "2026-11-16"],
    ["home", "/assets", [{ kind: "cash", owner: "me", amount: "118.40" }], "told by Kevin", "2026-11-10"],
    ["home", "/relationships", [], "told by Kevin", "2026-10-20"],
  ],
  notes: [
    [
      "2026-08-24T10:00",
      "prison",
      "Kevin, his case manager inside",
      "First meeting. Was a scaffolder for nine years; ticket has run out.\n\n“I want a bed and a job, in that order.”",
    ],
    [
      "2026-09-14T10:00",
      "video",
      "Kevin",
      "Has finished the construction safety course. Wants to know whether he can keep his tools money.",
    ],
    [
      "2026-10-05T10:00",
      "video",
      "Kevin",
      "Talked through the first week: bank, phone, doctor, probation on the first day. He would like it on one page.",
    ],
    [
      "2026-10-20T13:30",
      "prison",
      "Kevin",
      "Bank account: the bank needs proof of address, which he does not have. Birth certificate ordered.",
    ],
    [
      "2026-11-10T10:00",
      "video",
      "Kevin",
      "Has $118.40 in his trust account. Sister may have a room; he has not wanted to ask. “She’s done enough.”",
    ],
    [
      "2026-11-16T16:10",
      "email",
      "Reintegration team",
      "Release day confirmed: Thursday 3 December, morning. No approved address yet. The probation office is in Lower Hutt.",
    ],
  ],
  promises: [
    { said: "2026-11-10T10:25", who: "us", what: "Send the first week on one page", by: "2026-11-26" },
    { said: "2026-11-10T10:25", who: "person", what: "Write to his sister", by: "2026-11-24" },
  ],
  appointments: [
    {
      at: "2026-11-24T15:15",
      minutes: 30,
      how: "video",
      place: "Rimutaka Prison",
      coming: "Kevin",
      about: "Where he will sleep on 3 December",
    },
  ],
  goals: [
    {
      words: "A bed and a job, in that order.",
      said: "2026-08-24",
      barriers: ["No address yet", "No bank account", "Scaffolding ticket has run out"],
      steps: [
        ["Ask his sister about the room, with his say-so", "Kevin", "2026-11-24", "in-progress"],
        ["Transitional housing: second choice", "Pania", "2026-11-27", "not-started"],
        ["Jobseeker Support application ready to sign on the day", "Pania", "2026-12-01", "in-progress"],
        ["Steps to Freedom: what it is for, agreed with him", "Pania and Kevin", "2026-12-01", "not-started"],
        ["Bank account", "Kevin, with the bank’s form", "2026-12-04", "waiting", "Needs an address"],
        ["Scaffolding ticket: book the refresher", "Kevin and the work broker", "2026-12-15", "not-started"],
      ],
    },
  ],
  due: [{ kind: "release", on: "2026-12-03", words: "Released from Rimutaka Prison. No address yet" }],
};
