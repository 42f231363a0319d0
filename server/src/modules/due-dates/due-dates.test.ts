import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { finishDueDate, listDueDates, setDueDate } from "#contract/due-dates.ts";
import { getToday } from "#contract/today.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aSetDate(more: object = {}) {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  const body = { id: newId(), kind: "report", on: "2026-11-26", words: "Report for the review", ...more };
  const set = await server.call(setDueDate, pania, { params: { id: caseId }, body });
  return { pania, personId, caseId, body, set };
}

const onTodayOf = async (who: { cookie: string }) =>
  ((await server.call(getToday, who)).body.needs as { id: string; kind: string }[]).filter(({ id }) =>
    id.startsWith("date:"),
  );

describe("a set date", () => {
  test("is kept with who wrote it down, is on Today, and the look is on record", async () => {
    const { pania, personId, caseId, body, set } = await aSetDate();
    expect(set.body).toEqual({ id: body.id, version: 1 });
    const list = await server.call(listDueDates, pania, { params: { id: caseId } });
    expect(list.body.items).toMatchObject([{ ...body, caseId, version: 1, done: null }]);
    expect(list.body.items[0].recordedBy).toMatch(/^Pania Walker/);
    expect(await onTodayOf(pania)).toMatchObject([{ id: `date:${body.id}`, kind: "deadline", by: body.on }]);
    const audit = await server.office.rows(
      `select a.endpoint from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit).toEqual([
      { endpoint: "setDueDate" },
      { endpoint: "listDueDates" },
      { endpoint: "getToday" },
    ]);
  });

  test("done leaves Today and stays on the list; a stale try gets both", async () => {
    const { pania, caseId, body } = await aSetDate();
    const params = { id: body.id };
    const key = newId();
    const done = await server.call(finishDueDate, pania, { params, body: { version: 1 }, key });
    expect(done.body).toEqual({ id: body.id, version: 2 });
    expect((await server.call(finishDueDate, pania, { params, body: { version: 1 }, key })).text).toBe(
      done.text,
    );
    for (const version of [1, 2]) {
      expect(await server.call(finishDueDate, pania, { params, body: { version } })).toMatchObject({
        status: 412,
        body: { yours: { version }, theirs: { version: 2 } },
      });
    }
    expect(await onTodayOf(pania)).toEqual([]);
    const list = await server.call(listDueDates, pania, { params: { id: caseId } });
    expect(list.body.items[0].done.by).toMatch(/^Pania Walker/);
    expect(await server.office.rows("select done_by from due_date where id = $1", [body.id])).toEqual([
      { done_by: pania.id },
    ]);
  });

  test("comes in order: still to do by day, then what is done", async () => {
    const { pania, caseId, body: first } = await aSetDate({ on: "2026-12-20" });
    const others = [
      { id: newId(), kind: "other", on: "2026-12-01", words: "Done already" },
      { id: newId(), kind: "move-in", on: "2026-12-03", words: "Keys" },
    ];
    for (const body of others) await server.call(setDueDate, pania, { params: { id: caseId }, body });
    await server.call(finishDueDate, pania, { params: { id: others[0]?.id ?? "" }, body: { version: 1 } });
    const list = await server.call(listDueDates, pania, { params: { id: caseId } });
    expect(list.body.items.map(({ words }: { words: string }) => words)).toEqual([
      "Keys",
      first.words,
      "Done already",
    ]);
  });

  test("may have passed, but a year that is mistyped is asked about", async () => {
    expect((await aSetDate({ on: "2026-11-02" })).set.status).toBe(200);
    for (const on of ["2062-11-26", "2016-11-26"]) {
      expect((await aSetDate({ on })).set).toMatchObject({ status: 422, body: { fields: [{ path: "on" }] } });
    }
    expect((await aSetDate({ kind: "birthday" })).set.status).toBe(400);
  });

  test("of someone without a relation does not exist", async () => {
    const { body } = await aSetDate();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const tried = (id: string) =>
      server.call(finishDueDate, stranger, { params: { id }, body: { version: 1 } });
    const hidden = await tried(body.id);
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe((await tried(newId())).text);
    expect(await server.office.rows("select done_at from due_date where id = $1", [body.id])).toEqual([
      { done_at: null },
    ]);
  });
});
