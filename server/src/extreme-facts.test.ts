import fc from "fast-check";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  getBetterOff,
  getFacts,
  listAssessments,
  makeAssessment,
  recordFacts,
} from "#contract/assessments.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { getToday } from "#contract/today.ts";
import { aServer } from "./platform/testing/server.ts";

// Facts at the edge of what can be written down: each is refused in words or worked with, and nothing shown later breaks.
let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

const amounts = ["0.00", "0.01", "-1.00", "999999999.99", "99999999999999999999.99", "1e9", "12.5", 7, null];
const pers = ["hour", "day", "week", "fortnight", "month", "year", "once", ""];
const days = ["1800-01-01", "2199-12-31", "2026-11-24", "2027-04-02", "0000-00-00", "2026-02-30"];
const amount = fc.constantFrom(...amounts);
const per = fc.constantFrom(...pers);
const money = fc.record({ amount, per }, { requiredKeys: ["amount"] });

/** What could be told of a person, `me`, and of the home. */
const facts = fc.oneof(
  fc.tuple(fc.constant("/home/cost"), amount),
  fc.tuple(fc.constant("/home/per"), per),
  fc.tuple(fc.constant("/home/area"), fc.constantFrom(0, 1, 2, 5, 1e9)),
  fc.tuple(fc.constant("/home/tenure"), fc.constantFrom("rent", "board", "own", "none")),
  fc.tuple(fc.constant("me/relationshipStatus"), fc.constantFrom("single", "partnered", "undecided")),
  fc.tuple(fc.constant("me/residence/status"), fc.constantFrom("citizen", "visitor")),
  fc.tuple(fc.constant("me/residence/yearsContinuous"), fc.constantFrom(0, 2, 1e9, -1, 1.5)),
  fc.tuple(fc.constant("me/work/hoursPerWeek"), fc.constantFrom(0, 30, 168, 169, 1e9, -1, 0.25)),
  fc.tuple(fc.constant("me/work/availableFrom"), fc.constantFrom(...days)),
  fc.tuple(
    fc.constant("me/income"),
    fc.array(fc.record({ kind: fc.constantFrom("wages", "self-employment", "interest", "x"), amount, per }), {
      maxLength: 3,
    }),
  ),
  fc.tuple(
    fc.constant("me/received"),
    fc.array(
      fc.record({
        payment: fc.constantFrom("jobseeker-support", "accommodation-supplement", "x"),
        amount,
        per,
        since: fc.constantFrom(...days),
      }),
      { maxLength: 3 },
    ),
  ),
  fc.tuple(
    fc.constant("/assets"),
    fc.array(fc.record({ kind: fc.constant("cash"), owner: fc.constant("me"), amount }), { maxLength: 2 }),
  ),
  fc.tuple(
    fc.constant("/costs"),
    fc.array(
      fc.record({ kind: fc.constantFrom("disability", "childcare"), for: fc.constant("me"), amount, per }),
      { maxLength: 2 },
    ),
  ),
  fc.tuple(fc.constant("me/health"), money),
);

test("no fact breaks what is worked out from it or shown of it", async () => {
  const outcomes = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(facts, { minLength: 1, maxLength: 8 }),
      fc.date({ min: new Date("1800-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }),
      fc.constantFrom("0", "26.50", "999.99"),
      async (told, when, wage) => {
        const manager = await server.office.aStaffMember();
        const id = await server.office.aPerson({ createdBy: manager.id });
        const caseId = await server.office.anOpenCase(id, manager);
        for (const [pointer, value] of told) {
          const mine = JSON.parse(JSON.stringify(value).replaceAll('"me"', `"${id}"`)) as unknown;
          const fact = {
            id: newId(),
            pointer: pointer.replace(/^me/, `/people/${id}`),
            value: mine,
            source: "told",
            on: "2026-11-24",
            evidence: null,
            replaces: null,
          };
          await good(recordFacts, { params: { id }, body: { facts: [fact] } });
        }
        const on = when.toISOString().slice(0, 10);
        await good(makeAssessment, { params: { id: caseId }, body: { id: newId(), personId: id, on } });
        await good(makeAssessment, { params: { id: caseId }, body: { id: newId(), personId: id } });
        await good(getBetterOff, { params: { id }, query: { wage } });
        await good(getFacts, { params: { id }, query: { on } });
        await good(listAssessments, { params: { id: caseId } });
        await good(getPersonPage, { params: { id } });
        await good(getToday, {});
        async function good(endpoint: Parameters<typeof server.call>[0], given: object): Promise<void> {
          const { status, text } = await server.call(endpoint, manager, given);
          const key = `${endpoint.path} ${status}`;
          outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
          expect([endpoint.path, status, status < 500 ? "" : text]).toEqual([
            endpoint.path,
            Math.min(status, 499),
            "",
          ]);
        }
      },
    ),
    { seed: 20_261_124, numRuns: 10_000, interruptAfterTimeLimit: 6_000, endOnFailure: true },
  );
  expect(outcomes.get("/api/people/:id/facts 200")).toBeGreaterThan(20);
  expect(outcomes.get("/api/people/:id/facts 422")).toBeGreaterThan(20);
  expect(outcomes.get("/api/cases/:id/assessments 200")).toBeGreaterThan(20);
}, 60_000);
