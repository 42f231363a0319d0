import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeAssessment, recordFacts } from "#contract/assessments.ts";
import { addCaseNote, listCaseNotes, saveNoteDraft } from "#contract/case-notes.ts";
import { openCase } from "#contract/cases.ts";
import { addAddress, addContact, getPerson, openSealedAddress } from "#contract/people.ts";
import { changeStaffMember } from "#contract/staff.ts";
import { getToday } from "#contract/today.ts";
import { aServer } from "./platform/testing/server.ts";

// What a colleague, or someone outside, would try. Each of these once worked or broke something.
let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

async function aPersonWithACase() {
  const { office } = server;
  const teamId = await office.aTeam();
  const owner = await office.aStaffMember({ teamId });
  const teamMate = await office.aStaffMember({ teamId });
  const personId = await office.aPerson({ createdBy: owner.id });
  const caseId = await office.anOpenCase(personId, owner);
  return { owner, teamMate, personId, caseId };
}
const note = (more: object = {}) => ({
  id: newId(),
  body: "Words",
  happenedAt: "2026-11-23T20:00:00Z",
  ...more,
});

describe("what is typed", () => {
  test.each([
    ["a NUL", "Words\u0000"],
    ["half a letter", "Words \ud800"],
  ])("%s is refused as it is, never a fault of ours", async (_, body) => {
    const { owner, caseId } = await aPersonWithACase();
    const reply = await server.call(addCaseNote, owner, { params: { id: caseId }, body: note({ body }) });
    expect([reply.status, reply.body.fields]).toEqual([
      400,
      [{ path: "body.body", says: expect.stringContaining("cannot be kept") }],
    ]);
  });

  test("is refused in the key of a fact too, and when it is nested without end", async () => {
    const { owner, personId } = await aPersonWithACase();
    const fact = (value: unknown) => ({
      id: newId(),
      pointer: "/home/tenure",
      value,
      source: "told",
      on: "2026-11-24",
      evidence: null,
      replaces: null,
    });
    const call = (value: unknown) =>
      server.call(recordFacts, owner, { params: { id: personId }, body: { facts: [fact(value)] } });
    expect((await call({ "a\u0000": 1 })).status).toBe(400);
    const deep = await server.app.inject({
      method: "POST",
      url: `/api/people/${personId}/facts`,
      headers: { cookie: owner.cookie, "idempotency-key": newId(), "content-type": "application/json" },
      payload: `{"facts":[${"[".repeat(20_000)}${"]".repeat(20_000)}]}`,
    });
    expect(deep.statusCode).toBe(400);
  });

  test.each(["------------------------------------", "0".repeat(36)])("a key %s is no UUID", async (key) => {
    const { owner, caseId } = await aPersonWithACase();
    expect(
      (await server.call(addCaseNote, owner, { params: { id: caseId }, body: note(), key })).status,
    ).toBe(400);
  });

  test("an address that cannot be read has the same headers and tells nothing back", async () => {
    const reply = await server.app.inject({ url: "/api/people/%E0%A4%A-secret" });
    expect([reply.statusCode, reply.headers["content-type"]]).toEqual([
      400,
      expect.stringContaining("application/problem+json"),
    ]);
    expect(reply.headers["content-security-policy"]).toContain("default-src 'none'");
    expect(reply.body).not.toContain("secret");
  });

  test("a day or a moment outside these centuries is refused: it would break every page that shows it", async () => {
    const { owner, caseId } = await aPersonWithACase();
    const far = await server.call(addCaseNote, owner, {
      params: { id: caseId },
      body: note({ readAndAgreedAt: "9999-12-31T23:59:59-12:00" }),
    });
    expect(far.status).toBe(400);
    expect((await server.call(listCaseNotes, owner, { params: { id: caseId } })).status).toBe(200);
    expect((await server.call(getToday, owner)).status).toBe(200);
  });

  test("the time of a talk is compared as a time, whatever its offset", async () => {
    const { owner, caseId } = await aPersonWithACase();
    const said = (happenedAt: string) =>
      server.call(addCaseNote, owner, { params: { id: caseId }, body: note({ happenedAt }) });
    expect((await said("2026-11-24T09:00:00+13:00")).status).toBe(200);
    expect((await said("2026-11-23T20:00:00-12:00")).status).toBe(422);
  });

  test("an id that is taken is a conflict, the same whether or not one may see what has it", async () => {
    const mine = await aPersonWithACase();
    const theirs = await aPersonWithACase();
    const [seen, hidden] = [note(), note()];
    await server.call(addCaseNote, mine.owner, { params: { id: mine.caseId }, body: seen });
    await server.call(addCaseNote, theirs.owner, { params: { id: theirs.caseId }, body: hidden });
    const again = await server.call(addCaseNote, mine.owner, { params: { id: mine.caseId }, body: seen });
    const other = await server.call(addCaseNote, mine.owner, {
      params: { id: mine.caseId },
      body: note({ id: hidden.id }),
    });
    expect([again.status, other.status]).toEqual([409, 409]);
    expect(other.body.detail).toBe(again.body.detail);
  });

  test("a field nobody knows is refused in an address too", async () => {
    const { owner } = await aPersonWithACase();
    expect((await server.call(getToday, owner, { query: { staffId: newId() } })).status).toBe(400);
  });
});

describe("more sight than one has", () => {
  test("an administrator does not change their own roles by writing their id in capitals", async () => {
    const admin = await server.office.aStaffMember({ roles: ["administrator"] });
    const reply = await server.call(changeStaffMember, admin, {
      params: { id: admin.id.toUpperCase() },
      body: { version: 1, roles: ["administrator", "case-manager"] },
    });
    expect(reply.status).toBe(403);
  });

  test("a colleague of the team does not become the assigned by opening another case for themselves", async () => {
    const { teamMate, owner, personId } = await aPersonWithACase();
    const sealed = { id: newId(), lines: "1 Hidden Street", suburb: null, town: null, postcode: null };
    await server.call(addAddress, owner, {
      params: { id: personId },
      body: { ...sealed, from: null, to: null, sealed: true },
    });
    const opening = (caseManagerId: string) => ({
      id: newId(),
      personId,
      whanauId: null,
      service: "housing",
      caseManagerId,
      openedOn: "2026-11-24",
    });
    expect((await server.call(openCase, teamMate, { body: opening(teamMate.id) })).status).toBe(403);
    const reason = { params: { id: personId }, body: { reason: "To look" } };
    expect((await server.call(openSealedAddress, teamMate, reason)).status).toBe(403);
    // For the one whose person it is already it is no more sight than before.
    expect((await server.call(openCase, teamMate, { body: opening(owner.id) })).status).toBe(200);
    expect((await server.call(openCase, owner, { body: opening(teamMate.id) })).status).toBe(200);
  });

  test("a seal is ended by the assigned alone: an ended one from anyone else would show the address before", async () => {
    const { teamMate, owner, personId } = await aPersonWithACase();
    const at = (lines: string, more: object) => ({
      params: { id: personId },
      body: { id: newId(), lines, suburb: null, town: null, postcode: null, from: null, to: null, ...more },
    });
    await server.call(addAddress, owner, at("9 Plain Street", { sealed: false }));
    await server.call(addAddress, owner, at("1 Hidden Street", { sealed: true }));
    const ended = at("2 Other Street", { sealed: true, to: "2026-11-23" });
    expect((await server.call(addAddress, teamMate, ended)).status).toBe(403);
    const soon = at("2 Other Street", { sealed: true, to: "2026-11-25" });
    expect((await server.call(addAddress, teamMate, soon)).status).toBe(403);
    const shown = await server.call(getPerson, teamMate, { params: { id: personId } });
    expect(shown.body.address).toBeNull();
    expect((await server.call(addAddress, owner, ended)).status).toBe(200);
  });

  test("a reply kept for a retry tells nothing of someone who was shut since", async () => {
    const { office } = server;
    const { owner, personId, caseId } = await aPersonWithACase();
    const partnerId = await office.aPerson({ createdBy: owner.id, name: ["Canary", "Partner"] });
    await office.anOpenCase(partnerId, owner);
    const householdId = newId();
    await office.add("household", { agency_id: office.agencyId, id: householdId });
    for (const [person_id, role] of [
      [personId, "applicant"],
      [partnerId, "partner"],
    ]) {
      const member = { person_id, role, name: "Someone", from_on: "2026-01-01" };
      await office.add("household_member", {
        agency_id: office.agencyId,
        id: newId(),
        household_id: householdId,
        ...member,
      });
    }
    const make = { params: { id: caseId }, body: { id: newId(), personId }, key: newId() };
    const first = await server.call(makeAssessment, owner, make);
    expect([first.status, first.text.includes(partnerId)]).toEqual([200, true]);
    expect(await server.call(makeAssessment, owner, make)).toMatchObject({ status: 200, text: first.text });
    await office.rows("update person set restricted = true where id = $1", [partnerId]);
    const again = await server.call(makeAssessment, owner, make);
    expect([again.status, again.text.includes(partnerId)]).toEqual([404, false]);
    const kept = await office.rows("select 1 from idempotency where response::text like '%Canary%'");
    expect(kept).toEqual([]);
  });

  test("a draft is saved for a case one sees, and its person is on record when drafts are listed", async () => {
    const mine = await aPersonWithACase();
    const theirs = await aPersonWithACase();
    const id = newId();
    const save = (caseId: string, version: number) =>
      server.call(saveNoteDraft, mine.owner, {
        params: { id },
        body: {
          version,
          caseId,
          interviewId: null,
          kind: "phone",
          whoWasThere: "",
          happenedAt: "2026-11-23T20:00:00Z",
          body: "Words",
        },
      });
    expect((await save(mine.caseId, 0)).status).toBe(200);
    expect((await save(theirs.caseId, 1)).status).toBe(404);
    await server.call({ method: "GET", path: "/api/note-drafts" }, mine.owner);
    const looked = await server.office.rows(
      `select s.person_id, s.depth from audit a join audit_subject s on s.audit_id = a.id
       where a.actor_id = $1 and a.endpoint = 'listNoteDrafts'`,
      [mine.owner.id],
    );
    expect(looked).toEqual([{ person_id: mine.personId, depth: "listed" }]);
  });

  test("a second way to reach someone with the same id is refused, not a fault", async () => {
    const { owner, personId } = await aPersonWithACase();
    const way = {
      id: newId(),
      kind: "phone",
      value: "021 000",
      safe: true,
      how: null,
      preferred: false,
    };
    const add = () => server.call(addContact, owner, { params: { id: personId }, body: way });
    expect([(await add()).status, (await add()).status]).toEqual([200, 409]);
  });
});
