import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addIdentifier } from "#contract/people.ts";
import { searchPeople } from "#contract/search.ts";
import { aServer } from "../../platform/testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

type Found = {
  people: { id: string; name: string; why: string; caseManager: string | null }[];
  elsewhere: { id: string; name: string; bornYear: number | null; ask: string }[];
};
async function look(who: { cookie: string }, q: string): Promise<Found> {
  const reply = await server.call(searchPeople, who, { query: { q } });
  expect(reply.status).toBe(200);
  return reply.body;
}
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

/** People of one case manager, and someone far away who has no relation to them. */
async function aCaseload(...names: [string, string][]) {
  const manager = await server.office.aStaffMember();
  const stranger = await server.office.aStaffMember({ teamId: await server.office.aTeam("Far") });
  const people: string[] = [];
  for (const name of names) {
    const id = await server.office.aPerson({ createdBy: manager.id, name });
    await server.office.anOpenCase(id, manager);
    people.push(id);
  }
  return { manager, stranger, people };
}

describe("a name is found", () => {
  test("without its macrons, apostrophes, hyphens and capitals, by the beginning of each word", async () => {
    const { manager, people } = await aCaseload(
      ["Wiremu", "Pāuatahanui"],
      ["Siobhán", "O’Brien-Māhutonga"],
      ["Sione", "Faʻalogo"],
    );
    const [wiremu, siobhan, sione] = people;
    for (const q of ["pauatahanui", "PĀUA wir", "wiremu pauata"]) {
      expect(ids((await look(manager, q)).people)).toEqual([wiremu]);
    }
    for (const q of ["o'brien", "obrien", "OBrien mahutonga", "siobhan o brien", "mahutonga"]) {
      expect(ids((await look(manager, q)).people)).toEqual([siobhan]);
    }
    for (const q of ["faalogo", "fa'alogo", "Faʻalogo sione"]) {
      expect(ids((await look(manager, q)).people)).toEqual([sione]);
    }
    const { people: both } = await look(manager, "pauatahanui siobhan");
    expect(both.every(({ why }) => why === "Close to what you typed")).toBe(true);
  });

  test("misspelt, when little else is", async () => {
    const { manager, people } = await aCaseload(["Rangimarie", "Hohepatia"]);
    const { people: found } = await look(manager, "rangimari hohepata");
    expect(found).toMatchObject([{ id: people[0], why: "Close to what you typed" }]);
  });

  test("with who to speak to, by a birth date or a number", async () => {
    const { manager, people } = await aCaseload(["Kahurangi", "Zed"]);
    const id = people[0] ?? "";
    const [found] = (await look(manager, "kahurangi 3 May 1994")).people;
    expect(found).toMatchObject({
      id,
      why: "Name, born 3 May 1994",
      caseManager: expect.stringMatching(/^Pania/),
    });
    const body = { id: newId(), kind: "ird", value: "49-091-850" };
    await server.call(addIdentifier, manager, { params: { id }, body });
    expect((await look(manager, "49 091 850")).people).toMatchObject([{ id, why: "Number" }]);
  });
});

describe("someone one has no relation to", () => {
  test("is a name, a birth year and whom to ask; the look is on record", async () => {
    const { stranger, people } = await aCaseload(["Nikora", "Whatuira"]);
    const found = await look(stranger, "whatuira");
    expect(found).toEqual({
      people: [],
      elsewhere: [{ id: people[0], name: "Nikora Whatuira", bornYear: 1994, ask: "Team, Lower Hutt" }],
    });
    expect(
      await server.office.rows(
        `select s.depth from audit a join audit_subject s on (s.agency_id, s.audit_id) = (a.agency_id, a.id)
         where a.actor_id = $1 and a.endpoint = 'searchPeople'`,
        [stranger.id],
      ),
    ).toEqual([{ depth: "listed" }]);
  });

  test("does not exist when restricted, sealed, in conflict, or oneself", async () => {
    const { manager, stranger } = await aCaseload();
    const add = (more: object = {}) =>
      server.office.aPerson({ createdBy: manager.id, name: ["Hīria", "Mākereti"], ...more });
    await add({ restricted: true });
    await add({ ownStaffId: stranger.id });
    const conflict = await add();
    await server.office.add("conflict_of_interest", {
      agency_id: server.office.agencyId,
      staff_id: stranger.id,
      person_id: conflict,
      because: "Cousin",
    });
    const sealed = await add();
    await server.office.anOpenCase(sealed, manager);
    await server.office.add("sealed_address", {
      agency_id: server.office.agencyId,
      id: newId(),
      person_id: sealed,
      lines: "9 Canary Lane",
      recorded_at: server.office.now,
      recorded_by: manager.id,
    });
    expect(await look(stranger, "makereti")).toEqual({ people: [], elsewhere: [] });
    expect(ids((await look(manager, "makereti")).people)).toEqual([sealed]);
  });

  test("takes as long to be hidden as not to be there", async () => {
    const { manager, stranger } = await aCaseload();
    for (let n = 0; n < 20; n += 1) {
      await server.office.aPerson({
        createdBy: manager.id,
        name: [`Whetū${n}`, "Hiddenfield"],
        restricted: true,
      });
    }
    const timed = async (q: string) => {
      const began = performance.now();
      expect(await look(stranger, q)).toEqual({ people: [], elsewhere: [] });
      return performance.now() - began;
    };
    const hidden: number[] = [];
    const none: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      hidden.push(await timed("hiddenfield"));
      none.push(await timed("nosuchfield"));
    }
    const middle = (of: number[]) => of.toSorted((a, b) => a - b)[20] ?? 0;
    expect(middle(hidden) / middle(none)).toBeLessThan(1.6);
    expect(middle(hidden) / middle(none)).toBeGreaterThan(0.6);
  });

  test("of another agency does not exist", async () => {
    const { people } = await aCaseload(["Ihipera", "Quartermaine"]);
    const other = await aServer();
    const theirs = await other.office.aStaffMember();
    const reply = await other.call(searchPeople, theirs, { query: { q: "quartermaine" } });
    await other.end();
    expect(reply.body).toEqual({ people: [], elsewhere: [] });
    expect(people).toHaveLength(1);
  });
});

test("at most twenty are given, and mine are not crowded out", async () => {
  const { manager, people } = await aCaseload(["Zephyrine", "Common"]);
  const far = await server.office.aStaffMember({ teamId: await server.office.aTeam("Other") });
  await server.office.rows(
    `insert into person (agency_id, id, legal_given_names, legal_family_name, created_by, created_at)
     select $1, gen_random_uuid(), 'Ann' || n, 'Common', $2, '2026-01-05' from generate_series(1, 2500) n`,
    [server.office.agencyId, far.id],
  );
  const found = await look(manager, "common");
  expect(ids(found.people)).toEqual(people);
  expect(found.elsewhere).toHaveLength(20);
});

test("an administrator finds nobody", async () => {
  const { people } = await aCaseload(["Ruihana", "Papakura"]);
  const administrator = await server.office.aStaffMember({ roles: ["administrator"] });
  const reply = await server.call(searchPeople, administrator, { query: { q: "papakura" } });
  expect(people).toHaveLength(1);
  expect(reply.status).toBe(403);
  expect(reply.text).not.toContain("Papakura");
});
