import { sql } from "kysely";
import type { z } from "zod";
import type { Office, StaffMember } from "#contract/staff.ts";
import type { Db } from "../../platform/database/pool.ts";

/** The agency as a tree, each level by name. */
export async function office(db: Db): Promise<z.output<typeof Office>> {
  const agency = await db.selectFrom("agency").select(["id", "name"]).executeTakeFirstOrThrow();
  const regions = await db.selectFrom("region").select(["id", "name"]).orderBy("name").execute();
  const sites = await db.selectFrom("site").select(["id", "name", "regionId"]).orderBy("name").execute();
  const teams = await db.selectFrom("team").select(["id", "name", "siteId"]).orderBy("name").execute();
  const leaders = await db.selectFrom("teamLeader").select(["teamId", "staffId"]).execute();
  return {
    agency,
    regions: regions.map((region) => ({
      ...region,
      sites: sites
        .filter((site) => site.regionId === region.id)
        .map(({ id, name }) => ({
          id,
          name,
          teams: teams
            .filter((team) => team.siteId === id)
            .map((team) => ({
              id: team.id,
              name: team.name,
              leaderIds: leaders.filter(({ teamId }) => teamId === team.id).map(({ staffId }) => staffId),
            })),
        })),
    })),
  };
}

/** Everyone who works or worked in the agency; one of them with `id`. Nothing of any case. */
export async function colleagues(db: Db, id?: string): Promise<StaffMember[]> {
  const rows = await db
    .selectFrom("staff")
    .leftJoin("team", (join) =>
      join.onRef("team.id", "=", "staff.teamId").onRef("team.agencyId", "=", "staff.agencyId"),
    )
    .select([
      "staff.id",
      "staff.teamId",
      "team.name as team",
      "staff.roles",
      "staff.status",
      "staff.version",
      sql<string>`staff.given_name || ' ' || staff.family_name`.as("name"),
    ])
    .$if(id !== undefined, (query) => query.where("staff.id", "=", id ?? ""))
    .orderBy("staff.familyName")
    .orderBy("staff.givenName")
    .execute();
  return rows;
}
