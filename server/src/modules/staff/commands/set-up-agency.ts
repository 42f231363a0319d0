import { randomBytes } from "node:crypto";
import { v7 as newId } from "uuid";
import { NewAgency } from "#contract/staff.ts";
import { once } from "../../../platform/access/once.ts";
import type { Clock } from "../../../platform/clock.ts";
import { Conflict, Invalid } from "../../../platform/errors.ts";
import { checkPassword, givePassword } from "../../session/index.ts";

/**
 * At a new installation, as `kehi_migrate`: the agency with one region, site and team, and its first administrator.
 * Gives the agency's id, which sign-in through its own provider is told.
 */
export async function setUpAgency(
  migrateUrl: string,
  clock: Clock,
  { office, password }: { office: NewAgency; password: string },
): Promise<{ agencyId: string }> {
  const read = NewAgency.safeParse(office);
  if (!read.success) {
    const fields = read.error.issues.map(({ path, message }) => ({ path: path.join("."), says: message }));
    throw new Invalid(fields.map(({ path, says }) => `${path}: ${says}`).join("; "), fields);
  }
  checkPassword(password);
  const { administrator, ...agency } = read.data;
  return once(
    migrateUrl,
    clock,
    "setUpAgency",
    async (client) => {
      // Of two at once the second waits here, and then finds the first one's agency.
      await client.query("lock table agency in share row exclusive mode");
      const { rows } = await client.query<{ id: string }>("select id from agency limit 1");
      return { kind: "system", agencyId: rows[0]?.id ?? newId(), job: "set-up" };
    },
    async (ctx) => {
      const there = await ctx.db.selectFrom("agency").select("name").executeTakeFirst();
      if (there) throw new Conflict(`There is an agency here already: ${there.name}. Nothing was changed.`);
      const { agencyId } = ctx.actor;
      const [regionId, siteId, teamId, staffId] = [newId(), newId(), newId(), newId()];
      await ctx.db
        .insertInto("agency")
        .values({ id: agencyId, name: agency.name, kind: agency.kind })
        .execute();
      await ctx.db.insertInto("region").values({ agencyId, id: regionId, name: agency.region }).execute();
      await ctx.db.insertInto("site").values({ agencyId, id: siteId, regionId, name: agency.site }).execute();
      await ctx.db.insertInto("team").values({ agencyId, id: teamId, siteId, name: agency.team }).execute();
      // In no team: an administrator sees no case content.
      await ctx.db
        .insertInto("staff")
        .values({ ...administrator, agencyId, id: staffId, teamId: null, roles: ["administrator"] })
        .execute();
      await ctx.db
        .insertInto("credential")
        .values({ agencyId, staffId, draftSecret: randomBytes(32).toString("base64") })
        .execute();
      await givePassword(ctx, staffId, password);
      return { agencyId };
    },
  );
}
