import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getToday } from "#contract/today.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

type Staff = Awaited<ReturnType<(typeof server)["office"]["aStaffMember"]>>;
const long = "2026-08-01T00:00:00.000Z";
const row = () => ({ agency_id: server.office.agencyId, id: newId() });

/** A person with an open case, spoken to yesterday so that silence is no need of theirs. */
async function aPerson(pania: Staff, family: string, lastTalk: string | null = "2026-11-22T21:00:00Z") {
  const personId = await server.office.aPerson({ createdBy: pania.id, name: ["Sina", family] });
  const caseId = await server.office.anOpenCase(personId, pania);
  if (lastTalk) {
    await server.office.add("case_note", {
      ...row(),
      case_id: caseId,
      kind: "phone",
      happened_at: lastTalk,
      recorded_at: lastTalk,
      body: "Talked.",
      author_id: pania.id,
    });
  }
  return { personId, caseId };
}
const concern = (caseId: string, who: Staff, more: object = {}) =>
  server.office.add("concern", {
    ...row(),
    case_id: caseId,
    words: "Said she was not safe at home.",
    safe_way: "Use the safe way to reach her",
    who_has_it: who.id,
    within_minutes: 30,
    raised_at: "2026-11-23T03:50:00Z",
    raised_by: who.id,
    ...more,
  });
const dueDate = (caseId: string, by: Staff, kind: string, on_day: string, words: string) =>
  server.office.add("due_date", {
    ...row(),
    case_id: caseId,
    kind,
    on_day,
    words,
    recorded_at: long,
    recorded_by: by.id,
  });
const gap = (caseId: string, personId: string, by: Staff, perWeek: string, at = long) =>
  server.office.add("assessment", {
    ...row(),
    case_id: caseId,
    person_id: personId,
    staff_id: by.id,
    on_day: at.slice(0, 10),
    at,
    rates_version: "test",
    law_version: "test",
    people: [personId],
    situation: {},
    result: { gap: { perWeek } },
  });
const promise = (caseId: string, by: Staff, by_on: string | null) =>
  server.office.add("promise", {
    ...row(),
    case_id: caseId,
    who: "us",
    staff_id: by.id,
    what: "Ring the kindy",
    by_on,
    said_at: long,
  });
const needsOf = async (as: Staff) =>
  (await server.call(getToday, as)).body.needs as {
    kind: string;
    name: string;
    what: string;
    who: string | null;
  }[];

describe("what needs a person first", () => {
  test("is ordered by consequence, and each says who, what and what to do", async () => {
    const pania = await server.office.aStaffMember();
    const silent = await aPerson(pania, "Marsh", "2026-10-08T00:00:00Z");
    const step = await aPerson(pania, "Nadar");
    const goal = newId();
    await server.office.add("goal", {
      ...row(),
      id: goal,
      case_id: step.caseId,
      words: "Drive",
      whose: "Sina",
      said_on: "2026-03-12",
    });
    await server.office.add("plan_step", {
      ...row(),
      case_id: step.caseId,
      goal_id: goal,
      what: "Book the restricted test",
      owner: "Sina",
      due: "2026-11-20",
    });
    const promised = await aPerson(pania, "Okafor");
    await promise(promised.caseId, pania, "2026-11-24");
    const leaving = await aPerson(pania, "Tipene");
    await dueDate(leaving.caseId, pania, "release", "2026-12-03", "Leaves prison");
    const money = await aPerson(pania, "Horopito");
    await gap(money.caseId, money.personId, pania, "61.00");
    const report = await aPerson(pania, "Pham");
    await dueDate(report.caseId, pania, "report", "2026-11-26", "Report for the court");
    const stops = await aPerson(pania, "Singh");
    await dueDate(
      stops.caseId,
      pania,
      "benefit-expires",
      "2026-11-27",
      "Jobseeker Support ends unless she asks again",
    );
    const harm = await aPerson(pania, "Leota");
    await concern(harm.caseId, pania);

    const { body } = await server.call(getToday, pania);
    expect(body.needs.map((need: { kind: string; name: string }) => [need.kind, need.name])).toEqual([
      ["safety", "Sina Leota"],
      ["money-stops", "Sina Singh"],
      ["deadline", "Sina Pham"],
      ["not-reaching", "Sina Horopito"],
      ["release", "Sina Tipene"],
      ["promise", "Sina Okafor"],
      ["step-overdue", "Sina Nadar"],
      ["not-heard-from-us", "Sina Marsh"],
    ]);
    expect(body.needs[0]).toMatchObject({
      what: "Said she was not safe at home (yesterday, 4.50 pm). Use the safe way to reach her.",
      who: "You, within 30 minutes",
      verb: "open-safety-plan",
    });
    expect(body.needs[1]).toMatchObject({ by: "2026-11-27", verb: "finish-it" });
    expect(body.needs[1].what).toContain("In 3 days, 27 Nov.");
    expect(body.needs[3]).toMatchObject({ gapPerWeek: "61.00" });
    expect(body.needs[4].what).toBe("Leaves prison. In 9 days, 3 Dec.");
    expect(body.needs[5].what).toBe("You promised: Ring the kindy. Today.");
    expect(body.needs[6].what).toBe("Book the restricted test. Sina, overdue since 20 Nov.");
    expect(body.needs[7].what).toBe("We have not spoken to Sina for 47 days, and nothing is booked.");
    expect(body.counts).toEqual({ people: 8, needDecision: 7, notHeardFromUs: 1, drafts: 0 });
    const listed = await server.office.rows(
      `select s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
       where a.actor_id = $1 and a.endpoint = 'getToday' and s.person_id = $2`,
      [pania.id, silent.personId],
    );
    expect(listed).toEqual([{ depth: "listed" }]);
  });

  test("in a tie is the soonest, then the most money", async () => {
    const pania = await server.office.aStaffMember();
    const [less, more] = [await aPerson(pania, "Less"), await aPerson(pania, "More")];
    await gap(less.caseId, less.personId, pania, "9.50");
    await gap(more.caseId, more.personId, pania, "120.00");
    await promise(less.caseId, pania, "2026-11-25");
    await promise(more.caseId, pania, "2026-11-20");
    expect((await needsOf(pania)).map(({ kind, name }) => [kind, name])).toEqual([
      ["not-reaching", "Sina More"],
      ["not-reaching", "Sina Less"],
      ["promise", "Sina More"],
      ["promise", "Sina Less"],
    ]);
  });

  test("goes when it is done: answered, kept, recommended, paid since, booked, spoken to", async () => {
    const pania = await server.office.aStaffMember();
    const { caseId, personId } = await aPerson(pania, "Done");
    await concern(caseId, pania, {
      answered_at: "2026-11-23T04:00:00Z",
      answered_how: "Talked at the school",
      answered_by: pania.id,
    });
    await gap(caseId, personId, pania, "50.00", "2026-11-01T00:00:00.000Z");
    await gap(caseId, personId, pania, "0.00", "2026-11-02T00:00:00.000Z");
    await promise(caseId, pania, "2027-02-01");
    await promise(caseId, pania, null);
    await dueDate(caseId, pania, "yearly-review", "2027-03-05", "Yearly review");
    const booked = await aPerson(pania, "Booked", "2026-09-01T00:00:00Z");
    await server.office.add("appointment", {
      ...row(),
      case_id: booked.caseId,
      staff_id: pania.id,
      starts_at: "2026-11-30T00:00:00Z",
      minutes: 30,
      how: "phone",
    });
    expect(await needsOf(pania)).toEqual([]);
  });

  test("told and not worked out yet is money not reaching someone, until it is worked out", async () => {
    const pania = await server.office.aStaffMember();
    const { caseId, personId } = await aPerson(pania, "Told");
    const household = newId();
    await server.office.add("household", { agency_id: server.office.agencyId, id: household });
    await server.office.add("household_member", {
      ...row(),
      household_id: household,
      person_id: personId,
      name: "Sina",
      role: "applicant",
      from_on: "2026-01-01",
    });
    const fact = (id: string, value: string, recorded_at: string, replaces: string | null) =>
      server.office.add("fact", {
        ...row(),
        id,
        household_id: household,
        pointer: "/home/cost",
        value: JSON.stringify(value),
        source: "Sina",
        on_day: recorded_at.slice(0, 10),
        recorded_at,
        recorded_by: pania.id,
        replaces,
      });
    const old = newId();
    await fact(old, "390.00", long, null);
    expect(await needsOf(pania)).toEqual([]);
    await fact(newId(), "590.00", "2026-11-23T19:50:00.000Z", old);
    expect(await needsOf(pania)).toMatchObject([
      { kind: "not-reaching", gapPerWeek: null, verb: "work-it-out" },
    ]);
    await gap(caseId, personId, pania, "0.00", "2026-11-23T20:30:00.000Z");
    expect(await needsOf(pania)).toEqual([]);
  });

  test("of someone who may be harmed is that, and not also that we were silent", async () => {
    const pania = await server.office.aStaffMember();
    const { caseId } = await aPerson(pania, "Harm", "2026-09-01T00:00:00Z");
    await concern(caseId, pania);
    expect((await needsOf(pania)).map(({ kind }) => kind)).toEqual(["safety"]);
  });

  test("is of my own people and of whom I cover for; a leader without people sees the team’s", async () => {
    const team = await server.office.aTeam("Theirs");
    const pania = await server.office.aStaffMember({ teamId: team });
    const { caseId } = await aPerson(pania, "Covered");
    await concern(caseId, pania);
    const colleague = await server.office.aStaffMember({ teamId: team });
    expect(await needsOf(colleague)).toEqual([]);
    const losa = await server.office.aStaffMember();
    await server.office.add("cover", {
      ...row(),
      absent_staff_id: pania.id,
      covering_staff_id: losa.id,
      from_on: "2026-11-20",
      to_on: "2026-11-30",
    });
    const who = `Pania Walker ${pania.id.slice(-4)}, within 30 minutes`;
    expect(await needsOf(losa)).toMatchObject([{ kind: "safety", who }]);
    const leader = await server.office.aStaffMember({ roles: ["team-leader"], leads: team });
    expect(await needsOf(leader)).toMatchObject([{ kind: "safety", who }]);
  });
});

describe("the day", () => {
  test("has its bookings with what was promised and the hazard of a visit, never a private one", async () => {
    const pania = await server.office.aStaffMember();
    const { caseId, personId } = await aPerson(pania, "Visit");
    await promise(caseId, pania, null);
    const alert = (words: string, isPrivate: boolean) =>
      server.office.add("alert", {
        ...row(),
        person_id: personId,
        words,
        because: "Seen",
        kind: "visit-hazard",
        evidence: "Seen on 3 November",
        private: isPrivate,
        recorded_at: long,
        recorded_by: pania.id,
      });
    await alert("Not for onlookers", true);
    await alert("Dog: ring before you open the gate", false);
    await server.office.add("appointment", {
      ...row(),
      case_id: caseId,
      staff_id: pania.id,
      starts_at: "2026-11-24T00:00:00Z",
      minutes: 45,
      how: "home",
    });
    const { body } = await server.call(getToday, pania);
    expect(body.appointments).toMatchObject([
      { caseId, hazard: "Dog: ring before you open the gate", promised: "Ring the kindy" },
    ]);
  });

  test("has what colleagues added since 5 pm yesterday, and nothing about safety", async () => {
    const pania = await server.office.aStaffMember();
    const losa = await server.office.aStaffMember();
    const { caseId } = await aPerson(pania, "News");
    for (const at of ["2026-11-23T03:59:00Z", "2026-11-23T04:30:00Z"]) {
      await server.office.add("case_note", {
        ...row(),
        case_id: caseId,
        kind: "phone",
        happened_at: at,
        recorded_at: at,
        body: "Rang.",
        author_id: losa.id,
      });
    }
    await concern(caseId, losa, { raised_at: "2026-11-23T05:00:00Z" });
    const { body } = await server.call(getToday, pania);
    expect(body.overnight).toMatchObject([{ name: "Sina News", at: "2026-11-23T04:30:00.000Z" }]);
  });

  test("is not for an administrator", async () => {
    const admin = await server.office.aStaffMember({ roles: ["administrator"] });
    expect((await server.call(getToday, admin)).status).toBe(403);
  });
});
