import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Conflict, Invalid } from "../../../platform/errors.ts";
import type { Platform } from "../../../platform/http/api.ts";
import { codeUri, fits, newSecret, stepOf } from "../domain.ts";
import { beginTry, endTry, mustWait } from "./password.ts";

/** Begins to set up one-time codes. The password is asked for again, and counted as at the door. */
export async function startCode(platform: Platform, ctx: StaffCtx, password: string) {
  const { staffId } = ctx.actor;
  const row = await ctx.db
    .selectFrom("credential")
    .innerJoin("staff", (join) =>
      join.onRef("staff.id", "=", "credential.staffId").onRef("staff.agencyId", "=", "credential.agencyId"),
    )
    .select(["passwordHash", "email"])
    .where("staffId", "=", staffId)
    .executeTakeFirstOrThrow();
  const wait = await beginTry(platform, row.email);
  if (wait > 0) throw mustWait(wait);
  if (!(await fits(password, row.passwordHash))) {
    throw new Invalid("The password is not right.", [{ path: "password", says: "Check it and try again" }]);
  }
  await endTry(platform, row.email);
  const secret = newSecret();
  await ctx.db
    .updateTable("credential")
    .set({ oneTimePending: secret })
    .where("staffId", "=", staffId)
    .execute();
  return { secret, uri: codeUri(secret, row.email) };
}

/** Finishes with the first code: from now on the sign-in asks for one. That code is used up too. */
export async function confirmCode(ctx: StaffCtx, code: string) {
  const { staffId } = ctx.actor;
  const row = await ctx.db
    .selectFrom("credential")
    .select("oneTimePending")
    .where("staffId", "=", staffId)
    .executeTakeFirstOrThrow();
  if (!row.oneTimePending) throw new Conflict("One-time codes were not begun here. Begin again.");
  const step = stepOf(code, row.oneTimePending, ctx.now);
  if (step === null) {
    throw new Invalid("This code is not right.", [{ path: "code", says: "Type the six digits shown now" }]);
  }
  await ctx.db
    .updateTable("credential")
    .set({ oneTimeSecret: row.oneTimePending, oneTimePending: null, oneTimeStep: step })
    .where("staffId", "=", staffId)
    .execute();
  return { oneTimeCode: true };
}
