import { sql } from "kysely";
import { checkIdentifier } from "#law/identifiers/identifiers.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type * as contract from "#contract/people.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Invalid, NotAllowed, NotFound } from "../../../platform/errors.ts";
import { isIdentifierKind } from "../queries/lists.ts";
import { sealedAddressOf } from "../queries/person.ts";

function recorded(ctx: StaffCtx, personId: string) {
  const { agencyId, staffId } = ctx.actor;
  return { agencyId, personId, recordedAt: ctx.now, recordedBy: staffId };
}

/** A way to reach someone. The newest word on the same number or address holds. */
export async function addContact(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addContact>) {
  if (body.preferred && !body.safe) {
    throw new Invalid("A way that is not safe cannot be the one to use.", [
      { path: "preferred", says: "Choose a safe way" },
    ]);
  }
  if (body.preferred) {
    await ctx.db
      .updateTable("personContact")
      .set({ preferred: false })
      .where("personId", "=", params.id)
      .where("preferred", "=", true)
      .execute();
  }
  await ctx.db
    .insertInto("personContact")
    .values({ ...body, ...recorded(ctx, params.id) })
    .execute();
  return { id: body.id, version: 1 };
}

/** Where someone lives. Sealed ones are kept apart, and from then on nobody is shown any address of this person. */
export async function addAddress(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addAddress>) {
  const { sealed, from, to, ...address } = body;
  if (from && to && to < from) {
    throw new Invalid("This ends before it begins.", [{ path: "to", says: "Give a later day" }]);
  }
  if (sealed && to) await refuseEndingSeal(ctx, params.id);
  const row = { ...address, fromOn: from, toOn: to, ...recorded(ctx, params.id) };
  await ctx.db
    .insertInto(sealed ? "sealedAddress" : "personAddress")
    .values(row)
    .execute();
  return { id: body.id, version: 1 };
}

/** A seal that ends shows the address before it: only the assigned say so, whether or not there is one. */
async function refuseEndingSeal(ctx: StaffCtx, personId: string): Promise<void> {
  const { rows } = await sql<{ mine: boolean }>`
    select ${personId}::uuid in (select sight.my_assigned_people()) as mine`.execute(ctx.db);
  if (!rows[0]?.mine) throw new NotAllowed("Only their own case manager says when a sealed address ends.");
}

/** Gives the sealed address, to the assigned, with the reason on the record. */
export async function openSealed(
  ctx: StaffCtx,
  { params, body }: InputOf<typeof contract.openSealedAddress>,
) {
  ctx.because(body.reason);
  const address = await sealedAddressOf(ctx.db, params.id, ctx.today);
  if (!address) throw new NotFound();
  return address;
}

/** A number that others know the person by. One that cannot exist is refused; one that our list may be behind on is asked about. */
export async function addIdentifier(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addIdentifier>) {
  const { id, kind, value, checkedWithPerson = false } = body;
  if (!isIdentifierKind(kind)) {
    throw new Invalid("This kind of number is not kept here.", [
      { path: "kind", says: "Choose one from the list" },
    ]);
  }
  const checked = checkIdentifier(kind, value, { on: ctx.today });
  if (!checked.valid && !(checked.act === "ask" && checkedWithPerson)) {
    throw new Invalid(checked.because, [{ path: "value", says: checked.because }]);
  }
  await ctx.db
    .insertInto("personIdentifier")
    .values({ id, kind, value: checked.valid ? checked.stored : value.trim(), ...recorded(ctx, params.id) })
    .execute();
  return { id, version: 1 };
}

/** Something to do, or not do, for safety. */
export async function addAlert(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addAlert>) {
  // Family Violence Act 2018, ss 77 and 107: a final protection order ends only when the Court discharges it.
  if (body.reviewOn === null && body.kind !== "no-contact-order") {
    throw new Invalid("An alert is looked at again, except a final protection order, which has no end.", [
      { path: "reviewOn", says: "Give the day it is looked at again" },
    ]);
  }
  if (body.reviewOn !== null && body.reviewOn <= ctx.today) {
    throw new Invalid("The day to look at this again must be after today.", [
      { path: "reviewOn", says: "Give a later day" },
    ]);
  }
  await ctx.db
    .insertInto("alert")
    .values({ ...body, ...recorded(ctx, params.id) })
    .execute();
  return { id: body.id, version: 1 };
}

/** Ends an alert: history from today, with the reason on the record. */
export async function endAlert(ctx: StaffCtx, { params, body }: InputOf<typeof contract.endAlert>) {
  ctx.because(body.because);
  const row = await ctx.db
    .updateTable("alert")
    .set({ endedOn: ctx.today })
    .where("id", "=", params.alertId)
    .where("personId", "=", params.id)
    .where("endedOn", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return { id: row.id, version: 1 };
}

/** What someone agreed to. */
export async function addConsent(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addConsent>) {
  if (body.givenOn > ctx.today) {
    throw new Invalid("Consent cannot be from a day to come.", [
      { path: "givenOn", says: "Give the day they agreed" },
    ]);
  }
  await ctx.db
    .insertInto("consent")
    .values({ ...body, ...recorded(ctx, params.id) })
    .execute();
  return { id: body.id, version: 1 };
}

/** Takes consent back: it holds no longer from this moment. */
export async function withdrawConsent(ctx: StaffCtx, { params }: InputOf<typeof contract.withdrawConsent>) {
  const row = await ctx.db
    .updateTable("consent")
    .set({ withdrawnOn: ctx.today })
    .where("id", "=", params.consentId)
    .where("personId", "=", params.id)
    .where("withdrawnOn", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return { id: row.id, version: 1 };
}
