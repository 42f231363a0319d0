import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import pg from "pg";
import type { Role } from "#contract/staff.ts";
import { hashOf } from "../sessions/token.ts";

/**
 * Builds what a test needs, as `kehi_migrate` (past row security, as a bulk load would): each test its own office.
 * Nothing is shared between tests.
 */
export type Builder = Awaited<ReturnType<typeof anOffice>>;

export async function anOffice(migrateUrl: string, now = "2026-11-23T21:18:00.000Z") {
  const pool = new pg.Pool({ connectionString: migrateUrl, max: 2 });
  // The database is dropped by force right after `end`: a connection may be cut while it is closing.
  pool.on("error", () => {});
  pool.on("connect", (client) => void client.on("error", () => {}));
  const agencyId = newId();
  const add = async (table: string, row: Record<string, unknown>) => {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`).join(", ");
    await pool.query(
      `insert into ${table} (${columns.join(", ")}) values (${places})`,
      Object.values(row).map((value) =>
        value !== null && typeof value === "object" && !Array.isArray(value) && !Buffer.isBuffer(value)
          ? JSON.stringify(value)
          : value,
      ),
    );
  };
  await add("agency", { id: agencyId, name: "Test office", kind: "ministry" });
  const regionId = newId();
  const siteId = newId();
  await add("region", { agency_id: agencyId, id: regionId, name: "Wellington" });
  await add("site", { agency_id: agencyId, id: siteId, region_id: regionId, name: "Lower Hutt" });

  const aTeam = async (name = "Team") => {
    const id = newId();
    await add("team", { agency_id: agencyId, id, site_id: siteId, name });
    return id;
  };
  const team = await aTeam();

  /** A colleague with a session: `cookie` signs a request as them. */
  const aStaffMember = async (given: { roles?: Role[]; teamId?: string | null; leads?: string } = {}) => {
    const id = newId();
    const teamId = given.teamId === undefined ? team : given.teamId;
    await add("staff", {
      agency_id: agencyId,
      id,
      given_name: "Pania",
      family_name: `Walker ${id.slice(-4)}`,
      email: `${id}@example.test`,
      team_id: teamId,
      roles: given.roles ?? ["case-manager"],
    });
    await add("credential", {
      agency_id: agencyId,
      staff_id: id,
      draft_secret: randomBytes(32).toString("base64"),
    });
    if (given.leads) await add("team_leader", { agency_id: agencyId, team_id: given.leads, staff_id: id });
    const token = randomBytes(32).toString("base64url");
    const sessionId = newId();
    await add("session", {
      agency_id: agencyId,
      id: sessionId,
      staff_id: id,
      token_hash: hashOf(token),
      started_at: now,
      seen_at: now,
      ends_at: new Date(Date.parse(now) + 36e6).toISOString(),
    });
    return { id, teamId: teamId ?? team, cookie: `kehi=${token}`, sessionId };
  };

  const aPerson = async (given: {
    createdBy: string;
    name?: [given: string, family: string];
    bornOn?: string;
    restricted?: boolean;
    ownStaffId?: string;
    createdAt?: string;
  }) => {
    const id = newId();
    await add("person", {
      agency_id: agencyId,
      id,
      legal_given_names: given.name?.[0] ?? "Aroha",
      legal_family_name: given.name?.[1] ?? "Tauwhare",
      born_on: given.bornOn ?? "1994-05-03",
      restricted: given.restricted ?? false,
      own_staff_id: given.ownStaffId ?? null,
      created_by: given.createdBy,
      created_at: given.createdAt ?? "2026-01-05T00:00:00Z",
    });
    return id;
  };

  const anOpenCase = async (
    personId: string,
    staff: { id: string; teamId: string },
    state: "open" | "waiting" | "closed" = "open",
  ) => {
    const id = newId();
    await add("case_file", {
      agency_id: agencyId,
      id,
      person_id: personId,
      service: "income-support",
      state,
      opened_on: "2026-01-05",
      staff_id: staff.id,
      team_id: staff.teamId,
    });
    return id;
  };

  /** Rows as they are, past row security: what a test asserts on. */
  const rows = async <T extends object>(sql: string, values: unknown[] = []): Promise<T[]> =>
    (await pool.query<T>(sql, values)).rows;

  return {
    agencyId,
    siteId,
    team,
    add,
    aTeam,
    aStaffMember,
    aPerson,
    anOpenCase,
    rows,
    now,
    end: () => pool.end(),
  };
}
