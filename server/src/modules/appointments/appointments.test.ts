import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookAppointment, changeAppointment, listAppointments } from "#contract/appointments.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aBooking(more: object = {}) {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  const body = {
    id: newId(),
    caseId,
    startsAt: "2026-11-26T21:00:00.000Z",
    minutes: 45,
    how: "face-to-face",
    place: "Room 2",
    whoIsComing: "Aroha and Niko, who is 4",
    about: null,
    ...more,
  };
  const booked = await server.call(bookAppointment, pania, { body });
  return { pania, personId, caseId, body, booked };
}

describe("an appointment", () => {
  test("is booked with who comes and how, and is on the list of its day in New Zealand", async () => {
    const { pania, personId, body, booked } = await aBooking();
    expect(booked.body).toEqual({ id: body.id, version: 1 });
    const day = { from: "2026-11-27", to: "2026-11-27" };
    expect((await server.call(listAppointments, pania, { query: day })).body.items).toEqual([
      { ...body, version: 1, personId, name: "Aroha Tauwhare", staffId: pania.id, state: "booked" },
    ]);
    const before = { from: "2026-11-26", to: "2026-11-26" };
    expect((await server.call(listAppointments, pania, { query: before })).body.items).toEqual([]);
    const audit = await server.office.rows(
      `select a.endpoint, s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit).toEqual([
      { endpoint: "bookAppointment", depth: "opened" },
      { endpoint: "listAppointments", depth: "listed" },
    ]);
  });

  test("cannot be booked in the past, nor said to have happened before its time", async () => {
    const { booked } = await aBooking({ startsAt: "2026-11-20T21:00:00.000Z" });
    expect(booked.status).toBe(422);
    const { pania, body } = await aBooking();
    const came = { version: 1, state: "came" };
    const early = await server.call(changeAppointment, pania, { params: { id: body.id }, body: came });
    expect(early.status).toBe(422);
  });

  test("moves, and a stale move gets both", async () => {
    const { pania, body } = await aBooking();
    const params = { id: body.id };
    const move = { version: 1, startsAt: "2026-12-01T01:30:00.000Z" };
    expect((await server.call(changeAppointment, pania, { params, body: move })).body.version).toBe(2);
    expect(await server.call(changeAppointment, pania, { params, body: move })).toMatchObject({
      status: 412,
      body: { yours: { version: 1 }, theirs: { version: 2, startsAt: move.startsAt, state: "booked" } },
    });
  });

  test("with someone whose address is sealed does not say where", async () => {
    const { pania, personId, body } = await aBooking({ place: "Kindy in Naenae" });
    await server.office.add("sealed_address", {
      agency_id: server.office.agencyId,
      id: newId(),
      person_id: personId,
      lines: "1 Hidden Street",
      recorded_at: "2026-11-01T00:00:00Z",
      recorded_by: pania.id,
    });
    const list = await server.call(listAppointments, pania);
    expect(list.body.items).toMatchObject([{ id: body.id, place: null }]);
  });

  test("of someone without a relation does not exist and is in no list", async () => {
    const { body } = await aBooking();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const move = { version: 1, startsAt: "2026-12-01T01:30:00.000Z" };
    const hidden = await server.call(changeAppointment, stranger, { params: { id: body.id }, body: move });
    const never = await server.call(changeAppointment, stranger, { params: { id: newId() }, body: move });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
    expect((await server.call(listAppointments, stranger)).body.items).toEqual([]);
  });
});
