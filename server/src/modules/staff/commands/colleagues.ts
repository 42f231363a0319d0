import { randomBytes } from "node:crypto";
import type { InputOf } from "#contract/endpoint.ts";
import type { addStaffMember, changeStaffMember } from "#contract/staff.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Conflict, Invalid, NotAllowed, NotFound } from "../../../platform/errors.ts";
import { endSessionsOf } from "../../session/index.ts";
import { colleagues } from "../queries.ts";

/** A new colleague. They sign in through the agency's provider, or with a password set at the installation. */
export async function addColleague(ctx: StaffCtx, { body }: InputOf<typeof addStaffMember>) {
  await mustBeTeam(ctx, body.teamId);
  const { agencyId } = ctx.actor;
  const row = await ctx.db
    .insertInto("staff")
    .values({ ...body, agencyId })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!row) {
    throw new Conflict("This e-mail address is taken. Give the one this colleague alone uses.");
  }
  await ctx.db
    .insertInto("credential")
    .values({ agencyId, staffId: body.id, draftSecret: randomBytes(32).toString("base64") })
    .execute();
  return { id: body.id, version: 1 };
}

/** Changes roles, team or status: from the next request on. Whoever left is signed out everywhere at once. */
export async function changeColleague(ctx: StaffCtx, { params, body }: InputOf<typeof changeStaffMember>) {
  const { version, teamId, roles, status } = body;
  if (params.id === ctx.actor.staffId) {
    throw new NotAllowed("Nobody changes their own roles, team or status. Ask another administrator.");
  }
  if (teamId !== undefined) await mustBeTeam(ctx, teamId);
  const row = await ctx.db
    .updateTable("staff")
    .set((set) => ({
      ...(teamId === undefined ? {} : { teamId }),
      ...(roles === undefined ? {} : { roles }),
      ...(status === undefined ? {} : { status }),
      version: set("version", "+", 1),
    }))
    .where("id", "=", params.id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  if (!row) {
    const [theirs] = await colleagues(ctx.db, params.id);
    if (!theirs) throw new NotFound();
    throw new Conflict("Someone changed this colleague meanwhile. Both are here; choose what is right.", {
      yours: body,
      theirs,
    });
  }
  if (status === "left") await endSessionsOf(ctx, params.id);
  return { id: params.id, version: row.version };
}

async function mustBeTeam(ctx: StaffCtx, teamId: string | null): Promise<void> {
  if (teamId === null) return;
  const team = await ctx.db.selectFrom("team").select("id").where("id", "=", teamId).executeTakeFirst();
  if (!team) throw new Invalid("There is no such team.", [{ path: "teamId", says: "Choose a team" }]);
}
