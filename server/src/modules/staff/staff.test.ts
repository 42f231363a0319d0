import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { getPerson } from "#contract/people.ts";
import { getSession } from "#contract/session.ts";
import { addStaffMember, changeStaffMember, getOffice, listStaff } from "#contract/staff.ts";
import { inTransaction } from "../../platform/access/transaction.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

const anAdministrator = () => server.office.aStaffMember({ roles: ["administrator"], teamId: null });
const someone = (more: object = {}) => ({
  id: newId(),
  givenName: "Hēmi",
  familyName: "Te Rangi",
  email: `${newId()}@example.test`,
  teamId: null,
  roles: ["case-manager"],
  ...more,
});

describe("the office", () => {
  test("is a tree of regions, sites and teams with who leads them", async () => {
    const team = await server.office.aTeam("Riverside");
    const leader = await server.office.aStaffMember({ roles: ["team-leader"], teamId: team, leads: team });
    const { body } = await server.call(getOffice, leader);
    expect(body.agency.name).toBe("Test office");
    expect(body.regions[0].sites[0]).toMatchObject({ name: "Lower Hutt" });
    expect(body.regions[0].sites[0].teams).toContainEqual({
      id: team,
      name: "Riverside",
      leaderIds: [leader.id],
    });
  });
});

describe("a colleague", () => {
  test("is added by an administrator alone", async () => {
    const administrator = await anAdministrator();
    const manager = await server.office.aStaffMember({ roles: ["manager"] });
    const body = someone();
    expect((await server.call(addStaffMember, manager, { body })).status).toBe(403);
    expect((await server.call(addStaffMember, administrator, { body })).body).toEqual({
      id: body.id,
      version: 1,
    });
    const { items } = (await server.call(listStaff, manager)).body;
    expect(items).toContainEqual({
      id: body.id,
      name: "Hēmi Te Rangi",
      teamId: null,
      team: null,
      roles: ["case-manager"],
      status: "working",
      version: 1,
    });
    const twice = { ...someone(), email: body.email.toUpperCase() };
    expect((await server.call(addStaffMember, administrator, { body: twice })).status).toBe(409);
    const nowhere = someone({ teamId: newId() });
    expect((await server.call(addStaffMember, administrator, { body: nowhere })).status).toBe(422);
  });

  test("has new roles from the next request on", async () => {
    const administrator = await anAdministrator();
    const pania = await server.office.aStaffMember();
    const personId = await server.office.aPerson({ createdBy: pania.id });
    await server.office.anOpenCase(personId, pania);
    const look = async () => (await server.call(getPerson, pania, { params: { id: personId } })).status;
    expect(await look()).toBe(200);
    const change = (body: object) =>
      server.call(changeStaffMember, administrator, { params: { id: pania.id }, body });
    expect((await change({ version: 1, roles: ["reviewer"] })).body.version).toBe(2);
    expect(await look()).toBe(404);
    const stale = await change({ version: 1, roles: ["case-manager"] });
    expect(stale).toMatchObject({ status: 412, body: { theirs: { roles: ["reviewer"], version: 2 } } });
    expect((await change({ version: 2, roles: ["case-manager"] })).status).toBe(200);
    expect(await look()).toBe(200);
  });

  test("who leaves is signed out at once, everywhere", async () => {
    const administrator = await anAdministrator();
    const pania = await server.office.aStaffMember();
    expect((await server.call(getSession, pania)).status).toBe(200);
    await server.call(changeStaffMember, administrator, {
      params: { id: pania.id },
      body: { version: 1, status: "left" },
    });
    expect((await server.call(getSession, pania)).status).toBe(401);
    expect(
      await server.office.rows("select 1 from session where staff_id = $1 and ended_at is null", [pania.id]),
    ).toEqual([]);
  });

  test("does not change themselves, not even an administrator", async () => {
    const administrator = await anAdministrator();
    const reply = await server.call(changeStaffMember, administrator, {
      params: { id: administrator.id },
      body: { version: 1, roles: ["case-manager"] },
    });
    expect(reply.status).toBe(403);
  });
});

test("row security refuses a role that its holder would give themselves", async () => {
  const pania = await server.office.aStaffMember();
  const { agencyId } = server.office;
  const asPania = (work: Parameters<typeof inTransaction>[3]) =>
    inTransaction(
      server.api.platform,
      "test",
      async () => ({
        kind: "staff",
        agencyId,
        staffId: pania.id,
        sessionId: pania.sessionId,
        roles: ["case-manager"],
      }),
      work,
    );
  const set = (change: object) =>
    asPania((ctx) => ctx.db.updateTable("staff").set(change).where("id", "=", pania.id).execute());
  await expect(set({ roles: ["manager"] })).rejects.toThrow("row-level security");
  await expect(set({ teamId: await server.office.aTeam("Richer") })).rejects.toThrow("row-level security");
  await set({ theme: "dark" });
  expect(await server.office.rows("select roles, theme from staff where id = $1", [pania.id])).toEqual([
    { roles: ["case-manager"], theme: "dark" },
  ]);
});

test("an administrator sees no case content", async () => {
  const team = await server.office.aTeam("Theirs");
  const administrator = await server.office.aStaffMember({
    roles: ["administrator"],
    teamId: team,
    leads: team,
  });
  const pania = await server.office.aStaffMember({ teamId: team });
  const personId = await server.office.aPerson({ createdBy: pania.id });
  await server.office.anOpenCase(personId, pania);
  const hidden = await server.call(getPerson, administrator, { params: { id: personId } });
  const never = await server.call(getPerson, administrator, { params: { id: newId() } });
  expect([hidden.status, hidden.text]).toEqual([404, never.text]);
});
