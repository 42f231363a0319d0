import fc from "fast-check";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AnyEndpoint } from "./platform/http/api.ts";
import { sampleOf } from "./platform/testing/sample.ts";
import { aServer } from "./platform/testing/server.ts";
import { aSubject, type Subject } from "./platform/testing/subject.ts";

// Every endpoint, with what it accepts bent in one or two places: never a fault of ours, never a word of the database's.
const seed = 20_261_124;
const milliseconds = 20_000;

let server: Awaited<ReturnType<typeof aServer>>;
let subjects: { actor: { cookie: string }; ids: Subject }[];
beforeAll(async () => {
  server = await aServer();
  await anew();
});

/** Now and then everything begins anew: a closed case would turn away what comes after. */
async function anew(): Promise<void> {
  subjects = [
    await aSubject(server.office, "assigned", "case-manager"),
    await aSubject(server.office, "leads", "team-leader"),
    await aSubject(server.office, "none", "administrator"),
    await aSubject(server.office, "emergency", "work-broker"),
  ];
  everySubject.push(...subjects);
}
const everySubject: typeof subjects = [];

afterAll(() => server.end());

const words = [
  "",
  " ",
  "a".repeat(201),
  "a".repeat(60_000),
  "\u0000",
  "\ud800",
  "\u202etxt\u202c",
  "Ngā whānau 𝓐 👩‍👧",
  "'; drop table person; --",
  "%_\\",
  "__proto__",
  "constructor",
  "<script>",
  "#eval(1)",
  "NaN",
  "-0.00",
  "999999999.99",
  "0.01",
];
const days = ["0000-01-01", "9999-12-31", "1800-01-01", "2199-12-31", "2026-02-30", "2024-02-29", "26-1-1"];
const moments = [
  "2026-11-24T25:00:00Z",
  "1800-01-01T00:00:00Z",
  "2199-12-31T23:59:59.999999999-14:59",
  "9999-12-31T23:59:59-23:59",
  "0000-01-01T00:00:00Z",
];
const places = ["/home/cost", "/home", "/relationships", "/people", "/work/hoursPerWeek", "//", "/a/b/c/d/e"];
const ids = ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff", "-".repeat(36)];
const others = [
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  true,
  false,
  null,
  [],
  {},
  [[]],
  [null],
  { value: null },
  { amount: "999999999.99", per: "hour" },
  { constructor: { prototype: {} } },
  JSON.parse(`${"[".repeat(60)}${"]".repeat(60)}`) as unknown,
];

type Bend = { at: number; to: unknown; how: "replace" | "remove" | "add" };
/** One of the ids there are, whosever. */
class Known {
  readonly nth: number;
  constructor(nth: number) {
    this.nth = nth;
  }
}
const someId = fc.nat(200).map((nth) => new Known(nth));
const bends: fc.Arbitrary<Bend[]> = fc.array(
  fc.record({
    at: fc.nat(50),
    to: fc.oneof(
      fc.constantFrom<unknown>(...words, ...days, ...moments, ...places, ...ids, ...others),
      someId,
      fc.string({ unit: "binary" }),
      fc.jsonValue({ maxDepth: 3 }),
    ),
    how: fc.constantFrom(
      "replace" as const,
      "replace" as const,
      "replace" as const,
      "remove" as const,
      "add" as const,
    ),
  }),
  { maxLength: 2 },
);

test("bent requests are refused plainly", async () => {
  const statuses = new Map<number, number>();
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(1000), fc.nat(3), bends, fc.boolean(), async (which, whose, bent, isAddress) => {
      const { endpoint } = server.api.implemented[which % server.api.implemented.length] ?? {};
      const subject = subjects[whose];
      if (asked % 100 === 99) await anew();
      if (!endpoint || !subject || endpoint.name === "endSession") return;
      const reply = await ask(endpoint, subject, bent, isAddress);
      asked += 1;
      statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1);
      expect([endpoint.name, reply.statusCode, reply.statusCode < 500 ? "" : reply.body]).toEqual([
        endpoint.name,
        Math.min(reply.statusCode, 499),
        "",
      ]);
      expect(reply.body).not.toMatch(/violates|syntax error|kehi_app|node_modules|\.ts:\d+/);
    }),
    { seed, numRuns: 100_000, interruptAfterTimeLimit: milliseconds, endOnFailure: true },
  );
  // It would prove nothing if everything were turned away at the door.
  expect(asked).toBeGreaterThan(200);
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 422]));
}, 60_000);

test("nothing that was let in breaks what is read afterwards", async () => {
  for (const { endpoint } of server.api.implemented.filter((one) => one.endpoint.method === "GET")) {
    for (const subject of everySubject.slice(0, 8)) {
      const { statusCode } = await ask(endpoint, subject, [], false);
      expect([endpoint.name, statusCode < 500]).toEqual([endpoint.name, true]);
    }
  }
});

async function ask(
  endpoint: AnyEndpoint,
  { actor, ids: mine }: { actor: { cookie: string }; ids: Subject },
  bent: Bend[],
  isAddress: boolean,
) {
  const known = knownTo(endpoint, mine);
  const params = (sampleOf(endpoint.params, known) ?? {}) as Record<string, string>;
  let query = (sampleOf(endpoint.query, known) ?? {}) as Record<string, string>;
  let body = sampleOf(endpoint.body, { ...known, id: newId() });
  const everyone = subjects.flatMap((one) => Object.values(one.ids));
  for (const bend of bent) {
    if (isAddress) query = bending({ ...query }, bend, everyone) as Record<string, string>;
    else body = bending(structuredClone(body), bend, everyone);
  }
  const path = endpoint.path.replaceAll(/:([a-z]+)/gi, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const asText = Object.entries<unknown>(query ?? {}).map(([key, one]) => [key, String(one).toWellFormed()]);
  return server.app.inject({
    method: endpoint.method,
    url: `${path}?${new URLSearchParams(asText)}`,
    headers: {
      cookie: actor.cookie,
      "idempotency-key": newId(),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
  });
}

function knownTo(endpoint: AnyEndpoint, mine: Subject): Record<string, string> {
  const own = endpoint.path.split("/")[2] ?? "";
  const byPath: Record<string, string | undefined> = {
    cases: mine["case"],
    "case-notes": mine["note"],
    appointments: mine["appointment"],
    promises: mine["promise"],
    goals: mine["goal"],
    "plan-steps": mine["step"],
    interviews: mine["interview"],
    assessments: mine["assessment"],
    letters: mine["letter"],
    concerns: mine["concern"],
    "due-dates": mine["dueDate"],
    staff: mine["colleague"],
  };
  const known: Record<string, string | undefined> = {
    id: byPath[own] ?? mine["person"],
    caseId: mine["case"] ?? mine["person"],
    personId: mine["person"],
    caseManagerId: mine["owner"],
    toStaffId: mine["colleague"],
    whoHasItId: mine["owner"],
    alertId: mine["alert"],
    consentId: mine["consent"],
    list: "gender",
    reason: "A child is alone",
  };
  return Object.fromEntries(
    Object.entries(known).filter((one): one is [string, string] => one[1] !== undefined),
  );
}

/** Bends a value in one place, counted through it depth first. */
function bending(value: unknown, { at, to, how }: Bend, everyone: readonly string[]): unknown {
  const spots: [Record<string, unknown>, string][] = [];
  const walk = (one: unknown): void => {
    if (typeof one !== "object" || one === null) return;
    for (const key of Object.keys(one)) {
      spots.push([one as Record<string, unknown>, key]);
      walk((one as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  const spot = spots[at % Math.max(spots.length, 1)];
  const given = to instanceof Known ? everyone[to.nth % everyone.length] : to;
  if (!spot) return given;
  const [owner, key] = spot;
  if (how === "remove") Reflect.deleteProperty(owner, key);
  else if (how === "add") owner[`${key}2`] = given;
  else owner[key] = given;
  return value;
}
