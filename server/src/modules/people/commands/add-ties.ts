import { v7 as newId } from "uuid";
import type { InputOf } from "#contract/endpoint.ts";
import type { addHouseholdMember, addRelationship } from "#contract/people.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Conflict, Invalid, NotFound } from "../../../platform/errors.ts";
import { homeOf, householdOf } from "../queries/household.ts";
import { namesOf } from "../queries/names.ts";

/** Says how two people are related. The other is on file and visible, or only named. */
export async function relate(ctx: StaffCtx, { params, body }: InputOf<typeof addRelationship>) {
  const { id, kind, otherId, otherName, from, to, note } = body;
  if (otherId === params.id) {
    throw new Invalid("These are the same person.", [{ path: "otherId", says: "Choose someone else" }]);
  }
  if (otherId) await mustSee(ctx, otherId);
  await ctx.db
    .insertInto("relationship")
    .values({
      id,
      kind,
      otherId,
      otherName,
      fromOn: from,
      toOn: to,
      note,
      agencyId: ctx.actor.agencyId,
      personId: params.id,
      recordedAt: ctx.now,
      recordedBy: ctx.actor.staffId,
    })
    .execute();
  return { id, version: 1 };
}

/** Someone moves in. Without a household yet, one is made around the person whose page this is. */
export async function moveIn(ctx: StaffCtx, { params, body }: InputOf<typeof addHouseholdMember>) {
  const { id, personId, name, bornOn, role, from, note } = body;
  if (personId && personId !== params.id) await mustSee(ctx, personId);
  const { agencyId } = ctx.actor;
  let householdId = await homeOf(ctx.db, params.id, ctx.today);
  if (!householdId) {
    householdId = newId();
    await ctx.db.insertInto("household").values({ agencyId, id: householdId }).execute();
    if (personId !== params.id) {
      const named = (await namesOf(ctx.db, [params.id])).get(params.id) ?? "";
      const first = { id: newId(), personId: params.id, name: named, role: "applicant" as const };
      await ctx.db
        .insertInto("householdMember")
        .values({ ...first, agencyId, householdId, fromOn: from })
        .execute();
    }
  }
  const already = await householdOf(ctx.db, params.id, ctx.today);
  if (personId && already?.members.some((member) => member.personId === personId)) {
    throw new Conflict(`${name} is in this household already.`);
  }
  await ctx.db
    .insertInto("householdMember")
    .values({ id, personId, name, bornOn, role, note, agencyId, householdId, fromOn: from })
    .execute();
  return { id, version: 1 };
}

/** Takes the narrowing off: the other person may be anyone the actor sees. Anyone else does not exist. */
async function mustSee(ctx: StaffCtx, otherId: string): Promise<void> {
  await ctx.focusOn(null);
  if (!(await namesOf(ctx.db, [otherId])).has(otherId)) throw new NotFound();
  ctx.saw(otherId, "listed");
}
