import { sql } from "kysely";
import type { InputOf } from "#contract/endpoint.ts";
import type { addPerson } from "#contract/people.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { after } from "../../../platform/clock.ts";
import { Conflict } from "../../../platform/errors.ts";
import { checkDetails } from "../domain.ts";
import { shownName } from "../queries/names.ts";

const searchedWithin = 15 * 60;

/** Puts a person on file, once someone has looked for them and said that nobody alike is the same person. */
export async function putOnFile(ctx: StaffCtx, { body }: InputOf<typeof addPerson>) {
  const { notThese = [], ethnicity, iwi, languages, ...details } = body;
  checkDetails(body, ctx.today);
  await refuseUnsearched(ctx);
  const alike = (await alikeOf(ctx, body)).filter(({ id }) => !notThese.includes(id));
  if (alike.length > 0) {
    for (const { id } of alike) ctx.saw(id, "listed");
    const named = alike.map(({ name, bornOn }) => (bornOn ? `${name}, born ${bornOn}` : name)).join("; ");
    throw new Conflict(
      `Someone like this is on file already: ${named}. Open that record, or say that this is someone else.`,
    );
  }
  await ctx.db
    .insertInto("person")
    .values({
      ...details,
      ethnicity: JSON.stringify(ethnicity),
      iwi: JSON.stringify(iwi),
      languages: JSON.stringify(languages),
      agencyId: ctx.actor.agencyId,
      createdBy: ctx.actor.staffId,
      createdAt: ctx.now,
    })
    .execute();
  ctx.saw(body.id, "opened");
  return { id: body.id, version: 1 };
}

/** The record of what one did shows whether one looked first: it holds for a quarter of an hour. */
async function refuseUnsearched(ctx: StaffCtx): Promise<void> {
  const searched = await ctx.db
    .selectFrom("audit")
    .select("id")
    .where("actorId", "=", ctx.actor.staffId)
    .where("endpoint", "=", "searchPeople")
    .where("outcome", "=", "done")
    .where("at", ">", after(ctx.now, -searchedWithin))
    .executeTakeFirst();
  if (!searched) {
    throw new Conflict("Look for this person first, by name or birth date. They may be on file already.");
  }
}

// Only among those the actor may see: a warning about anyone else would tell that they are on file.
async function alikeOf(
  ctx: StaffCtx,
  { legalGivenNames, legalFamilyName, preferredName, bornOn }: InputOf<typeof addPerson>["body"],
) {
  return ctx.db
    .selectFrom("person")
    .select(["person.id", "bornOn", shownName.as("name")])
    .where((where) =>
      where.or([
        where.and([
          sql<boolean>`kehi_fold(legal_family_name) = kehi_fold(${legalFamilyName})`,
          sql<boolean>`(kehi_fold(legal_given_names) = kehi_fold(${legalGivenNames})
            or kehi_fold(coalesce(preferred_name, '')) in (kehi_fold(${legalGivenNames}), kehi_fold(${preferredName ?? legalGivenNames})))`,
        ]),
        where.and([
          where("bornOn", "=", bornOn),
          sql<boolean>`similarity(folded, kehi_fold(${`${legalGivenNames} ${legalFamilyName}`})) > 0.5`,
        ]),
      ]),
    )
    .limit(10)
    .execute();
}
