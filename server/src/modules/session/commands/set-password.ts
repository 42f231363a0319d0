import { sql } from "kysely";
import type { System } from "../../../platform/access/actor.ts";
import { once } from "../../../platform/access/once.ts";
import type { Ctx } from "../../../platform/access/transaction.ts";
import type { Clock } from "../../../platform/clock.ts";
import { Invalid, NotFound } from "../../../platform/errors.ts";
import { checkPassword, hashPassword, tryHash } from "../domain.ts";

/** Keeps a colleague's password as its hash. They sign in with it from now on, and nowhere with the one before. */
export async function givePassword(ctx: Ctx<System>, staffId: string, password: string): Promise<void> {
  checkPassword(password);
  const row = await ctx.db
    .updateTable("credential")
    .set({ passwordHash: await hashPassword(password), codeFailures: 0, codeLockedUntil: null })
    .where("staffId", "=", staffId)
    .returning("staffId")
    .executeTakeFirst();
  if (!row) throw new NotFound();
}

/** At the installation: a colleague's first or new password. Every session of theirs ends, and old tries are forgotten. */
export async function setPassword(
  appUrl: string,
  clock: Clock,
  { email, password }: { email: string; password: string },
): Promise<{ name: string; ended: number }> {
  const address = email.trim();
  let staffId = "";
  return once(
    appUrl,
    clock,
    "setPassword",
    async (client) => {
      const { rows } = await client.query<{ agency_id: string; staff_id: string }>(
        "select * from sight.staff_by_email($1)",
        [address],
      );
      const known = rows[0];
      if (!known) throw new Invalid(`Nobody who works here has the address ${address}.`);
      staffId = known.staff_id;
      return { kind: "system", agencyId: known.agency_id, job: "set-password" };
    },
    async (ctx) => {
      await givePassword(ctx, staffId, password);
      const ended = await ctx.db
        .updateTable("session")
        .set({ endedAt: ctx.now })
        .where("staffId", "=", staffId)
        .where("endedAt", "is", null)
        .returning("id")
        .execute();
      await sql`select sight.end_try(${tryHash(address)})`.execute(ctx.db);
      const { givenName, familyName } = await ctx.db
        .selectFrom("staff")
        .select(["givenName", "familyName"])
        .where("id", "=", staffId)
        .executeTakeFirstOrThrow();
      ctx.because(`For ${givenName} ${familyName}`);
      return { name: `${givenName} ${familyName}`, ended: ended.length };
    },
  );
}
