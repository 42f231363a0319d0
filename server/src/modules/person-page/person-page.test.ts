import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getPersonPage } from "#contract/person-page.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

const before = "2026-11-11T02:10:00.000Z";
const agencyRow = () => ({ agency_id: server.office.agencyId, id: newId() });
const recorded = (by: string) => ({ recorded_at: before, recorded_by: by });

async function aPerson() {
  const pania = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: pania.id });
  const caseId = await server.office.anOpenCase(personId, pania);
  const note = (more: object) =>
    server.office.add("case_note", {
      ...agencyRow(),
      case_id: caseId,
      kind: "phone",
      happened_at: before,
      recorded_at: before,
      body: "Asked to move the appointment.",
      author_id: pania.id,
      ...more,
    });
  const page = (as = pania) => server.call(getPersonPage, as, { params: { id: personId } });
  return { pania, personId, caseId, note, page };
}

/** Someone with a case in a team that the reader has nothing to do with. */
async function someoneHidden() {
  const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
  const personId = await server.office.aPerson({ createdBy: stranger.id, name: ["Hidden", "Person"] });
  const caseId = await server.office.anOpenCase(personId, stranger);
  return { stranger, personId, caseId };
}

describe("the person page", () => {
  test("gives header, timeline newest first, plan, dates ahead, and keeps the look", async () => {
    const { pania, personId, caseId, note, page } = await aPerson();
    await note({});
    await note({
      happened_at: "2026-11-23T19:50:00.000Z",
      kind: "text",
      body: "“rent went up end of august”",
    });
    await server.office.add("promise", {
      ...agencyRow(),
      case_id: caseId,
      who: "us",
      staff_id: pania.id,
      what: "Ring the kindy",
      by_on: "2026-11-25",
      said_at: "2026-11-12T02:14:00.000Z",
    });
    await server.office.add("due_date", {
      ...agencyRow(),
      case_id: caseId,
      kind: "yearly-review",
      on_day: "2027-03-05",
      words: "Yearly review. It is by phone this time.",
      ...recorded(pania.id),
    });
    await server.office.add("alert", {
      ...agencyRow(),
      person_id: personId,
      words: "Text only, no voicemail",
      because: "Someone else can hear her phone",
      kind: "safe-contact",
      evidence: "Said so on 3 November",
      review_on: "2027-02-01",
      ...recorded(pania.id),
    });
    const goalId = newId();
    await server.office.add("goal", {
      agency_id: server.office.agencyId,
      id: goalId,
      case_id: caseId,
      words: "Work at Tia’s school",
      whose: "Aroha",
      said_on: "2026-03-12",
    });
    await server.office.add("plan_step", {
      ...agencyRow(),
      case_id: caseId,
      goal_id: goalId,
      what: "Meet the principal",
      owner: "Aroha",
      due: "2026-12-08",
    });
    const { status, body } = await page();
    expect(status).toBe(200);
    expect(body.header).toMatchObject({
      name: "Aroha Tauwhare",
      called: "Aroha",
      age: 32,
      iwi: null,
      lastContact: "today 8.50 am, by text",
      promised: "Ring the kindy by 25 Nov",
      nextDate: "Yearly review, 5 Mar 2027",
      hazards: [{ words: "Text only, no voicemail" }],
    });
    expect(body.timeline.map((entry: { type: string }) => entry.type)).toEqual([
      "note",
      "promise",
      "note",
      "case",
    ]);
    expect(body.timeline[3].says).toBe("Income support began.");
    expect(body.plan).toMatchObject({
      caseId,
      goals: [{ words: "Work at Tia’s school", barriers: [], steps: [{ what: "Meet the principal" }] }],
    });
    expect(body.datesAhead).toEqual([
      { on: "2026-11-25", what: "Ring the kindy" },
      { on: "2027-03-05", what: "Yearly review. It is by phone this time." },
    ]);
    expect(body).toMatchObject({
      caseId,
      looks: 0,
      lastLookedAt: null,
      household: null,
      openInterviewId: null,
    });
    const second = (await page()).body;
    expect(second.looks).toBe(1);
    expect(Date.parse(second.lastLookedAt)).toBeGreaterThan(Date.parse(before));
    const audit = await server.office.rows(
      `select a.endpoint, s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and s.person_id = $2`,
      [pania.id, personId],
    );
    expect(audit).toEqual([
      { endpoint: "getPersonPage", depth: "opened" },
      { endpoint: "getPersonPage", depth: "opened" },
    ]);
  });

  test("of someone without a relation gives the same bytes as one who was never there", async () => {
    const { personId } = await aPerson();
    const { stranger } = await someoneHidden();
    const hidden = await server.call(getPersonPage, stranger, { params: { id: personId } });
    const never = await server.call(getPersonPage, stranger, { params: { id: newId() } });
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(never.text);
  });

  test("with a hidden relative, a hidden housemate, a hidden case and a sealed note leaves no trace of them", async () => {
    const { pania, personId, caseId, note, page } = await aPerson();
    const colleague = await server.office.aStaffMember();
    await note({});
    const household = newId();
    await server.office.add("household", { agency_id: server.office.agencyId, id: household });
    const member = (person: string | null, name: string, role: string) =>
      server.office.add("household_member", {
        ...agencyRow(),
        household_id: household,
        person_id: person,
        name,
        role,
        from_on: "2026-01-01",
      });
    await member(personId, "Aroha", "applicant");
    const open = (await page(colleague)).text;

    const { stranger, personId: hidden } = await someoneHidden();
    await member(hidden, "Hidden Person", "other-adult");
    await server.office.add("relationship", {
      ...agencyRow(),
      person_id: personId,
      other_id: hidden,
      other_name: "Hidden Person",
      kind: "partner",
      ...recorded(pania.id),
    });
    await server.office.anOpenCase(personId, stranger);
    await note({ visibility: "sealed", body: "Sealed." });
    const sealedNote = await server.office.rows<{ n: number }>(
      "select count(*)::int as n from case_note where case_id = $1",
      [caseId],
    );
    expect(sealedNote).toEqual([{ n: 2 }]);
    const after = (await page(colleague)).text;
    // The colleague's own first look is now counted; nothing else may differ.
    const same = (text: string) => text.replace(/"(looks|lastLookedAt)":("[^"]*"|\d+|null)/g, '"$1":0');
    expect(same(after)).toBe(same(open));
    expect(after).not.toContain("Hidden");
    const listed = await server.office.rows("select 1 from audit_subject where person_id = $1", [hidden]);
    expect(listed).toEqual([]);
  });

  test("names who lives there and who is related, and puts each of them on record as listed", async () => {
    const { pania, personId, page } = await aPerson();
    const daughter = await server.office.aPerson({
      createdBy: pania.id,
      name: ["Tia", "Tauwhare"],
      bornOn: "2018-04-02",
    });
    await server.office.anOpenCase(daughter, pania);
    const household = newId();
    await server.office.add("household", { agency_id: server.office.agencyId, id: household });
    for (const [person, name, role] of [
      [personId, "Aroha", "applicant"],
      [daughter, "Tia", "dependent-child"],
    ]) {
      await server.office.add("household_member", {
        ...agencyRow(),
        household_id: household,
        person_id: person,
        name,
        role,
        from_on: "2026-01-01",
      });
    }
    await server.office.add("relationship", {
      ...agencyRow(),
      person_id: personId,
      other_id: daughter,
      other_name: "Tia",
      kind: "parent-of",
      ...recorded(pania.id),
    });
    const { body } = await page();
    expect(body.header.atHome).toBe("Aroha, Tia 8");
    expect(body.relationships).toMatchObject([
      { kind: "parent-of", otherId: daughter, otherName: "Tia Tauwhare" },
    ]);
    const listed = await server.office.rows("select depth from audit_subject where person_id = $1", [
      daughter,
    ]);
    expect(listed).toEqual([{ depth: "listed" }]);
  });
});
