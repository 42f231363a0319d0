import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepPromise, listPromises, makePromise } from "#contract/promises.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aPromise(more: object = {}) {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  const body = { id: newId(), noteId: newId(), who: "us", what: "Ring the kindy", by: "2026-11-24", ...more };
  const made = await server.call(makePromise, pania, { params: { id: caseId }, body });
  return { pania, personId, caseId, body, made };
}

describe("a promise", () => {
  test("of ours is its writer’s, with the note it was said in, and the look is on record", async () => {
    const { pania, personId, caseId, body, made } = await aPromise();
    expect(made.body).toEqual({ id: body.id, version: 1 });
    const list = await server.call(listPromises, pania, { params: { id: caseId } });
    expect(list.body.items).toMatchObject([
      {
        id: body.id,
        noteId: body.noteId,
        who: "us",
        staffId: pania.id,
        by: "2026-11-24",
        kept: null,
        personId,
      },
    ]);
    const audit = await server.office.rows(
      `select a.endpoint from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit).toEqual([{ endpoint: "makePromise" }, { endpoint: "listPromises" }]);
  });

  test("of the person is nobody’s of ours", async () => {
    const { pania, caseId } = await aPromise({ who: "person", what: "Bring the rent letter" });
    const list = await server.call(listPromises, pania, { params: { id: caseId } });
    expect(list.body.items).toMatchObject([{ who: "person", staffId: null, staff: null }]);
  });

  test("is kept once, on a day between the promise and today; a stale try gets both", async () => {
    const { pania, body, caseId } = await aPromise();
    const params = { id: body.id };
    const early = { version: 1, on: "2026-11-01", how: "Rang" };
    expect((await server.call(keepPromise, pania, { params, body: early })).status).toBe(422);
    const kept = { version: 1, on: "2026-11-24", how: "Rang at noon" };
    expect((await server.call(keepPromise, pania, { params, body: kept })).body).toEqual({
      id: body.id,
      version: 2,
    });
    expect(await server.call(keepPromise, pania, { params, body: kept })).toMatchObject({
      status: 412,
      body: { theirs: { version: 2, kept: { on: "2026-11-24", how: "Rang at noon" } } },
    });
    const list = await server.call(listPromises, pania, { params: { id: caseId } });
    expect(list.body.items[0].kept).toEqual({ on: "2026-11-24", how: "Rang at noon" });
  });

  test("of someone without a relation does not exist", async () => {
    const { body } = await aPromise();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const kept = { version: 1, on: "2026-11-24", how: "" };
    const hidden = await server.call(keepPromise, stranger, { params: { id: body.id }, body: kept });
    const never = await server.call(keepPromise, stranger, { params: { id: newId() }, body: kept });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
    expect(await server.office.rows("select kept_on from promise where id = $1", [body.id])).toEqual([
      { kept_on: null },
    ]);
  });
});
