import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as people from "#contract/people.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

/** A person with an open case of one case manager, and a colleague of the same team. */
async function aKnownPerson(name?: [string, string]) {
  const manager = await server.office.aStaffMember();
  const colleague = await server.office.aStaffMember();
  const personId = await server.office.aPerson({ createdBy: manager.id, ...(name ? { name } : {}) });
  await server.office.anOpenCase(personId, manager);
  return { manager, colleague, personId, params: { id: personId } };
}
describe("looks", () => {
  test("name colleagues to a leader, and roles to anyone else", async () => {
    const { manager, colleague, params } = await aKnownPerson();
    const leader = await server.office.aStaffMember({ roles: ["team-leader"], leads: server.office.team });
    await server.call(people.getPerson, colleague, { params });
    const asSeenBy = async (who: typeof manager) =>
      (await server.call(people.listLooks, who, { params })).body;
    const mine = await asSeenBy(manager);
    expect(mine).toMatchObject({
      people: 1,
      items: [{ who: "A colleague", role: "Case manager", depth: "opened" }],
    });
    expect((await asSeenBy(leader)).items.at(-1).who).toMatch(/^Pania Walker/);
  });
});

describe("an emergency", () => {
  test("opens a record for a quarter of an hour, with the reason on record; never one that is shut", async () => {
    const { personId, params } = await aKnownPerson();
    const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Far") });
    expect((await server.call(people.getPerson, stranger, { params })).status).toBe(404);
    const reason = "He rang, she is on the bridge and says she will jump";
    const body = { id: newId(), reason };
    const opened = await server.call(people.breakGlass, stranger, { params, body });
    expect(opened.status).toBe(200);
    expect((await server.call(people.getPerson, stranger, { params })).status).toBe(200);
    expect(
      await server.office.rows("select purpose from audit where actor_id = $1 and purpose is not null", [
        stranger.id,
      ]),
    ).toEqual([{ purpose: reason }]);
    await server.office.rows(
      "update emergency_access set at = at - interval '901 s', until = until - interval '901 s' where person_id = $1",
      [personId],
    );
    expect((await server.call(people.getPerson, stranger, { params })).status).toBe(404);

    const shut = await server.office.aPerson({ createdBy: stranger.id, restricted: true });
    const refused = await server.call(people.breakGlass, stranger, {
      params: { id: shut },
      body: { ...body, id: newId() },
    });
    const never = await server.call(people.breakGlass, stranger, {
      params: { id: newId() },
      body: { ...body, id: newId() },
    });
    expect([refused.status, refused.text]).toEqual([404, never.text]);
  });

  test("is looked at afterwards by a leader of the person's team, and by nobody else", async () => {
    const team = await server.office.aTeam("Riverside");
    const manager = await server.office.aStaffMember({ teamId: team });
    const leader = await server.office.aStaffMember({ roles: ["team-leader"], teamId: team, leads: team });
    const far = await server.office.aTeam("Far");
    const stranger = await server.office.aStaffMember({ roles: ["team-leader"], teamId: far, leads: far });
    const personId = await server.office.aPerson({ createdBy: manager.id });
    await server.office.anOpenCase(personId, manager);
    const id = newId();
    const reason = "Police ask where the children are now";
    await server.call(people.breakGlass, stranger, { params: { id: personId }, body: { id, reason } });
    const toLookAt = async (who: typeof manager) =>
      (await server.call(people.listEmergencyAccess, who)).body.items;
    expect(await toLookAt(leader)).toMatchObject([{ id, personId, name: "Aroha Tauwhare", reason }]);
    expect(await toLookAt(stranger)).toEqual([]);
    const look = { params: { id }, body: {} };
    expect((await server.call(people.lookAtEmergencyAccess, stranger, look)).status).toBe(404);
    expect((await server.call(people.lookAtEmergencyAccess, manager, look)).status).toBe(403);
    expect((await server.call(people.lookAtEmergencyAccess, leader, look)).status).toBe(200);
    expect(await toLookAt(leader)).toEqual([]);
    expect(await server.office.rows("select looked_at_by from emergency_access where id = $1", [id])).toEqual(
      [{ looked_at_by: leader.id }],
    );
  });
});

describe("a reference list", () => {
  test("comes with its source", async () => {
    const manager = await server.office.aStaffMember();
    for (const list of ["ethnicity", "iwi", "language", "gender", "area", "driver-licence", "identifier"]) {
      const { body } = await server.call(people.getReference, manager, { params: { list } });
      expect(body.source.length).toBeGreaterThan(20);
      expect(body.items.length).toBeGreaterThan(4);
    }
  });
});
