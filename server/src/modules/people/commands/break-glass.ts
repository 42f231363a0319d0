import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import type { breakGlass, lookAtEmergencyAccess } from "#contract/people.ts";
import { casework } from "../../../platform/access/policy.ts";
import type { About } from "../../../platform/access/about.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { after } from "../../../platform/clock.ts";
import { NotFound } from "../../../platform/errors.ts";

const seconds = 15 * 60;

/** Anyone doing casework, for anyone not shut to them: own record, conflict and restricted records do not exist here either. */
export const aboutAnyone: About<InputOf<typeof breakGlass>> = async (ctx, { params }) => {
  // Someone who does no casework is refused whoever it is about, so the refusal tells nothing.
  if (!casework.some((role) => ctx.actor.roles.includes(role)))
    return { relations: ["office"], personId: null };
  const { rows } = await sql<{ may: boolean }>`
    select sight.may_open_in_emergency(${params.id}::uuid) as may`.execute(ctx.db);
  return { relations: rows[0]?.may ? ["office"] : [], personId: null };
};

/** Opens a record for a quarter of an hour. A second opening while one holds gives the first. */
export async function openInEmergency(ctx: StaffCtx, { params, body }: InputOf<typeof breakGlass>) {
  ctx.because(body.reason);
  ctx.saw(params.id, "opened");
  const holding = await ctx.db
    .selectFrom("emergencyAccess")
    .select("until")
    .where("personId", "=", params.id)
    .where("staffId", "=", ctx.actor.staffId)
    .where("until", ">", ctx.now)
    .executeTakeFirst();
  if (holding) return { until: holding.until };
  const until = after(ctx.now, seconds);
  await ctx.db
    .insertInto("emergencyAccess")
    .values({
      id: body.id,
      agencyId: ctx.actor.agencyId,
      staffId: ctx.actor.staffId,
      personId: params.id,
      reason: body.reason,
      at: ctx.now,
      until,
    })
    .execute();
  return { until };
}

/** A leader of the person's team has looked at it. Row security lets nobody look at their own. */
export async function lookAt(ctx: StaffCtx, { params }: InputOf<typeof lookAtEmergencyAccess>) {
  const row = await ctx.db
    .updateTable("emergencyAccess")
    .set({ lookedAtBy: ctx.actor.staffId })
    .where("id", "=", params.id)
    .where("lookedAtBy", "is", null)
    .returning(["id", "personId"])
    .executeTakeFirst();
  if (!row) throw new NotFound();
  ctx.saw(row.personId, "listed");
  return { id: row.id };
}
