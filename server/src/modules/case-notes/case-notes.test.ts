import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  addCaseNote,
  amendCaseNote,
  getNoteDraft,
  listCaseNotes,
  saveNoteDraft,
} from "#contract/case-notes.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

/** A case of one person with their case manager. */
async function aCase() {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  return { pania, personId, caseId };
}
const aNote = (more: object = {}) => ({
  id: newId(),
  happenedAt: "2026-11-23T21:00:00.000Z",
  body: "Rent went up on 31 August. “I didn’t know I had to tell you.”",
  ...more,
});

describe("a case note", () => {
  test("is kept with who wrote it and both times, and the look is on record", async () => {
    const { pania, personId, caseId } = await aCase();
    const note = aNote({ kind: "home", whoWasThere: "Aroha and her mother" });
    const written = await server.call(addCaseNote, pania, { params: { id: caseId }, body: note });
    expect(written).toMatchObject({ status: 200, body: { id: note.id, version: 1 } });

    const list = await server.call(listCaseNotes, pania, { params: { id: caseId } });
    expect(list.body.items).toMatchObject([
      {
        id: note.id,
        body: note.body,
        kind: "home",
        happenedAt: note.happenedAt,
        authorId: pania.id,
        amendments: [],
      },
    ]);
    expect(list.body.items[0].recordedAt > note.happenedAt).toBe(true);

    const audit = await server.office.rows(
      `select a.endpoint, a.outcome, s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2 order by a.id`,
      [pania.id, personId],
    );
    expect(audit).toEqual([
      { endpoint: "addCaseNote", outcome: "done", depth: "opened" },
      { endpoint: "listCaseNotes", outcome: "done", depth: "opened" },
    ]);
  });

  test("is amended, never edited: what was written stays", async () => {
    const { pania, caseId } = await aCase();
    const note = aNote();
    await server.call(addCaseNote, pania, { params: { id: caseId }, body: note });
    const amended = await server.call(amendCaseNote, pania, {
      params: { id: note.id },
      body: { id: newId(), body: "It was 30 August." },
    });
    expect(amended.status).toBe(200);
    const list = await server.call(listCaseNotes, pania, { params: { id: caseId } });
    expect(list.body.items[0]).toMatchObject({
      body: note.body,
      amendments: [{ body: "It was 30 August." }],
    });
  });

  test("retried with the same key is written once; with other contents it is refused", async () => {
    const { pania, caseId } = await aCase();
    const note = aNote();
    const key = newId();
    const replies = await Promise.all(
      Array.from({ length: 8 }, () =>
        server.call(addCaseNote, pania, { params: { id: caseId }, body: note, key }),
      ),
    );
    expect(new Set(replies.map((reply) => `${reply.status} ${reply.text}`)).size).toBe(1);
    expect(await server.office.rows("select id from case_note where id = $1", [note.id])).toHaveLength(1);
    const other = await server.call(addCaseNote, pania, { params: { id: caseId }, body: aNote(), key });
    expect(other.status).toBe(422);
  });

  test("of someone without a relation does not exist: the same bytes as an id that was never made", async () => {
    const { pania, caseId } = await aCase();
    await server.call(addCaseNote, pania, { params: { id: caseId }, body: aNote() });
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
    const hidden = await server.call(listCaseNotes, stranger, { params: { id: caseId } });
    const never = await server.call(listCaseNotes, stranger, { params: { id: newId() } });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
    const refused = await server.office.rows("select outcome from audit where actor_id = $1", [stranger.id]);
    expect(refused).toEqual([{ outcome: "not-found" }, { outcome: "not-found" }]);
  });

  test("that is sealed is seen by the assigned only; a team note not in an emergency", async () => {
    const { pania, caseId } = await aCase();
    for (const visibility of ["case", "team", "sealed"]) {
      await server.call(addCaseNote, pania, { params: { id: caseId }, body: aNote({ visibility }) });
    }
    const colleague = await server.office.aStaffMember();
    const seen = await server.call(listCaseNotes, colleague, { params: { id: caseId } });
    expect(seen.body.items.map((note: { visibility: string }) => note.visibility).sort()).toEqual([
      "case",
      "team",
    ]);
  });

  test("with an unknown field is refused, by name", async () => {
    const { pania, caseId } = await aCase();
    const reply = await server.call(addCaseNote, pania, {
      params: { id: caseId },
      body: aNote({ authorId: pania.id }),
    });
    expect(reply.status).toBe(400);
    expect(reply.body.fields).toEqual([{ path: "", says: "Not known here: authorId" }]);
  });
});

describe("a draft", () => {
  test("changed on two screens is never overwritten: both texts come back", async () => {
    const { pania, caseId } = await aCase();
    const id = newId();
    const typed = {
      caseId,
      interviewId: null,
      kind: "phone",
      whoWasThere: "",
      happenedAt: "2026-11-23T21:00:00.000Z",
    };
    const first = await server.call(saveNoteDraft, pania, {
      params: { id },
      body: { ...typed, version: 0, body: "One" },
    });
    expect(first.body.version).toBe(1);
    await server.call(saveNoteDraft, pania, { params: { id }, body: { ...typed, version: 1, body: "Two" } });
    const stale = await server.call(saveNoteDraft, pania, {
      params: { id },
      body: { ...typed, version: 1, body: "Three" },
    });
    expect(stale).toMatchObject({
      status: 412,
      body: { yours: { body: "Three" }, theirs: { body: "Two", version: 2 } },
    });
  });

  test("is its writer's alone, and is finished by the note of the same id", async () => {
    const { pania, caseId } = await aCase();
    const id = newId();
    const body = {
      version: 0,
      caseId,
      interviewId: null,
      kind: "phone",
      whoWasThere: "",
      happenedAt: "2026-11-23T21:00:00.000Z",
      body: "Half a thought",
    };
    await server.call(saveNoteDraft, pania, { params: { id }, body });
    const colleague = await server.office.aStaffMember();
    expect((await server.call(getNoteDraft, colleague, { params: { id } })).status).toBe(404);
    await server.call(addCaseNote, pania, { params: { id: caseId }, body: aNote({ id }) });
    expect((await server.call(getNoteDraft, pania, { params: { id } })).status).toBe(404);
  });
});
