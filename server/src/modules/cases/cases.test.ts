import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookAppointment, listAppointments } from "#contract/appointments.ts";
import { changeCase, closeCase, getCase, handOverCase, listCases, openCase } from "#contract/cases.ts";
import { makePromise } from "#contract/promises.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aCase() {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  return { pania, personId, caseId };
}
const opening = (personId: string, caseManagerId: string, more: object = {}) => ({
  id: newId(),
  personId,
  whanauId: null,
  service: "employment",
  caseManagerId,
  openedOn: "2026-11-24",
  ...more,
});

describe("opening a case", () => {
  test("by who put the person on file joins them to a service and a case manager, and their team", async () => {
    const pania = await server.office.aStaffMember();
    const personId = await server.office.aPerson({
      createdBy: pania.id,
      createdAt: "2026-11-23T00:00:00Z",
    });
    const body = opening(personId, pania.id);
    expect(await server.call(openCase, pania, { body })).toMatchObject({
      status: 200,
      body: { id: body.id, version: 1 },
    });
    expect(
      await server.office.rows("select service, state, staff_id, team_id from case_file where id = $1", [
        body.id,
      ]),
    ).toEqual([{ service: "employment", state: "open", staff_id: pania.id, team_id: pania.teamId }]);
    const found = await server.call(getCase, pania, { params: { id: body.id } });
    expect(found.body).toMatchObject({
      name: "Aroha Tauwhare",
      caseManagerId: pania.id,
      closure: null,
      handedOver: null,
      can: { note: true, change: true, close: true, handOver: true },
    });
    const audit = await server.office.rows(
      `select a.endpoint, s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit).toEqual([
      { endpoint: "openCase", depth: "opened" },
      { endpoint: "getCase", depth: "opened" },
    ]);
  });

  test("for someone one has no relation to is as if they did not exist", async () => {
    const { personId } = await aCase();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const hidden = await server.call(openCase, stranger, { body: opening(personId, stranger.id) });
    const never = await server.call(openCase, stranger, { body: opening(newId(), stranger.id) });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
  });

  test("with an administrator as case manager, or for nobody, is refused with what to put right", async () => {
    const { pania, personId } = await aCase();
    const admin = await server.office.aStaffMember({ roles: ["administrator"] });
    const wrong = await server.call(openCase, pania, { body: opening(personId, admin.id) });
    expect(wrong).toMatchObject({ status: 422, body: { fields: [{ path: "caseManagerId" }] } });
    const nobody = await server.call(openCase, pania, {
      body: opening(personId, pania.id, { personId: null }),
    });
    expect(nobody.status).toBe(422);
  });
});

describe("a case", () => {
  test("waits for something that is said; a stale change loses nothing", async () => {
    const { pania, caseId } = await aCase();
    const params = { id: caseId };
    const silent = await server.call(changeCase, pania, {
      params,
      body: { version: 1, state: "waiting", waitingFor: null },
    });
    expect(silent.status).toBe(422);
    const body = { version: 1, state: "waiting", waitingFor: "The landlord’s answer" };
    expect((await server.call(changeCase, pania, { params, body })).body).toEqual({ id: caseId, version: 2 });
    const stale = await server.call(changeCase, pania, {
      params,
      body: { version: 1, state: "open", waitingFor: null },
    });
    expect(stale).toMatchObject({
      status: 412,
      body: { yours: { version: 1 }, theirs: { version: 2, waitingFor: "The landlord’s answer" } },
    });
  });

  test("handed over goes with its briefing, its promises and its bookings, and leaves the giver’s team", async () => {
    const { pania, caseId } = await aCase();
    const losa = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    await server.call(makePromise, pania, {
      params: { id: caseId },
      body: { id: newId(), noteId: null, who: "us", what: "Ring the kindy", by: "2026-11-30" },
    });
    await server.call(bookAppointment, pania, {
      body: {
        id: newId(),
        caseId,
        startsAt: "2026-11-26T21:00:00Z",
        minutes: 30,
        how: "phone",
        place: null,
        whoIsComing: null,
        about: null,
      },
    });
    const body = { version: 1, toStaffId: losa.id, briefing: "Text only. She is waiting for the kindy." };
    const given = await server.call(handOverCase, pania, { params: { id: caseId }, body });
    expect(given).toMatchObject({ status: 200, body: { version: 2 } });
    expect((await server.call(getCase, pania, { params: { id: caseId } })).status).toBe(404);
    const taken = await server.call(getCase, losa, { params: { id: caseId } });
    expect(taken.body).toMatchObject({ caseManagerId: losa.id, handedOver: { briefing: body.briefing } });
    expect((await server.call(listAppointments, losa)).body.items).toMatchObject([
      { caseId, staffId: losa.id },
    ]);
    expect(await server.office.rows("select staff_id from promise where case_id = $1", [caseId])).toEqual([
      { staff_id: losa.id },
    ]);
  });

  test("of a colleague is not given away by a team member: the leader does it", async () => {
    const { caseId } = await aCase();
    const colleague = await server.office.aStaffMember();
    const leader = await server.office.aStaffMember({
      roles: ["team-leader"],
      teamId: await server.office.aTeam("Leaders"),
      leads: server.office.team,
    });
    const body = { version: 1, toStaffId: colleague.id, briefing: "For the weeks of leave." };
    expect((await server.call(handOverCase, colleague, { params: { id: caseId }, body })).status).toBe(403);
    expect((await server.call(handOverCase, leader, { params: { id: caseId }, body })).status).toBe(200);
  });

  test("closes with a day, a reason and who did it; a closed one is not changed", async () => {
    const { pania, personId, caseId } = await aCase();
    const other = await server.office.anOpenCase(personId, pania);
    const params = { id: caseId };
    const body = { version: 1, on: "2026-11-24", reason: "in-work", words: "Started at the school." };
    const early = await server.call(closeCase, pania, { params, body: { ...body, on: "2025-01-01" } });
    expect(early.status).toBe(422);
    expect((await server.call(closeCase, pania, { params, body })).status).toBe(200);
    expect(
      await server.office.rows("select reason, words, staff_id from case_closure where case_id = $1", [
        caseId,
      ]),
    ).toEqual([{ reason: "in-work", words: body.words, staff_id: pania.id }]);
    const closed = await server.call(getCase, pania, { params });
    expect(closed.body).toMatchObject({
      state: "closed",
      closure: { on: "2026-11-24", reason: "in-work" },
      can: { note: false, close: false },
    });
    expect((await server.call(closeCase, pania, { params, body: { ...body, version: 2 } })).status).toBe(409);
    const again = { version: 2, state: "open", waitingFor: null };
    expect((await server.call(changeCase, pania, { params, body: again })).status).toBe(409);
    expect((await server.call(getCase, pania, { params: { id: other } })).body.state).toBe("open");
  });
});

describe("a caseload", () => {
  test("is mine with last contact and next date; the team’s holds both; each is on record as listed", async () => {
    const { pania, personId, caseId } = await aCase();
    const { pania: colleague, caseId: theirs } = await aCase();
    const note = { agency_id: server.office.agencyId, case_id: caseId, kind: "phone", author_id: pania.id };
    for (const at of ["2026-11-01T21:30:00Z", "2026-10-01T21:30:00Z"]) {
      await server.office.add("case_note", {
        ...note,
        id: newId(),
        happened_at: at,
        recorded_at: at,
        body: ".",
      });
    }
    await server.office.add("due_date", {
      agency_id: server.office.agencyId,
      id: newId(),
      case_id: caseId,
      kind: "yearly-review",
      on_day: "2027-03-05",
      words: "Yearly review",
      recorded_at: "2026-11-01T21:30:00Z",
      recorded_by: pania.id,
    });
    const mine = await server.call(listCases, pania);
    expect(mine.body.items).toEqual([
      {
        caseId,
        personId,
        name: "Aroha Tauwhare",
        service: "income-support",
        state: "open",
        waitingFor: null,
        lastContactOn: "2026-11-02",
        nextDate: { on: "2027-03-05", what: "Yearly review" },
        caseManager: `Pania Walker ${pania.id.slice(-4)}`,
      },
    ]);
    const team = await server.call(listCases, colleague, { query: { whose: "team" } });
    const ids = team.body.items.map((row: { caseId: string }) => row.caseId);
    expect(ids).toEqual(expect.arrayContaining([caseId, theirs]));
    const listed = await server.office.rows(
      `select distinct s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and a.endpoint = 'listCases' and s.person_id = $2`,
      [colleague.id, personId],
    );
    expect(listed).toEqual([{ depth: "listed" }]);
  });

  test("holds the cases of whom one covers for, on the days of the cover only", async () => {
    const { pania, caseId } = await aCase();
    const losa = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const cover = (from_on: string, to_on: string) =>
      server.office.add("cover", {
        agency_id: server.office.agencyId,
        id: newId(),
        absent_staff_id: pania.id,
        covering_staff_id: losa.id,
        from_on,
        to_on,
      });
    await cover("2026-11-01", "2026-11-23");
    expect((await server.call(listCases, losa)).body.items).toEqual([]);
    await cover("2026-11-24", "2026-11-30");
    expect((await server.call(listCases, losa)).body.items).toMatchObject([{ caseId }]);
  });
});
