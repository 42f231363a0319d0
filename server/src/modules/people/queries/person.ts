import type { z } from "zod";
import { checkIdentifier } from "#law/identifiers/identifiers.ts";
import type {
  Address,
  Contact,
  Consent,
  Ethnicity,
  Identifier,
  Iwi,
  Language,
  Person,
} from "#contract/people.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import type { Db } from "../../../platform/database/pool.ts";
import { caseManagers } from "../../../platform/access/policy.ts";
import { NotFound } from "../../../platform/errors.ts";
import { hazardsOf } from "./alerts.ts";
import { whoShowsIwi } from "./header.ts";
import { shownName } from "./names.ts";
import { isIdentifierKind } from "./lists.ts";
import { relationshipsOf } from "./relationships.ts";

/** Everything on file about one person, as far as the actor may see it. */
export async function personOf(ctx: StaffCtx, id: string): Promise<Person> {
  const { db, today } = ctx;
  const row = await db
    .selectFrom("person")
    .select([
      "person.id",
      "version",
      "legalGivenNames",
      "legalFamilyName",
      "preferredName",
      "sayIt",
      "pronouns",
      "bornOn",
      "gender",
      "ethnicity",
      "iwi",
      "languages",
    ])
    .select(shownName.as("name"))
    .where("person.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  const { iwi, ...person } = row;
  const relationships = await relationshipsOf(db, id);
  for (const { otherId } of relationships) if (otherId) ctx.saw(otherId, "listed");
  const showsIwi = (await whoShowsIwi(db, [id], today)).has(id);
  return {
    ...person,
    ethnicity: row.ethnicity as z.output<typeof Ethnicity>,
    ...(showsIwi ? { iwi: iwi as z.output<typeof Iwi> } : {}),
    languages: row.languages as z.output<typeof Language>[],
    contacts: await contactsOf(db, id),
    address: await addressOf(db, id, today),
    identifiers: await identifiersOf(db, id),
    alerts: (await hazardsOf(db, [id], today)).get(id) ?? [],
    consents: await consentsOf(db, id),
    relationships,
    can: {
      change: true,
      openSealedAddress: (await sealedAddressOf(db, id, today)) !== null,
      openCase: caseManagers.some((role) => ctx.actor.roles.includes(role)),
    },
  };
}

/** Ways to reach someone, newest word on each: a number said unsafe later is unsafe. */
async function contactsOf(db: Db, personId: string): Promise<z.output<typeof Contact>[]> {
  return db
    .selectFrom("personContact")
    .distinctOn(["kind", "value"])
    .select(["id", "kind", "value", "safe", "how", "preferred"])
    .where("personId", "=", personId)
    .orderBy("kind")
    .orderBy("value")
    .orderBy("recordedAt", "desc")
    .execute();
}

const addressColumns = ["id", "lines", "suburb", "town", "postcode", "fromOn as from", "toOn as to"] as const;

/** Where a person lives; null also when it is sealed: row security shows nobody any address then. */
async function addressOf(db: Db, personId: string, today: string): Promise<z.output<typeof Address> | null> {
  const row = await db
    .selectFrom("personAddress")
    .select(addressColumns)
    .where("personId", "=", personId)
    .orderBy("recordedAt", "desc")
    .executeTakeFirst();
  return row && (row.to === null || row.to > today) ? row : null;
}

/** The sealed address, to the assigned alone (row security). Whoever passes it on records the reason. */
export async function sealedAddressOf(
  db: Db,
  personId: string,
  today: string,
): Promise<z.output<typeof Address> | null> {
  const row = await db
    .selectFrom("sealedAddress")
    .select(addressColumns)
    .where("personId", "=", personId)
    .orderBy("recordedAt", "desc")
    .executeTakeFirst();
  return row && (row.to === null || row.to > today) ? row : null;
}

async function identifiersOf(db: Db, personId: string): Promise<z.output<typeof Identifier>[]> {
  const rows = await db
    .selectFrom("personIdentifier")
    .select(["id", "kind", "value"])
    .where("personId", "=", personId)
    .orderBy("recordedAt")
    .execute();
  return rows.map((row) => {
    const checked = isIdentifierKind(row.kind) ? checkIdentifier(row.kind, row.value) : null;
    return { ...row, value: checked?.valid ? checked.shown : row.value };
  });
}

async function consentsOf(db: Db, personId: string): Promise<z.output<typeof Consent>[]> {
  return db
    .selectFrom("consent")
    .select(["id", "purpose", "about", "givenOn", "withdrawnOn"])
    .where("personId", "=", personId)
    .orderBy("recordedAt")
    .execute();
}
