import { sql } from "kysely";
import type { Me } from "#contract/session.ts";
import type { Role } from "#contract/staff.ts";
import type { Db } from "../../platform/database/pool.ts";
import { after, type Clock } from "../../platform/clock.ts";
import { idleSeconds } from "../../platform/sessions/token.ts";

/** Who a session is, for the screen. */
export async function me(
  db: Db,
  {
    staffId,
    sessionId,
    clock,
    demonstration,
  }: { staffId: string; sessionId: string; clock: Clock; demonstration: boolean },
): Promise<Me> {
  const row = await db
    .selectFrom("staff")
    .innerJoin("credential", (join) =>
      join.onRef("credential.staffId", "=", "staff.id").onRef("credential.agencyId", "=", "staff.agencyId"),
    )
    .innerJoin("session", (join) =>
      join.onRef("session.staffId", "=", "staff.id").onRef("session.agencyId", "=", "staff.agencyId"),
    )
    .leftJoin("team", (join) =>
      join.onRef("team.id", "=", "staff.teamId").onRef("team.agencyId", "=", "staff.agencyId"),
    )
    .leftJoin("site", (join) =>
      join.onRef("site.id", "=", "team.siteId").onRef("site.agencyId", "=", "team.agencyId"),
    )
    .select([
      "staff.givenName",
      "staff.familyName",
      "staff.roles",
      "staff.singleKeys",
      "staff.theme",
      "team.name as team",
      "site.name as site",
      "credential.oneTimeSecret",
      "session.endsAt",
    ])
    .where("staff.id", "=", staffId)
    .where("session.id", "=", sessionId)
    .executeTakeFirstOrThrow();
  return {
    staffId,
    name: `${row.givenName} ${row.familyName}`,
    initials: `${[...row.givenName][0]}${[...row.familyName][0]}`,
    roles: row.roles,
    team: row.team,
    site: row.site,
    today: clock.today(),
    now: clock.now(),
    demonstration,
    idleAt: after(clock.now(), idleSeconds),
    endsAt: row.endsAt,
    oneTimeCode: row.oneTimeSecret !== null,
    preferences: { singleKeys: row.singleKeys, theme: row.theme },
  };
}

export async function draftSecret(db: Db, staffId: string): Promise<string> {
  const row = await db
    .selectFrom("credential")
    .select("draftSecret")
    .where("staffId", "=", staffId)
    .executeTakeFirstOrThrow();
  return row.draftSecret;
}

/** The made-up colleagues of the demonstration, for its door. */
export async function cast(
  db: Db,
): Promise<{ staffId: string; name: string; does: string; roles: Role[] }[]> {
  const rows = await db
    .selectFrom("staff")
    .select(["id", "givenName", "familyName", "does", "roles"])
    .where("does", "<>", "")
    .orderBy(sql<boolean>`does like '%Start here'`, "desc")
    .orderBy("familyName")
    .execute();
  return rows.map((row) => ({
    staffId: row.id,
    name: `${row.givenName} ${row.familyName}`,
    does: row.does,
    roles: row.roles,
  }));
}
