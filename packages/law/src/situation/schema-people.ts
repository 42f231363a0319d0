import { count, day, flag, id, list, money, one, per, record, text, type Shape } from "./shape.ts";
import { PAYMENTS } from "./payments.ts";

const residence = record("Right to be here and time here (SSA 2018 ss 16, 19)", {
  status: one("Standing in New Zealand", [
    "citizen",
    "resident",
    "permanent-resident",
    "refugee",
    "protected-person",
    "temporary",
    "unlawful",
  ]),
  ordinarilyResident: flag("Lives in New Zealand as their home"),
  presentInNewZealand: flag("Is in New Zealand now"),
  yearsContinuous: count("Years here without a break since becoming a citizen or resident", 120),
  agreementCountry: flag("Ordinarily lives in a country with a social security agreement (s 16(c))"),
});

const work = record("Work and the search for it", {
  hoursPerWeek: count("Hours of paid work a week", 168),
  seeking: flag("Is looking for work"),
  available: flag("Could take full-time work now"),
  onStrike: flag("Is on strike"),
  losingEarningsThroughHealth: flag("Earns less because of a health condition or injury"),
  exemptFromWorkTest: flag("Has an exemption from looking for work"),
});

const health = record("Health, as it bears on payments", {
  condition: one("How much it limits work", ["none", "limits-work", "severe-permanent"]),
  capacityHoursPerWeek: count("Hours of open employment a week they could do regularly", 168),
  medicalCertificateUntil: day("Last day of the medical certificate"),
  lastsSixMonths: flag("Expected to last at least 6 months (SSA s 85)"),
  lastsTwelveMonths: flag("Expected to last more than 12 months (SSA s 79)"),
  ongoingSupport: flag("Needs ongoing support or treatment"),
  seriousDisability: flag("Has a serious disability (SSA s 79)"),
  constantCare: flag("Needs constant care and attention (SSA s 79)"),
  blind: flag("Is totally blind"),
  terminal: flag("Is not expected to live long"),
  pregnantWeeks: count("Weeks of pregnancy", 45),
});

const income = record(
  "One source of income, before tax",
  {
    kind: text(
      "wages, self-employment, acc-weekly-compensation, interest, rent, boarders, child-support, paid-parental-leave, overseas-pension, student-allowance, other",
    ),
    amount: money("Amount for the period, before tax"),
    per,
    hours: count("Hours a week it is for, with wages", 168),
    taxable: flag("Whether it is taxed, where not obvious"),
  },
  ["kind", "amount", "per"],
);

const received = record(
  "A payment being received now",
  {
    payment: one("Payment", PAYMENTS),
    amount: money("Amount for the period, in the hand"),
    per,
    since: day("First day of this rate"),
    for: id("The child it is for, with Orphan’s and Unsupported Child’s Benefit"),
  },
  ["payment", "amount", "per"],
);

export const person: Shape = record(
  "Someone of the household",
  {
    id: id("The caller’s name for them"),
    name: text("What to call them in sentences; without it the id is used"),
    born: day("Date of birth"),
    relationshipStatus: one("As decided by a person, never inferred", ["single", "partnered", "undecided"]),
    residence,
    work,
    health,
    study: record("Study", {
      fullTime: flag("Is a full-time student"),
      studentAllowance: flag("Has a right to a student allowance"),
      atSchool: flag("Goes to school"),
    }),
    custody: record("Prison and release", {
      status: one("Where they stand", ["none", "in-custody", "released"]),
      days: count("Days held", 40_000),
      releaseOn: day("Day of release"),
      moneyHeld: money("Money held on release"),
    }),
    injury: record("An injury", {
      on: day("Day of the injury"),
      work: flag("It happened at work"),
      incapacityFrom: day("First day unable to work"),
      earnings: list(
        "Earnings before it",
        record("Earnings", { amount: money("Before tax"), per }, ["amount", "per"]),
      ),
    }),
    livesWithParents: flag("Lives with a parent or guardian (SSA Sch 4 Pt 1 cl 8)"),
    parents: record("Parents of someone of 18 or 19, for the Parental Assistance Test", {
      yearlyIncome: money("Parents’ income a year, before tax"),
      canSupport: flag("Could reasonably be expected to rely on them"),
    }),
    nonEntitlementUntil: day("Last day of a period without entitlement (SSA ss 225 to 229, 234 to 238)"),
    transferredJuly2013: flag(
      "Moved from widow’s benefit or the like on 15 July 2013 (SSA Sch 4 Pt 1 cl 1(c))",
    ),
    income: list("All income; an empty list says there is none", income),
    received: list("Payments being received; an empty list says there are none", received),
  },
  ["id"],
);
