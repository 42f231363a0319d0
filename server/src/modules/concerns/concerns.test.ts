import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closeCase, handOverCase } from "#contract/cases.ts";
import { answerConcern, listConcerns, raiseConcern } from "#contract/concerns.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { getToday } from "#contract/today.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

type Staff = { id: string; cookie: string };
type Need = { id: string; kind: string; who: string; what: string };

/** A concern about someone, raised by their case manager, who has it unless `more` says another. */
async function aConcern(more: object = {}) {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  const body = {
    id: newId(),
    words: "Said she is not safe at home",
    safeWay: "Through the school office, school hours",
    whoHasItId: pania.id,
    withinMinutes: 30,
    ...more,
  };
  const raised = await server.call(raiseConcern, pania, { params: { id: caseId }, body });
  return { pania, personId, caseId, body, raised };
}
const listFor = (who: Staff, caseId: string) => server.call(listConcerns, who, { params: { id: caseId } });
const answer = (who: Staff, id: string, body: object, key = newId()) =>
  server.call(answerConcern, who, { params: { id }, body, key });
const safetyOf = async (who: Staff): Promise<Need[]> =>
  ((await server.call(getToday, who)).body.needs as Need[]).filter(({ kind }) => kind === "safety");

describe("a concern", () => {
  test("is kept as it was said, with the safe way and who has it; it is first on Today; the look is on record", async () => {
    const { pania, personId, caseId, body, raised } = await aConcern();
    expect(raised).toMatchObject({ status: 200, body: { id: body.id, version: 1 } });
    const list = await listFor(pania, caseId);
    expect(list.body.items).toMatchObject([
      {
        id: body.id,
        words: body.words,
        safeWay: body.safeWay,
        whoHasItId: pania.id,
        withinMinutes: 30,
        answered: null,
      },
    ]);
    expect(list.body.whoCanHaveIt[0].id).toBe(pania.id);
    expect(await safetyOf(pania)).toMatchObject([{ who: "You, within 30 minutes" }]);
    const audit = await server.office.rows(
      `select a.endpoint from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit).toEqual([
      { endpoint: "raiseConcern" },
      { endpoint: "listConcerns" },
      { endpoint: "getToday" },
    ]);
  });

  test("answered stays on the record with how and by whom, and leaves Today", async () => {
    const { pania, personId, caseId, body } = await aConcern();
    const how = "Talked at the school. She has a plan for tonight.";
    expect((await answer(pania, body.id, { version: 1, how })).body).toEqual({ id: body.id, version: 2 });
    expect(await safetyOf(pania)).toEqual([]);
    const list = await listFor(pania, caseId);
    expect(list.body.items).toMatchObject([{ words: body.words, answered: { how } }]);
    expect(
      await server.office.rows("select words, answered_how, answered_by from concern where id = $1", [
        body.id,
      ]),
    ).toEqual([{ words: body.words, answered_how: how, answered_by: pania.id }]);

    const page = await server.call(getPersonPage, pania, { params: { id: personId } });
    const told = page.body.timeline.filter((entry: { type: string }) => entry.type === "concern");
    expect(told).toMatchObject([{ id: body.id, words: body.words }]);
    expect(page.text).not.toContain(how);
  });

  test("not answered yet is not on the timeline", async () => {
    const { pania, personId } = await aConcern();
    const page = await server.call(getPersonPage, pania, { params: { id: personId } });
    expect(page.body.timeline.some((entry: { type: string }) => entry.type === "concern")).toBe(false);
  });

  test("is answered once: a second answer gets both and changes nothing; the same key acts once", async () => {
    const { pania, body } = await aConcern();
    const colleague = await server.office.aStaffMember();
    const key = newId();
    const first = { version: 1, how: "Talked at the school" };
    const replies = await Promise.all([1, 2, 3, 4].map(() => answer(pania, body.id, first, key)));
    expect(new Set(replies.map(({ status, text }) => `${status} ${text}`))).toEqual(
      new Set([`200 ${JSON.stringify({ id: body.id, version: 2 })}`]),
    );
    for (const version of [1, 2]) {
      expect(await answer(colleague, body.id, { version, how: "Also talked" })).toMatchObject({
        status: 412,
        body: { yours: { how: "Also talked" }, theirs: { version: 2, answered: { how: first.how } } },
      });
    }
    expect(await server.office.rows("select answered_how from concern where id = $1", [body.id])).toEqual([
      { answered_how: first.how },
    ]);
  });

  test("given to a colleague of the team is first on their Today, without the rest of another’s people", async () => {
    const losa = await server.office.aStaffMember();
    const { pania, body } = await aConcern({ whoHasItId: losa.id });
    expect(await safetyOf(losa)).toMatchObject([{ id: `safety:${body.id}`, who: "You, within 30 minutes" }]);
    expect((await server.call(getToday, losa)).body.counts.people).toBe(0);
    expect((await safetyOf(pania))[0]?.who).toMatch(/^Pania Walker .*, within 30 minutes$/);
    await answer(losa, body.id, { version: 1, how: "Went to the school" });
    expect(await safetyOf(losa)).toEqual([]);
  });

  test("goes to nobody who cannot open it: another team, or one who has left", async () => {
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const { raised } = await aConcern({ whoHasItId: stranger.id });
    expect(raised).toMatchObject({ status: 422, body: { fields: [{ path: "whoHasItId" }] } });
    const gone = await server.office.aStaffMember();
    await server.office.rows("update staff set status = 'left' where id = $1", [gone.id]);
    expect((await aConcern({ whoHasItId: gone.id })).raised.status).toBe(422);
  });

  test("goes along when the case is handed over, and an answer on the older version gets the new one", async () => {
    const { pania, caseId, body } = await aConcern();
    const losa = await server.office.aStaffMember();
    const handed = await server.call(handOverCase, pania, {
      params: { id: caseId },
      body: { version: 1, toStaffId: losa.id, briefing: "She is not safe at home. The school knows." },
    });
    expect(handed.status).toBe(200);
    expect(await answer(pania, body.id, { version: 1, how: "Talked" })).toMatchObject({
      status: 412,
      body: { theirs: { version: 2, whoHasItId: losa.id, answered: null } },
    });
    expect((await safetyOf(losa)).map(({ id }) => id)).toContain(`safety:${body.id}`);
  });

  test("keeps its case open until it is answered", async () => {
    const { pania, caseId, body } = await aConcern();
    const closing = {
      params: { id: caseId },
      body: { version: 1, on: "2026-11-24", reason: "goal-reached", words: "She is safe and settled." },
    };
    expect((await server.call(closeCase, pania, closing)).status).toBe(409);
    await answer(pania, body.id, { version: 1, how: "Talked at the school" });
    expect((await server.call(closeCase, pania, closing)).status).toBe(200);
  });

  test("of someone without a relation does not exist", async () => {
    const { body, caseId, personId } = await aConcern();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const tried = { version: 1, how: "Talked" };
    const hidden = await answer(stranger, body.id, tried);
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await answer(stranger, newId(), tried)).text);
    expect((await listFor(stranger, caseId)).status).toBe(404);
    expect((await server.call(getPersonPage, stranger, { params: { id: personId } })).status).toBe(404);
    expect(await server.office.rows("select answered_at from concern where id = $1", [body.id])).toEqual([
      { answered_at: null },
    ]);
  });

  test("cannot be rewritten or removed by the application at all", async () => {
    const may = async (what: string) =>
      (await server.office.rows<{ may: boolean }>(`select ${what} as may`))[0]?.may;
    expect(await may("has_column_privilege('kehi_app', 'concern', 'answered_how', 'update')")).toBe(true);
    for (const column of ["words", "safe_way", "raised_at", "raised_by", "case_id"]) {
      expect(await may(`has_column_privilege('kehi_app', 'concern', '${column}', 'update')`)).toBe(false);
    }
    expect(await may("has_table_privilege('kehi_app', 'concern', 'delete')")).toBe(false);
  });
});
