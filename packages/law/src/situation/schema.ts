import { PAYMENTS } from "./payments.ts";
import { person } from "./schema-people.ts";
import { count, day, flag, id, list, money, one, per, record, share, text, type Shape } from "./shape.ts";

const kind = (value: string): Shape => ({ type: "string", enum: [value] });
const relationship: Shape = {
  description: "How people stand to each other",
  oneOf: [
    record(
      "Partners",
      { kind: kind("partner"), between: list("Both", id("A person"), 2, 2), since: day("Since when") },
      ["kind", "between"],
    ),
    ...["dependent-child", "carer-of-child"].map((value) =>
      record(
        value === "dependent-child"
          ? "A child in somebody’s care"
          : "A child in the care of someone not their parent",
        {
          kind: kind(value),
          child: id("The child"),
          of: list("Who cares for them", id("A person"), 1, 4),
          shareOfCare: count("Share of the care, 0 to 1", 1),
          reason: text("Why the parents do not"),
        },
        ["kind", "child", "of"],
      ),
    ),
    record(
      "One person looks after another",
      {
        kind: kind("cares-for"),
        carer: id("Who gives care"),
        person: id("Who is cared for"),
        hoursPerWeek: count("Hours a week", 168),
        hospitalLevel: flag("Without it they would need hospital-level care (SSA s 40)"),
        partner: flag("They are partners"),
      },
      ["kind", "carer", "person"],
    ),
    record(
      "Somebody pays board",
      { kind: kind("boards-with"), boarder: id("Who pays"), with: id("Who is paid") },
      ["kind", "boarder", "with"],
    ),
  ],
};

const home = record("The home and what it costs this household", {
  tenure: one("How it is held", [
    "rent",
    "mortgage",
    "board",
    "social-housing",
    "emergency",
    "transitional",
    "none",
  ]),
  cost: money("Rent without services, board, or mortgage with rates and insurance"),
  per,
  area: count("Accommodation Supplement area, 1 to 4", 4),
  place: text("The place as Schedule 4 Part 7 names it"),
  boarders: list(
    "People who board here",
    record("A boarder", { pays: money("What they pay"), per }, ["pays", "per"]),
  ),
  rentFromOthers: record("Rent taken in", { amount: money("Amount"), per }, ["amount", "per"]),
  businessShare: share("Part of the home used for business or let, 0 to 1"),
  sharedWith: count("Other people who share the cost", 50),
  paidBy: list("Whose cost this is, where more than one household lives here", id("A person")),
  landlord: one("Whose house", ["private", "kainga-ora", "community-provider", "council", "family", "other"]),
  concessionaryMortgage: flag("A concessionary Kāinga Ora or Te Puni Kōkiri mortgage (SSA s 66)"),
});

const item = record("One cost", { what: text("What for"), amount: money("Amount"), per }, [
  "what",
  "amount",
  "per",
]);
const cost = record(
  "A regular cost",
  {
    kind: text(
      "childcare, oscar, disability, hire-purchase, travel-to-work, child-support-paid, rates, other",
    ),
    for: id("Who it is for"),
    amount: money("Amount for the period"),
    per,
    hoursPerWeek: count("Hours a week, with childcare", 168),
    provider: text("Who is paid"),
    approved: flag("The provider is approved"),
    items: list("What it is made of", item),
  },
  ["kind"],
);

const household = record("What is on file about the household", {
  weeksSinceBenefitEnded: count("Weeks since a main benefit ended", 5000),
  applications: list(
    "What has been asked for",
    record("Application", { payment: one("Payment", PAYMENTS), firstContact: day("Day of first contact") }, [
      "payment",
      "firstContact",
    ]),
  ),
  debts: list(
    "Debts",
    record(
      "Debt",
      { to: text("To whom"), amount: money("Owed"), payments: money("Paid back a period"), per },
      ["to", "amount"],
    ),
  ),
  obligations: list("Obligations", text("Obligation")),
});

/** The shape of situation/1 with bare values; `situationJsonSchema` is the published form. */
export const situationShape: Shape = record(
  "One household at one date. What is absent is unknown; no is said",
  {
    kehi: kind("situation/1"),
    on: day("The day it is worked out for"),
    people: list("Everyone of the household", person, 1, 40),
    relationships: list("How they stand to each other; an empty list says there are none", relationship),
    home,
    assets: list(
      "What they own; an empty list says nothing",
      record(
        "An asset",
        { kind: text("cash, other-liquid, home, vehicle"), owner: id("Whose"), amount: money("Worth") },
        ["kind", "amount"],
      ),
    ),
    costs: list("Regular costs beside housing", cost),
    needs: list(
      "One-off needs",
      record(
        "A need",
        { kind: text("food, bedding, appliance, dental, bond …"), for: id("Whose"), amount: money("Cost") },
        ["kind"],
      ),
    ),
    household,
  },
  ["kehi", "on", "people"],
);

const FACT = {
  source: { type: "string", description: "Who told it or where it was seen" },
  on: { type: "string", format: "date", description: "Day it was told or seen" },
  evidence: { type: "string", description: "What proves it" },
  since: { type: "string", format: "date", description: "When it became so, where that is another day" },
  was: { description: "What held before it was told; null: it was not known" },
} as const;

function published(shape: Shape, bare: boolean): unknown {
  const own = {
    ...shape,
    ...(shape.properties
      ? {
          properties: Object.fromEntries(
            Object.entries(shape.properties).map(([name, part]) => [name, published(part, BARE.has(name))]),
          ),
          additionalProperties: false,
        }
      : {}),
    ...(shape.items ? { items: published(shape.items, true) } : {}),
    ...(shape.oneOf ? { oneOf: shape.oneOf.map((part) => published(part, true)) } : {}),
  };
  if (bare) return own;
  const wrapped = {
    type: "object",
    properties: { value: own, ...FACT },
    required: ["value"],
    additionalProperties: false,
  };
  return { anyOf: [own, wrapped] };
}
const BARE = new Set(["kehi", "on", "people", "id", "kind"]);

/** The published JSON Schema of situation/1: any fact bare, or with where it came from. */
export const situationJsonSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: "kehi:situation/1",
  title: "situation/1",
  ...(published(situationShape, true) as object),
} as const;
