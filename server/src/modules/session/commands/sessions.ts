import { v7 as newId } from "uuid";
import { sql } from "kysely";
import type { Me } from "#contract/session.ts";
import type { Staff, System } from "../../../platform/access/actor.ts";
import { inTransaction, type Ctx, type StaffCtx } from "../../../platform/access/transaction.ts";
import { after } from "../../../platform/clock.ts";
import { NotFound } from "../../../platform/errors.ts";
import type { Platform } from "../../../platform/http/api.ts";
import { absoluteSeconds, newToken } from "../../../platform/sessions/token.ts";
import { me } from "../queries.ts";

type Door = { agencyId: string; name: string; demonstration: boolean };

/** The agency this installation opens on: the demonstration's, or the only one. */
export async function doorOf({ pool }: Platform): Promise<Door> {
  const { rows } = await pool.query<{ agency_id: string; name: string; demonstration: boolean }>(
    "select * from sight.door()",
  );
  const first = rows[0];
  if (!first) throw new NotFound();
  return { agencyId: first.agency_id, name: first.name, demonstration: first.demonstration };
}

/** Work of the sign-in itself, before anyone is signed in, recorded under its name. */
export function asSignIn<T>(
  platform: Platform,
  agencyId: string,
  endpoint: string,
  work: (ctx: Ctx<System>) => Promise<T>,
): Promise<T> {
  return inTransaction(platform, endpoint, async () => ({ kind: "system", agencyId, job: "sign-in" }), work);
}

/** Opens a session for a colleague whose proof has been accepted. The token is given once and only its hash is kept. */
export async function openSession(
  platform: Platform,
  ctx: Ctx<System>,
  staffId: string,
): Promise<{ token: string; me: Me }> {
  const { token, hash } = newToken();
  const sessionId = newId();
  await ctx.db
    .insertInto("session")
    .values({
      agencyId: ctx.actor.agencyId,
      id: sessionId,
      staffId,
      tokenHash: hash,
      startedAt: ctx.now,
      seenAt: ctx.now,
      endsAt: after(ctx.now, absoluteSeconds),
    })
    .execute();
  await platform.jobs.put(ctx, "session.sweep", { agencyId: ctx.actor.agencyId });
  const { clock, config } = platform;
  return { token, me: await me(ctx.db, { staffId, sessionId, clock, demonstration: config.demonstration }) };
}

/** Demonstration only: a made-up colleague needs no password. */
export async function startDemonstration(
  platform: Platform,
  staffId: string,
): Promise<{ token: string; me: Me }> {
  const door = await doorOf(platform);
  if (!platform.config.demonstration || !door.demonstration) throw new NotFound();
  return asSignIn(platform, door.agencyId, "startDemonstrationSession", async (ctx) => {
    const known = await ctx.db
      .selectFrom("staff")
      .select("id")
      .where("id", "=", staffId)
      .where("does", "<>", "")
      .executeTakeFirst();
    if (!known) throw new NotFound();
    return openSession(platform, ctx, staffId);
  });
}

export async function endSession(ctx: StaffCtx): Promise<void> {
  await ctx.db
    .updateTable("session")
    .set({ endedAt: ctx.now })
    .where("id", "=", ctx.actor.sessionId)
    .execute();
}

/** Ends every session of a colleague at once: on leaving, or when access is taken away. */
export async function endSessionsOf(ctx: Ctx<Staff>, staffId: string): Promise<void> {
  await ctx.db
    .updateTable("session")
    .set({ endedAt: ctx.now })
    .where("staffId", "=", staffId)
    .where("endedAt", "is", null)
    .execute();
}

export async function changePreferences(
  ctx: StaffCtx,
  change: { singleKeys?: boolean | undefined; theme?: Me["preferences"]["theme"] | undefined },
): Promise<Me["preferences"]> {
  const row = await ctx.db
    .updateTable("staff")
    .set({
      ...(change.singleKeys === undefined ? {} : { singleKeys: change.singleKeys }),
      ...(change.theme === undefined ? {} : { theme: change.theme }),
      version: sql`version`,
    })
    .where("id", "=", ctx.actor.staffId)
    .returning(["singleKeys", "theme"])
    .executeTakeFirstOrThrow();
  return { singleKeys: row.singleKeys, theme: row.theme };
}
