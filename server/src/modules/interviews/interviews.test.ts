import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeInterview, getInterview, startInterview } from "#contract/interviews.ts";
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
const begin = (as: { cookie: string }, caseId: string) =>
  server.call(startInterview, as, { params: { id: caseId }, body: { id: newId(), noteId: newId() } });

describe("an interview", () => {
  test("begins with nothing assumed about the person, and is on record", async () => {
    const { pania, personId, caseId } = await aCase();
    const { body } = await begin(pania, caseId);
    expect(body).toMatchObject({
      version: 1,
      caseId,
      personId,
      whoIsHere: "",
      matters: "",
      strengths: "",
      wishes: [],
      safeToTakeHome: null,
      finishedAt: null,
    });
    const audit = await server.office.rows(
      `select a.endpoint, s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2`,
      [pania.id, personId],
    );
    expect(audit).toEqual([{ endpoint: "startInterview", depth: "opened" }]);
  });

  test("started again goes on with the open one, also when both starts come at once", async () => {
    const { pania, caseId } = await aCase();
    const both = await Promise.all([begin(pania, caseId), begin(pania, caseId)]);
    expect(both[0].body).toEqual(both[1].body);
    expect((await begin(pania, caseId)).body.id).toBe(both[0].body.id);
    const colleague = await server.office.aStaffMember();
    expect((await begin(colleague, caseId)).body.id).not.toBe(both[0].body.id);
  });

  test("keeps the person’s words first, and whether paper is safe at home as asked", async () => {
    const { pania, caseId } = await aCase();
    const { body: open } = await begin(pania, caseId);
    const params = { id: open.id };
    const first = { version: 1, whoIsHere: "Aroha and Niko", matters: "“A dry house.”", wishes: ["karakia"] };
    expect((await server.call(changeInterview, pania, { params, body: first })).body.version).toBe(2);
    const second = { version: 2, safeToTakeHome: false };
    expect((await server.call(changeInterview, pania, { params, body: second })).body.version).toBe(3);
    const now = await server.call(getInterview, pania, { params });
    expect(now.body).toMatchObject({ ...first, version: 3, safeToTakeHome: false });
    expect(await server.call(changeInterview, pania, { params, body: second })).toMatchObject({
      status: 412,
      body: { yours: second, theirs: { version: 3, matters: "“A dry house.”" } },
    });
  });

  test("finished stays as it was, but paper may still be found unsafe; a new one can begin", async () => {
    const { pania, caseId } = await aCase();
    const { body: open } = await begin(pania, caseId);
    const params = { id: open.id };
    await server.call(changeInterview, pania, { params, body: { version: 1, finished: true } });
    const late = { version: 2, matters: "Something else" };
    expect((await server.call(changeInterview, pania, { params, body: late })).status).toBe(409);
    const unsafe = { version: 2, safeToTakeHome: false };
    expect((await server.call(changeInterview, pania, { params, body: unsafe })).status).toBe(200);
    const rows = await server.office.rows(
      "select matters, safe_to_take_home, finished_at is not null as finished from interview where id = $1",
      [open.id],
    );
    expect(rows).toEqual([{ matters: "", safe_to_take_home: false, finished: true }]);
    expect((await begin(pania, caseId)).body.id).not.toBe(open.id);
  });

  test("of someone without a relation does not exist", async () => {
    const { pania, caseId } = await aCase();
    const { body: open } = await begin(pania, caseId);
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const hidden = await server.call(getInterview, stranger, { params: { id: open.id } });
    const never = await server.call(getInterview, stranger, { params: { id: newId() } });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
    expect((await begin(stranger, caseId)).status).toBe(404);
  });
});
