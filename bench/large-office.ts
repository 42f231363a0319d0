import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 as newId } from "uuid";
import { makeApp, type Running } from "../server/src/app.ts";
import { pinnedClock } from "../server/src/platform/clock.ts";
import { migrate } from "../server/src/platform/database/migrate.ts";
import { startPostgres, type Postgres } from "../server/src/platform/postgres/launcher.ts";
import { hashOf } from "../server/src/platform/sessions/token.ts";

const given =
  `Aroha Anahera Hēmi Tāne Mere Kahurangi Rāwiri Wiremu Sione Mele Losa Tevita Priya Arjun Wei Mei Jin
  Grace Joe Rachel Daniel Kevin Emma Liam Olivia Noah Fatima Omar Maria José Lan Minh Chloë Ngaire Māia Pānia
  Siobhán Zoë Kōwhai Tama`.split(/\s+/);
const family =
  `Tauwhare Walker Smith Wātene Ngata Pōtae Kīngi Taufa Fifita Leota Tuilagi Singh Patel Sharma Chen
  Wang Li Nguyễn Tran Kim Park Brown Wilson Taylor Anderson Thompson O’Brien McKenzie Campbell Robinson Māhia
  Rāpana Tūhoe Paewai Te_Rangi Ōkeroa Parata Hōhepa Karaka Mitchell Stewart Khan Ali Haddad García Silva Schmidt
  Jansen Novak Ivanova`
    .split(/\s+/)
    .map((name) => name.replace("_", " "));

export type LargeOffice = Running & {
  postgres: Postgres;
  /** Past row security, as a bulk load is. */
  admin: pg.Pool;
  agencyId: string;
  /** A case manager with 125 people of their own, signed in. */
  manager: { id: string; cookie: string };
  stop: () => Promise<void>;
};

/** A durable database of its own with many made-up people: 125 to a case manager, ten case managers to a team. */
export async function largeOffice(people: number, notesEach = 2): Promise<LargeOffice> {
  const folder = mkdtempSync(join(tmpdir(), "kehi-bench-"));
  chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: join(folder, "postgres"), port: 4550 });
  await migrate(postgres.migrateUrl);
  const admin = new pg.Pool({ connectionString: postgres.migrateUrl, max: 2 });
  admin.on("error", () => {});
  const agencyId = newId();
  const manager = await fill(admin, agencyId, people, notesEach);
  const running = await makeApp({
    ...postgres,
    port: 0,
    host: "127.0.0.1",
    clock: pinnedClock("2026-11-24"),
    demonstration: false,
    webRoot: null,
    logLevel: "silent",
    openIdConnect: null,
    publicUrl: "http://localhost",
  });
  const stop = async (): Promise<void> => {
    await running.stop();
    await admin.end();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...running, postgres, admin, agencyId, manager, stop };
}

/** Ids that a number gives, so that tables can be made apart: a kind of four digits, then the number. */
const id = (kind: string, n: string) =>
  `('${kind}0000-0000-4000-8000-' || lpad((${n})::text, 12, '0'))::uuid`;

async function fill(
  admin: pg.Pool,
  agencyId: string,
  people: number,
  notesEach: number,
): Promise<{ id: string; cookie: string }> {
  const managers = Math.ceil(people / 125);
  const teams = Math.ceil(managers / 10);
  const all = (sql: string, values: unknown[] = []) => admin.query(sql, values);
  const [region, site] = [newId(), newId()];
  await all("insert into agency values ($1, 'Large office', 'ministry')", [agencyId]);
  await all("insert into region values ($1, $2, 'Wellington')", [agencyId, region]);
  await all("insert into site values ($1, $2, $3, 'Lower Hutt')", [agencyId, site, region]);
  await all(
    `insert into team select '${agencyId}', ${id("1111", "n")}, '${site}', 'Team ' || n from generate_series(0, ${teams - 1}) n`,
  );
  await all(`insert into staff (agency_id, id, given_name, family_name, email, team_id, roles)
    select '${agencyId}', ${id("2222", "n")}, 'Pania', 'Walker ' || n, n || '@example.test', ${id("1111", "n / 10")}, '{case-manager}'
    from generate_series(0, ${managers - 1}) n`);
  // A draw that spreads evenly and is the same each time.
  const draw = (k: number, of: number) => `(hashint8(n * 31 + ${k}) & 2147483647) % ${of}`;
  await all(
    `insert into person (agency_id, id, legal_given_names, legal_family_name, born_on, created_by, created_at, restricted)
    select '${agencyId}', ${id("3333", "n")}, ($1::text[])[1 + ${draw(1, given.length)}] || ' ' || ($1::text[])[1 + ${draw(2, given.length)}],
      ($2::text[])[1 + ${draw(3, family.length)}], date '1945-01-01' + ${draw(4, 22_000)}, ${id("2222", "n / 125")}, '2025-01-05Z', n % 500 = 499
    from generate_series(0, ${people - 1}) n`,
    [given, family],
  );
  await all(`insert into case_file (agency_id, id, person_id, service, opened_on, staff_id, team_id)
    select '${agencyId}', ${id("4444", "n")}, ${id("3333", "n")}, 'income-support', date '2025-01-05' + ${draw(5, 600)},
      ${id("2222", "n / 125")}, ${id("1111", "n / 1250")} from generate_series(0, ${people - 1}) n`);
  await all(`insert into case_note (agency_id, id, case_id, kind, happened_at, recorded_at, body, author_id)
    select '${agencyId}', gen_random_uuid(), ${id("4444", "n")}, 'phone', at, at, repeat('Rang about the rent and the bond. ', 1 + n % 12), ${id("2222", "n / 125")}
    from generate_series(1, ${people - 1}) n, generate_series(1, ${notesEach}) k, lateral (select timestamptz '2026-06-01Z' + (n % 160 + k) * interval '1 day' as at) x`);
  await all("vacuum analyze");
  const token = randomBytes(32).toString("base64url");
  const managerId = `22220000-0000-4000-8000-${"0".repeat(12)}`;
  await all(
    `insert into session (agency_id, id, staff_id, token_hash, started_at, seen_at, ends_at)
    values ($1, $2, $3, $4, '2026-11-23T21:18Z', '2026-11-23T21:18Z', '2026-11-24T07:00Z')`,
    [agencyId, newId(), managerId, hashOf(token)],
  );
  return { id: managerId, cookie: `kehi=${token}` };
}

/** The id of the nth person, of the nth case and of the nth case manager. */
export const personAt = (n: number): string => `33330000-0000-4000-8000-${String(n).padStart(12, "0")}`;
export const caseAt = (n: number): string => `44440000-0000-4000-8000-${String(n).padStart(12, "0")}`;
