import type { InputOf } from "#contract/endpoint.ts";
import type { changePerson } from "#contract/people.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Conflict, Invalid } from "../../../platform/errors.ts";
import { checkDetails } from "../domain.ts";
import { personOf } from "../queries/person.ts";

/** Puts details right. A change made on an older version is never applied: 412 with both. */
export async function putRight(ctx: StaffCtx, { params, body }: InputOf<typeof changePerson>) {
  const { version, ...given } = body;
  checkDetails(given, ctx.today);
  const { ethnicity, iwi, languages, ...plain } = given;
  const change = Object.fromEntries(
    Object.entries({
      ...plain,
      ethnicity: ethnicity && JSON.stringify(ethnicity),
      iwi: iwi && JSON.stringify(iwi),
      languages: languages && JSON.stringify(languages),
    }).filter(([, value]) => value !== undefined),
  );
  if (Object.keys(change).length === 0) throw new Invalid("There is nothing to change in this.");
  const row = await ctx.db
    .updateTable("person")
    .set((set) => ({ ...change, version: set("version", "+", 1) }))
    .where("id", "=", params.id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  if (row) return { id: params.id, version: row.version };
  const theirs = await personOf(ctx, params.id);
  throw new Conflict("Someone changed these details meanwhile. Both are here; choose what is right.", {
    yours: body,
    theirs,
  });
}
