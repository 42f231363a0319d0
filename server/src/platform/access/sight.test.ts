import fc from "fast-check";
import pg from "pg";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Role } from "#contract/staff.ts";
import { freshDatabase } from "../testing/database.ts";
import { anOffice } from "../testing/office.ts";
import { settingsFor } from "./actor.ts";
import { type Bar, decide, mayRead, type Relation } from "./policy.ts";

// Two decisions made apart: the pure policy over relations worked out here from the plain rows, and row security.
const seed = 20_261_124;
const day = "2026-11-24";

type Someone = { id: string; teamId: string; roles: Role[]; leads: string | null };
type Human = {
  id: string;
  restrictedTo: string[] | null;
  ownStaffId: string | null;
  createdBy: string;
  isNew: boolean;
};
type File = { id: string; personId: string; staffId: string; teamId: string; isOpen: boolean };
type World = {
  staff: Someone[];
  people: Human[];
  files: File[];
  covers: { absent: string; covering: string }[];
  conflicts: Set<string>;
  emergencies: Set<string>;
};

let database: Awaited<ReturnType<typeof freshDatabase>>;
let office: Awaited<ReturnType<typeof anOffice>>;
let app: pg.Pool;
let world: World;

beforeAll(async () => {
  database = await freshDatabase();
  office = await anOffice(database.migrateUrl);
  app = new pg.Pool({ connectionString: database.appUrl, max: 1 });
  world = await aRandomWorld();
});
afterAll(async () => {
  await app.end();
  await office.end();
  await database.drop();
});

test("row security and policy agree on more than 10,000 random triples of actor, row and reading", async () => {
  const { compared, differ, seen } = await compareAll();
  expect(compared).toBeGreaterThan(10_000);
  expect(seen).toBeGreaterThan(compared / 50);
  expect(differ).toEqual([]);
});

test("narrowed to people, sight says the same of them as the wide way", async () => {
  const everyone = `set local kehi.focus_person = '{${world.people.map(({ id }) => id).join()}}'`;
  const ways = ["my_people", "my_cases", "my_team_cases", "my_assigned_cases", "my_assigned_people"];
  const said = ways.map((way) => `array(select distinct one from sight.${way}() one order by 1) as ${way}`);
  let seen = 0;
  for (const actor of world.staff) {
    const client = await asActor(actor);
    const wide = await client.query<Record<string, string[]>>(`select ${said.join()}`);
    await client.query(everyone);
    const narrowed = await client.query<Record<string, string[]>>(`select ${said.join()}`);
    await client.query("commit");
    client.release();
    expect(narrowed.rows).toEqual(wide.rows);
    seen += ways.filter((way) => (wide.rows[0]?.[way]?.length ?? 0) > 0).length;
  }
  expect(seen).toBeGreaterThan(world.staff.length);
});

test("the relations that the database tells lead to the same decision", async () => {
  const differ: string[] = [];
  for (const actor of world.staff) {
    const told = await relationsToldTo(actor);
    for (const file of world.files) {
      const expected = reads(actor, relationsToFile(actor, file));
      if (reads(actor, told.get(file.id) ?? []) !== expected)
        differ.push(`${actor.roles.join("+")} ${file.id} ${told.get(file.id)?.join()}`);
    }
    for (const person of world.people) {
      const expected = reads(actor, relationsToPerson(actor, person));
      if (reads(actor, told.get(person.id) ?? []) !== expected)
        differ.push(`${actor.roles.join("+")} ${person.id} ${told.get(person.id)?.join()}`);
    }
  }
  expect(differ).toEqual([]);
});

test("the comparison goes red when a policy lets everyone see people (negative control)", async () => {
  await office.rows("create policy leak on person for select using (true)");
  const { differ } = await compareAll();
  await office.rows("drop policy leak on person");
  expect(differ.length).toBeGreaterThan(100);
});

test("without an actor nothing is seen, also by the owner of the tables", async () => {
  expect((await app.query("select id from person")).rows).toEqual([]);
  expect(await office.rows("set role kehi_owner")).toEqual([]);
  const owned = await office.rows("select id from person");
  await office.rows("reset role");
  expect(owned).toEqual([]);
});

test("every table with an agency has row security that binds its owner too", async () => {
  const open = await office.rows(
    `select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'agency_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
  const definers = await office.rows(
    `select proname from pg_proc where prosecdef and pronamespace in ('public'::regnamespace, 'sight'::regnamespace)
     and not exists (select 1 from unnest(proconfig) c where c like 'search_path=%')`,
  );
  expect(definers).toEqual([]);
});

async function compareAll() {
  const differ: string[] = [];
  let compared = 0;
  let seen = 0;
  for (const actor of world.staff) {
    const visible = await visibleTo(actor);
    const check = (kind: "people" | "files", id: string, policySees: boolean) => {
      compared += 1;
      if (policySees) seen += 1;
      if (visible[kind].has(id) !== policySees)
        differ.push(`${actor.roles.join("+")} ${kind} ${id}: policy ${policySees}`);
    };
    for (const person of world.people)
      check("people", person.id, reads(actor, relationsToPerson(actor, person)));
    for (const file of world.files) check("files", file.id, reads(actor, relationsToFile(actor, file)));
  }
  return { compared, differ, seen };
}

const reads = (actor: Someone, relations: (Relation | Bar)[]) =>
  decide(mayRead, actor.roles, relations) === "allowed";

function relationsToPerson(actor: Someone, person: Human): (Relation | Bar)[] {
  const files = world.files.filter((file) => file.personId === person.id);
  const open = files.filter((file) => file.isOpen);
  return [
    ...open.flatMap((file) => standing(actor, file)),
    ...(files.length === 0 && person.createdBy === actor.id && person.isNew ? (["created"] as const) : []),
    ...ofThePerson(actor, person),
  ];
}

function relationsToFile(actor: Someone, file: File): (Relation | Bar)[] {
  const person = world.people.find(({ id }) => id === file.personId);
  if (!person) throw new Error("A case without its person.");
  const anyOpen = world.files.some((other) => other.personId === person.id && other.isOpen);
  const ownRelations = standing(actor, file);
  // A case is seen only while its person is: another open case of theirs must give me a relation too.
  const personSeen = reads(actor, relationsToPerson(actor, person));
  return [
    ...ownRelations,
    ...ofThePerson(actor, person),
    ...(anyOpen && personSeen ? [] : (["closed"] as const)),
  ];
}

function standing(actor: Someone, file: File): Relation[] {
  return [
    ...(file.staffId === actor.id ? (["assigned"] as const) : []),
    ...(world.covers.some((cover) => cover.covering === actor.id && cover.absent === file.staffId)
      ? (["covering"] as const)
      : []),
    ...(file.teamId === actor.teamId ? (["team"] as const) : []),
    ...(file.teamId === actor.leads ? (["leads"] as const) : []),
  ];
}

function ofThePerson(actor: Someone, person: Human): (Relation | Bar)[] {
  const pair = `${actor.id} ${person.id}`;
  return [
    ...(world.emergencies.has(pair) ? (["emergency"] as const) : []),
    ...(person.ownStaffId === actor.id ? (["own-record"] as const) : []),
    ...(world.conflicts.has(pair) ? (["conflict"] as const) : []),
    ...(person.restrictedTo && !person.restrictedTo.includes(actor.id) ? (["restricted"] as const) : []),
  ];
}

async function asActor(actor: Someone): Promise<pg.PoolClient> {
  const client = await app.connect();
  await client.query("begin");
  const as = {
    kind: "staff",
    agencyId: office.agencyId,
    staffId: actor.id,
    sessionId: "",
    roles: actor.roles,
  } as const;
  await client.query(settingsFor(as, office.now));
  return client;
}

async function visibleTo(actor: Someone) {
  const client = await asActor(actor);
  const people = await client.query<{ id: string }>("select id from person");
  const files = await client.query<{ id: string }>("select id from case_file");
  await client.query("commit");
  client.release();
  return { people: new Set(people.rows.map(({ id }) => id)), files: new Set(files.rows.map(({ id }) => id)) };
}

async function relationsToldTo(actor: Someone): Promise<Map<string, (Relation | Bar)[]>> {
  const client = await asActor(actor);
  const { rows } = await client.query<{ id: string; relations: (Relation | Bar)[] }>(
    `select id, (sight.about(null, id)).relations from unnest($1::uuid[]) id
     union all select id, (sight.about(id, null)).relations from unnest($2::uuid[]) id`,
    [world.files.map(({ id }) => id), world.people.map(({ id }) => id)],
  );
  await client.query("commit");
  client.release();
  return new Map(rows.map(({ id, relations }) => [id, relations]));
}

async function aRandomWorld(): Promise<World> {
  const draw = <T>(arbitrary: fc.Arbitrary<T>, n: number, salt: number): T[] =>
    fc.sample(arbitrary, { numRuns: n, seed: seed + salt });
  const roles: Role[] = [
    "case-manager",
    "team-leader",
    "manager",
    "work-broker",
    "reviewer",
    "privacy-officer",
    "administrator",
    "practice-lead",
  ];
  const teams = [office.team, await office.aTeam("B"), await office.aTeam("C")];
  const picks = draw(
    fc.record({
      team: fc.nat(2),
      roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 2 }),
      leads: fc.option(fc.nat(2)),
    }),
    30,
    1,
  );
  const staff: Someone[] = [];
  for (const pick of picks) {
    const teamId = teams[pick.team] ?? office.team;
    const leads = pick.leads === null ? null : (teams[pick.leads] ?? null);
    const made = await office.aStaffMember({ roles: pick.roles, teamId, ...(leads ? { leads } : {}) });
    staff.push({ id: made.id, teamId, roles: pick.roles, leads });
  }
  const who = () => fc.nat(staff.length - 1).map((index) => staff[index] as Someone);
  const people: Human[] = [];
  for (const pick of draw(
    fc.record({
      by: who(),
      restricted: fc.nat(9),
      named: fc.array(who(), { maxLength: 3 }),
      own: fc.nat(19),
      ownBy: who(),
      isNew: fc.boolean(),
    }),
    220,
    2,
  )) {
    const ownStaffId = pick.own === 0 ? pick.ownBy.id : null;
    const restrictedTo = pick.restricted === 0 ? [...new Set(pick.named.map(({ id }) => id))] : null;
    const id = await office.aPerson({
      createdBy: pick.by.id,
      restricted: restrictedTo !== null,
      createdAt: pick.isNew ? `${day}T00:00:00+13:00` : "2026-01-05T00:00:00Z",
      ...(ownStaffId ? { ownStaffId } : {}),
    });
    for (const staffId of restrictedTo ?? [])
      await office.add("restricted_access", { agency_id: office.agencyId, person_id: id, staff_id: staffId });
    people.push({ id, restrictedTo, ownStaffId, createdBy: pick.by.id, isNew: pick.isNew });
  }
  const files: File[] = [];
  for (const pick of draw(
    fc.record({ person: fc.nat(people.length - 1), staff: who(), open: fc.nat(3) }),
    200,
    3,
  )) {
    const person = people[pick.person] as Human;
    const id = await office.anOpenCase(person.id, pick.staff, pick.open === 0 ? "closed" : "open");
    files.push({
      id,
      personId: person.id,
      staffId: pick.staff.id,
      teamId: pick.staff.teamId,
      isOpen: pick.open !== 0,
    });
  }
  const covers = draw(fc.record({ absent: who(), covering: who() }), 8, 4).map((pick) => ({
    absent: pick.absent.id,
    covering: pick.covering.id,
  }));
  for (const { absent, covering } of covers) {
    await office.add("cover", {
      agency_id: office.agencyId,
      id: newId(),
      absent_staff_id: absent,
      covering_staff_id: covering,
      from_on: "2026-11-20",
      to_on: "2026-11-30",
    });
  }
  const pairs = (n: number, salt: number) =>
    new Set(
      draw(fc.record({ staff: who(), person: fc.nat(people.length - 1) }), n, salt).map(
        (pick) => `${pick.staff.id} ${people[pick.person]?.id}`,
      ),
    );
  const conflicts = pairs(60, 5);
  for (const pair of conflicts) {
    const [staffId, personId] = pair.split(" ");
    await office.add("conflict_of_interest", {
      agency_id: office.agencyId,
      staff_id: staffId,
      person_id: personId,
      because: "Neighbours",
    });
  }
  const emergencies = pairs(40, 6);
  for (const pair of emergencies) {
    const [staffId, personId] = pair.split(" ");
    await office.add("emergency_access", {
      agency_id: office.agencyId,
      id: newId(),
      staff_id: staffId,
      person_id: personId,
      reason: "A child is alone",
      at: "2026-11-23T21:10:00Z",
      until: "2026-11-23T21:25:00Z",
    });
  }
  return { staff, people, files, covers, conflicts, emergencies };
}
