import { v7 as newId } from "uuid";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freshDatabase } from "../testing/database.ts";
import { anOffice, type Builder } from "../testing/office.ts";
import { settingsFor } from "./actor.ts";

// Should one statement of ours ever be bent, this is what a colleague could still not do with the server's own role.
let database: Awaited<ReturnType<typeof freshDatabase>>;
let office: Builder;
let app: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  office = await anOffice(database.migrateUrl);
  app = new pg.Client({ connectionString: database.appUrl });
  app.on("error", () => {});
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await office.end();
  await database.drop();
});

type Given = { me: string; colleague: string; mine: string; hidden: string; myCase: string; team: string };

async function given(): Promise<Given> {
  const team = await office.aTeam();
  const [me, colleague] = [await office.aStaffMember({ teamId: team }), await office.aStaffMember()];
  const mine = await office.aPerson({ createdBy: me.id });
  const hidden = await office.aPerson({ createdBy: colleague.id });
  await office.anOpenCase(hidden, colleague);
  return {
    me: me.id,
    colleague: colleague.id,
    mine,
    hidden,
    myCase: await office.anOpenCase(mine, me),
    team,
  };
}

/** Runs one statement as a case manager and rolls it back. Gives what the database said, or the rows it touched. */
async function tryAs(staffId: string, text: string, values: unknown[]): Promise<string | number> {
  const actor = {
    kind: "staff" as const,
    agencyId: office.agencyId,
    staffId,
    sessionId: newId(),
    roles: ["case-manager" as const],
  };
  await app.query(`begin; ${settingsFor(actor, office.now)}`);
  try {
    return (await app.query(text, values)).rowCount ?? 0;
  } catch (error) {
    return String((error as { code?: string }).code);
  } finally {
    await app.query("rollback");
  }
}

const refused = "42501";
const attempts: [string, string, (of: Given) => unknown[]][] = [
  [
    "cover for a colleague",
    "insert into cover values ($1, $2, $3, $4, '2026-11-24', '2026-11-24')",
    (of) => [office.agencyId, newId(), of.colleague, of.me],
  ],
  ["lead a team", "insert into team_leader values ($1, $2, $3)", (of) => [office.agencyId, of.team, of.me]],
  [
    "take a colleague's session",
    "update session set token_hash = 'mine' where staff_id = $1",
    (of) => [of.me],
  ],
  ["read the hash of a token", "select token_hash from session where staff_id = $1", (of) => [of.me]],
  ["give oneself a role", "update staff set roles = '{team-leader}' where id = $1", (of) => [of.me]],
  [
    "say that one put someone on file",
    "update person set created_by = $1 where id = $2",
    (of) => [of.me, of.mine],
  ],
  [
    "put someone on file as never leaving sight",
    `insert into person (agency_id, id, legal_given_names, legal_family_name, created_by, created_at)
      values ($1, $2, 'A', 'B', $3, '2030-01-01')`,
    (of) => [office.agencyId, newId(), of.me],
  ],
  [
    "turn a case to someone hidden",
    "update case_file set person_id = $1 where id = $2",
    (of) => [of.hidden, of.myCase],
  ],
  [
    "open a case on someone hidden",
    `insert into case_file (agency_id, id, person_id, service, opened_on, staff_id, team_id)
      values ($1, $2, $3, 'housing', '2026-11-24', $4, $5)`,
    (of) => [office.agencyId, newId(), of.hidden, of.me, of.team],
  ],
  [
    "open a record in an emergency for later",
    "insert into emergency_access (agency_id, id, staff_id, person_id, reason, at, until) values ($1, $2, $3, $4, 'x', '2026-12-01', '2026-12-01')",
    (of) => [office.agencyId, newId(), of.me, of.hidden],
  ],
  [
    "write another's look into the record",
    "insert into audit (agency_id, at, actor_kind, actor_id, reference, endpoint, outcome) values ($1, now(), 'staff', $2, 'x', 'x', 'done')",
    (of) => [office.agencyId, of.colleague],
  ],
  [
    "end the seal of an address that is another's to end",
    `insert into sealed_address (agency_id, id, person_id, lines, to_on, recorded_at, recorded_by)
      values ($1, $2, $3, 'x', '2026-01-01', now(), $4)`,
    (of) => [office.agencyId, newId(), of.hidden, of.me],
  ],
  ["change what was said", "update case_note set body = 'x' where author_id = $1", (of) => [of.me]],
  ["change the record of looks", "update audit set outcome = 'failed' where actor_id = $1", (of) => [of.me]],
  [
    "read who may see a restricted record",
    "delete from restricted_access where staff_id = $1",
    (of) => [of.me],
  ],
];

test.each(attempts)("cannot %s", async (_, text, values) => {
  const of = await given();
  expect(await tryAs(of.me, text, values(of))).toBe(refused);
});

test("a quarter of an hour is the longest emergency", async () => {
  const of = await given();
  const open = (until: string) =>
    tryAs(
      of.me,
      "insert into emergency_access (agency_id, id, staff_id, person_id, reason, at, until) values ($1, $2, $3, $4, 'A child is alone', $5, $6)",
      [office.agencyId, newId(), of.me, of.hidden, office.now, until],
    );
  expect(await open("2026-11-23T21:33:00Z")).toBe(1);
  expect(await open("2026-11-23T22:33:00Z")).toBe("23514");
});

test("a colleague's case can still be handed over (control: what is meant to work does)", async () => {
  const of = await given();
  expect(
    await tryAs(of.me, "update case_file set staff_id = $1 where id = $2", [of.colleague, of.myCase]),
  ).toBe(1);
  expect(await tryAs(of.me, "update person set pronouns = 'she' where id = $1", [of.mine])).toBe(1);
});
