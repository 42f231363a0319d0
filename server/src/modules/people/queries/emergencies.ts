import { sql } from "kysely";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { shownName } from "./names.ts";

/** Openings in an emergency that no leader has looked at yet, of people whose team the actor leads, oldest first. */
export async function emergenciesToLookAt(ctx: StaffCtx) {
  const items = await ctx.db
    .selectFrom("emergencyAccess as opening")
    .innerJoin("person", (join) =>
      join.onRef("person.id", "=", "opening.personId").onRef("person.agencyId", "=", "opening.agencyId"),
    )
    .innerJoin("staff", (join) =>
      join.onRef("staff.id", "=", "opening.staffId").onRef("staff.agencyId", "=", "opening.agencyId"),
    )
    .select(["opening.id", "opening.at", "opening.personId", "opening.reason"])
    .select([shownName.as("name"), sql<string>`staff.given_name || ' ' || staff.family_name`.as("who")])
    .where("opening.lookedAtBy", "is", null)
    .where("opening.staffId", "<>", ctx.actor.staffId)
    .orderBy("opening.at")
    .execute();
  for (const { personId } of items) ctx.saw(personId, "listed");
  return items;
}
