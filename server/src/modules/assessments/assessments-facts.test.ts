import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getFacts, recordFacts } from "#contract/assessments.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

type Given = { pointer: string; value: unknown; on?: string; since?: string; replaces?: string | null };
const aFact = ({ pointer, value, ...more }: Given) => ({
  id: newId(),
  pointer,
  value,
  source: "Told by the person",
  on: "2026-11-24",
  evidence: null,
  replaces: null,
  ...more,
});

async function aHousehold() {
  const pania = await server.office.aStaffMember();
  const hana = await server.office.aPerson({ createdBy: pania.id, name: ["Hana", "Horopito"] });
  await server.office.anOpenCase(hana, pania);
  const householdId = newId();
  const { agencyId } = server.office;
  await server.office.add("household", { agency_id: agencyId, id: householdId });
  const aMember = async (more: { personId?: string; name: string; role: string; bornOn?: string }) => {
    const id = newId();
    await server.office.add("household_member", {
      agency_id: agencyId,
      id,
      household_id: householdId,
      person_id: more.personId ?? null,
      name: more.name,
      born_on: more.bornOn ?? null,
      role: more.role,
      from_on: "2026-02-02",
    });
    return id;
  };
  await aMember({ personId: hana, name: "Hana Horopito", role: "applicant" });
  return { pania, hana, householdId, aMember };
}
const record = (as: { cookie: string }, id: string, facts: Given[]) =>
  server.call(recordFacts, as, { params: { id }, body: { facts: facts.map(aFact) } });
const read = (as: { cookie: string }, id: string, query: { on?: string } = {}) =>
  server.call(getFacts, as, { params: { id }, query });

describe("the facts of a household", () => {
  test("are read with where they came from, by person and member, as one situation", async () => {
    const { pania, hana, aMember } = await aHousehold();
    const tia = await aMember({ name: "Tia", role: "dependent-child", bornOn: "2018-05-20" });
    const written = await record(pania, hana, [
      { pointer: `/people/${hana}/relationshipStatus`, value: "single" },
      { pointer: `/people/${hana}/residence`, value: { status: "citizen", ordinarilyResident: true } },
      { pointer: `/people/${tia}/health/condition`, value: "none" },
      { pointer: "/home", value: { tenure: "rent", cost: "590.00", per: "week", area: 2 } },
      { pointer: "/assets", value: [{ kind: "cash", owner: hana, amount: "640.00" }] },
    ]);
    expect(written).toMatchObject({ status: 200, body: { recorded: 9 } });
    const { body } = await read(pania, hana);
    const told = { source: "Told by the person", on: "2026-11-24" };
    expect(body.situation).toMatchObject({
      kehi: "situation/1",
      on: "2026-11-24",
      people: [
        {
          id: hana,
          born: { value: "1994-05-03", source: "on file" },
          relationshipStatus: { value: "single", ...told },
          residence: { status: { value: "citizen", ...told } },
        },
        { id: tia, born: { value: "2018-05-20" }, health: { condition: { value: "none", ...told } } },
      ],
      relationships: { value: [{ kind: "dependent-child", child: tia, of: [hana] }] },
      home: { cost: { value: "590.00", ...told, was: null }, area: { value: 2, ...told } },
    });
    expect(body.facts).toContainEqual(
      expect.objectContaining({ pointer: "/assets", name: "Money and property", whose: null }),
    );
    expect(body.facts.find((fact: { pointer: string }) => fact.pointer.endsWith("Status"))).toMatchObject({
      name: "Single or in a relationship",
      whose: "Hana Horopito",
    });
    const rows = await server.office.rows(
      "select person_id, member_id from fact where pointer like '/health%'",
    );
    expect(rows).toEqual([{ person_id: null, member_id: tia }]);
  });

  test("change by adding: what held before is kept, shown, and is what an earlier day reads", async () => {
    const { pania, hana } = await aHousehold();
    await record(pania, hana, [{ pointer: "/home/cost", value: "390.00", on: "2026-02-02" }]);
    await record(pania, hana, [{ pointer: "/home/cost", value: "590.00", since: "2026-08-31" }]);
    const { body } = await read(pania, hana);
    expect(body.facts).toMatchObject([{ value: "590.00", was: "390.00", since: "2026-08-31" }]);
    expect(body.situation.home.cost).toMatchObject({ value: "590.00", was: "390.00", since: "2026-08-31" });
    const then = await read(pania, hana, { on: "2026-10-01" });
    expect(then.body.facts).toMatchObject([{ value: "390.00" }]);
    const undone = await record(pania, hana, [{ pointer: "/home/cost", value: "390.00" }]);
    expect(undone.status).toBe(200);
    const again = await read(pania, hana);
    expect(again.body.facts[0]).not.toHaveProperty("was");
    expect(again.body.situation.home.cost).not.toHaveProperty("was");
    expect(await server.office.rows("select id from fact where recorded_by = $1", [pania.id])).toHaveLength(
      3,
    );
  });

  test("silence stays silence: nothing is read from who lives there but the child put there as one", async () => {
    const { pania, hana, aMember } = await aHousehold();
    await aMember({ name: "Sione", role: "other-adult" });
    const { body } = await read(pania, hana);
    expect(body.situation.relationships).toBeUndefined();
    expect(body.situation.people[0]).not.toHaveProperty("relationshipStatus");
    await record(pania, hana, [{ pointer: "/assets", value: [] }]);
    await record(pania, hana, [{ pointer: "/assets", value: null }]);
    expect((await read(pania, hana)).body.situation).not.toHaveProperty("assets");
    await record(pania, hana, [{ pointer: "/home", value: { tenure: "rent", cost: "1.00" } }]);
    await record(pania, hana, [{ pointer: "/home", value: { tenure: "board" } }]);
    expect((await read(pania, hana)).body.situation.home).toMatchObject({
      tenure: { value: "board" },
      cost: { value: "1.00" },
    });
    await record(pania, hana, [{ pointer: "/home", value: null }]);
    expect((await read(pania, hana)).body.facts).toEqual([]);
  });

  test("of someone alone make a household of one", async () => {
    const pania = await server.office.aStaffMember();
    const id = await server.office.aPerson({ createdBy: pania.id });
    await server.office.anOpenCase(id, pania);
    expect((await read(pania, id)).body).toMatchObject({ householdId: null, facts: [] });
    await record(pania, id, [{ pointer: "/home/tenure", value: "board" }]);
    const { body } = await read(pania, id);
    expect(body.householdId).not.toBeNull();
    expect(body.situation.home.tenure.value).toBe("board");
  });

  test("that cannot be are refused, by name, and none of them is written", async () => {
    const { pania, hana, householdId } = await aHousehold();
    const refused: [Given, RegExp][] = [
      [{ pointer: "/home/cost", value: "about 590" }, /./],
      [{ pointer: "/home/area", value: 9 }, /./],
      [{ pointer: "/home/colour", value: "blue" }, /./],
      [{ pointer: `/people/${newId()}/income`, value: [] }, /not in this household/],
      [
        { pointer: "/assets", value: [{ kind: "cash", owner: newId(), amount: "1.00" }] },
        /not in this household/,
      ],
      [{ pointer: "/home/tenure", value: "rent", on: "2026-11-25" }, /later than today|day/],
      [{ pointer: "/people/0/id", value: "x" }, /not in this household/],
      [{ pointer: "/__proto__/polluted", value: "x" }, /fact/],
    ];
    for (const [given, says] of refused) {
      const reply = await record(pania, hana, [{ pointer: "/home/tenure", value: "rent" }, given]);
      expect(reply.status, JSON.stringify(given)).toBe(422);
      expect(reply.body.detail).toMatch(says);
      expect(reply.body.fields.length).toBeGreaterThan(0);
    }
    expect(await server.office.rows("select id from fact where household_id = $1", [householdId])).toEqual(
      [],
    );
  });

  test("two colleagues never overwrite each other: what was on the screen is named", async () => {
    const { pania, hana } = await aHousehold();
    await record(pania, hana, [{ pointer: "/home/cost", value: "390.00" }]);
    const [seen] = (await read(pania, hana)).body.facts;
    const colleague = await server.office.aStaffMember();
    await record(colleague, hana, [{ pointer: "/home/cost", value: "590.00", replaces: seen.id }]);
    const late = await record(pania, hana, [{ pointer: "/home/cost", value: "400.00", replaces: seen.id }]);
    expect(late).toMatchObject({
      status: 412,
      body: { yours: { value: "400.00" }, theirs: { value: "590.00" } },
    });
  });

  test("of someone the reader may not see are left out, with what names them, and are not lost", async () => {
    const { pania, hana, aMember } = await aHousehold();
    const hidden = await server.office.aPerson({
      createdBy: pania.id,
      name: ["Wiremu", "Paki"],
      restricted: true,
    });
    await server.office.add("restricted_access", {
      agency_id: server.office.agencyId,
      person_id: hidden,
      staff_id: pania.id,
    });
    await server.office.anOpenCase(hidden, pania);
    await aMember({ personId: hidden, name: "Wiremu Paki", role: "partner" });
    const tia = await aMember({ name: "Tia", role: "dependent-child" });
    const child = { kind: "dependent-child", child: tia, of: [hana, hidden] };
    const both = { kind: "partner", between: [hana, hidden] };
    await record(pania, hana, [
      { pointer: "/relationships", value: [both, child], on: "2026-11-20" },
      { pointer: `/people/${hidden}/relationshipStatus`, value: "partnered" },
      { pointer: "/assets", value: [{ kind: "cash", owner: hidden, amount: "9.00" }] },
    ]);
    const colleague = await server.office.aStaffMember();
    const { body, text } = await read(colleague, hana);
    expect(text).not.toContain(hidden);
    expect(text).not.toContain("Wiremu");
    expect(body.situation.relationships.value).toEqual([{ ...child, of: [hana] }]);
    expect(body.situation.assets.value).toEqual([]);
    await record(colleague, hana, [{ pointer: "/relationships", value: [{ ...child, of: [hana] }] }]);
    const whole = await read(pania, hana);
    expect(whole.body.situation.relationships.value).toEqual([child, both]);
    const looked = await server.office.rows(
      "select distinct s.person_id from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id) where a.actor_id = $1",
      [colleague.id],
    );
    expect(looked).toEqual([{ person_id: hana }]);
  });

  test("behind a sealed address say the area and no place", async () => {
    const { pania, hana, householdId } = await aHousehold();
    await record(pania, hana, [{ pointer: "/home", value: { place: "Tauranga urban area" } }]);
    await server.office.add("sealed_address", {
      agency_id: server.office.agencyId,
      id: newId(),
      person_id: hana,
      lines: "1 Made Up Street",
      recorded_at: server.office.now,
      recorded_by: pania.id,
    });
    const { text, body } = await read(pania, hana);
    expect(body.householdId).toBe(householdId);
    expect(text).not.toContain("Tauranga");
    expect(body.situation.home).toEqual({ area: expect.objectContaining({ value: 1 }) });
    await record(pania, hana, [{ pointer: "/home/area", value: 2 }]);
    expect((await read(pania, hana)).body.situation.home.area.value).toBe(2);
  });
});
