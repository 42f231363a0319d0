import fc from "fast-check";

/** Made-up households for property tests: one adult or two, up to four children, any home, any date the rates reach. */
export interface MadeUp {
  readonly kehi: "situation/1";
  readonly on: string;
  readonly people: readonly Record<string, unknown>[];
  readonly [part: string]: unknown;
}

const day = (from: string, to: string): fc.Arbitrary<string> =>
  fc
    .date({ min: new Date(`${from}T00:00:00Z`), max: new Date(`${to}T00:00:00Z`), noInvalidDate: true })
    .map((d) => d.toISOString().slice(0, 10));
const cents = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((c) => (c / 100).toFixed(2));

const adult = (id: string, couple: boolean): fc.Arbitrary<Record<string, unknown>> =>
  fc.record({
    id: fc.constant(id),
    born: day("1960-01-01", "2004-01-01"),
    relationshipStatus: fc.constant(couple ? "partnered" : "single"),
    residence: fc.constant({ status: "citizen", ordinarilyResident: true, yearsContinuous: 20 }),
    work: fc.record({
      hoursPerWeek: fc.integer({ min: 0, max: 45 }),
      seeking: fc.boolean(),
      available: fc.boolean(),
    }),
    health: fc.oneof(
      fc.constant({ condition: "none" }),
      fc.constant({
        condition: "limits-work",
        capacityHoursPerWeek: 20,
        medicalCertificateUntil: "2027-12-31",
      }),
      fc.constant({ condition: "severe-permanent", capacityHoursPerWeek: 5 }),
    ),
    study: fc.constant({ fullTime: false }),
    livesWithParents: fc.constant(false),
    income: fc.oneof(
      fc.constant([]),
      cents(180_000).map((amount) => [{ kind: "wages", amount, per: "week", hours: 30 }]),
      cents(90_000).map((amount) => [{ kind: "interest", amount, per: "week" }]),
    ),
    received: fc.constant([]),
  });

const child = (at: number): fc.Arbitrary<Record<string, unknown>> =>
  day("2006-01-01", "2023-03-01").map((born) => ({ id: `c${at}`, born, health: { condition: "none" } }));

export const madeUp: fc.Arbitrary<MadeUp> = fc.boolean().chain((couple) =>
  fc
    .record({
      on: day("2023-04-01", "2027-03-31"),
      adults: couple ? fc.tuple(adult("a", true), adult("b", true)) : fc.tuple(adult("a", false)),
      children: fc
        .integer({ min: 0, max: 4 })
        .chain((n) => fc.tuple(...Array.from({ length: n }, (_, at) => child(at)))),
      tenure: fc.constantFrom("rent", "board", "mortgage"),
      cost: cents(90_000),
      area: fc.integer({ min: 1, max: 4 }),
      cash: cents(2_000_000),
      disability: fc.option(cents(20_000), { nil: undefined }),
    })
    .map(({ on, adults, children, tenure, cost, area, cash, disability }) => ({
      kehi: "situation/1" as const,
      on,
      people: [...adults, ...children],
      relationships: [
        ...(couple ? [{ kind: "partner", between: ["a", "b"] }] : []),
        ...children.map((c) => ({
          kind: "dependent-child",
          child: c["id"],
          of: couple ? ["a", "b"] : ["a"],
        })),
      ],
      home: { tenure, cost, per: "week", area },
      assets: [{ kind: "cash", owner: "a", amount: cash }],
      costs:
        disability === undefined ? [] : [{ kind: "disability", for: "a", amount: disability, per: "week" }],
    })),
);
