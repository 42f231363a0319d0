import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addBarrier, addStep, changeStep, getPlan, listPlanTemplates, setGoal } from "#contract/plans.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aGoal(more: object = {}) {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id, bornOn: "1990-01-01" });
  const caseId = await server.office.anOpenCase(personId, pania);
  const body = {
    id: newId(),
    words: "Work at Tia’s school, so I’m home when they’re home.",
    whose: "Aroha",
    saidOn: "2026-11-24",
    template: null,
    ...more,
  };
  const set = () => server.call(setGoal, pania, { params: { id: caseId }, body });
  const plan = async () => (await server.call(getPlan, pania, { params: { id: caseId } })).body;
  return { pania, personId, caseId, body, set, plan };
}

describe("a plan", () => {
  test("begins with a goal in the person’s words, what stands in the way, and steps; it is on record", async () => {
    const { pania, personId, caseId, body, set, plan } = await aGoal();
    expect((await set()).body).toEqual({ id: body.id, version: 1 });
    const params = { id: body.id };
    const barrier = { id: newId(), words: "No licence yet" };
    await server.call(addBarrier, pania, { params, body: barrier });
    const first = { id: newId(), what: "Meet the principal", owner: "Aroha", due: "2026-12-08" };
    await server.call(addStep, pania, { params, body: first });
    const second = { id: newId(), what: "Better-off check", owner: "Pania", due: null };
    await server.call(addStep, pania, { params, body: second });
    expect(await plan()).toMatchObject({
      caseId,
      goals: [
        {
          words: body.words,
          whose: "Aroha",
          barriers: [barrier],
          steps: [
            { ...first, status: "not-started", version: 1 },
            { ...second, status: "not-started" },
          ],
        },
      ],
      can: { change: true },
    });
    const audit = await server.office.rows(
      `select a.endpoint from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit.map((row) => (row as { endpoint: string }).endpoint)).toEqual([
      "setGoal",
      "addBarrier",
      "addStep",
      "addStep",
      "getPlan",
    ]);
  });

  test("from a template has its steps with owner, day and source; the person’s name stands where they act", async () => {
    const { set, plan } = await aGoal({ template: "driver-licence" });
    await set();
    const { steps } = (await plan()).goals[0];
    expect(steps.length).toBeGreaterThanOrEqual(6);
    expect(steps[1]).toMatchObject({ owner: "Aroha", due: "2026-12-22" });
    // From 25, six months on the learner licence: 22 December to 22 June.
    expect(steps[2].due).toBe("2027-06-22");
    for (const { source } of steps) expect(source).toBeTruthy();
  });

  test("for leaving prison counts from the release date on the case", async () => {
    const { pania, caseId, set, plan } = await aGoal({ template: "after-prison" });
    await server.office.add("due_date", {
      agency_id: server.office.agencyId,
      id: newId(),
      case_id: caseId,
      kind: "release",
      on_day: "2026-12-03",
      words: "Release",
      recorded_at: "2026-11-01T00:00:00Z",
      recorded_by: pania.id,
    });
    await set();
    const steps = (await plan()).goals[0].steps as { what: string; due: string }[];
    expect(steps.find(({ what }) => what.startsWith("Report to the probation"))?.due).toBe("2026-12-06");
    expect(steps[0]?.due).toBe("2026-11-26");
  });

  test("from a template that is not there is refused and leaves nothing", async () => {
    const { set, plan } = await aGoal({ template: "win-the-lottery" });
    expect((await set()).status).toBe(422);
    expect((await plan()).goals).toEqual([]);
  });
});

describe("a step", () => {
  test("moves on: waiting says for what, done has its day, a stale change gets both", async () => {
    const { pania, body, set, plan } = await aGoal();
    await set();
    const step = { id: newId(), what: "Healthy homes check", owner: "Landlord", due: "2026-12-01" };
    await server.call(addStep, pania, { params: { id: body.id }, body: step });
    const params = { id: step.id };
    const silent = { version: 1, status: "waiting" };
    expect((await server.call(changeStep, pania, { params, body: silent })).status).toBe(422);
    const waiting = { ...silent, because: "Landlord, asked on 3 November" };
    expect((await server.call(changeStep, pania, { params, body: waiting })).body.version).toBe(2);
    const done = { version: 2, status: "done" };
    expect((await server.call(changeStep, pania, { params, body: done })).body.version).toBe(3);
    expect((await plan()).goals[0].steps[0]).toMatchObject({ status: "done", doneOn: "2026-11-24" });
    expect(await server.call(changeStep, pania, { params, body: done })).toMatchObject({
      status: 412,
      body: { yours: done, theirs: { version: 3, status: "done" } },
    });
  });

  test("of someone without a relation does not exist", async () => {
    const { body, set } = await aGoal();
    await set();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const step = () => ({ id: newId(), what: "Look in", owner: "Me", due: null });
    const hidden = await server.call(addStep, stranger, { params: { id: body.id }, body: step() });
    const never = await server.call(addStep, stranger, { params: { id: newId() }, body: step() });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
  });
});

test("templates are listed for whoever does casework, and not for an administrator", async () => {
  const pania = await server.office.aStaffMember();
  const list = await server.call(listPlanTemplates, pania);
  expect(list.body.items.map((one: { id: string }) => one.id)).toEqual([
    "find-work",
    "driver-licence",
    "keep-home",
    "return-to-work",
    "after-prison",
    "training",
  ]);
  const admin = await server.office.aStaffMember({ roles: ["administrator"] });
  expect((await server.call(listPlanTemplates, admin)).status).toBe(403);
});
