import { sql } from "kysely";
import type { Letter } from "#contract/letters.ts";
import type { Db } from "../../platform/database/pool.ts";
import { NotFound } from "../../platform/errors.ts";

type LetterRow = Letter & { pdf: Buffer };

const listed = sql<Letter>`
  l.id, l.case_id as "caseId", l.person_id as "personId", l.title, l.language, l.large_print as "largePrint",
  l.draft_translation as "draftTranslation", l.pages, l.given_on as "givenOn", s.given_name || ' ' || s.family_name as by, l.at`;

/** What was given on a case, newest first. */
export async function lettersOn(db: Db, caseId: string): Promise<Letter[]> {
  const { rows } = await sql<Letter>`
    select ${listed} from letter l join staff s on s.agency_id = l.agency_id and s.id = l.staff_id
    where l.case_id = ${caseId} order by l.at desc, l.id desc`.execute(db);
  return rows;
}

/** One letter with its PDF as it was given. */
export async function letterById(db: Db, id: string): Promise<LetterRow> {
  const { rows } = await sql<LetterRow>`
    select ${listed}, l.pdf from letter l join staff s on s.agency_id = l.agency_id and s.id = l.staff_id
    where l.id = ${id}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound();
  return row;
}

export type Parties = {
  personId: string | null;
  name: string;
  called: string;
  staff: string;
  /** Left out where an address is sealed: an office says where somebody lives. */
  place: string | null;
  isDemonstration: boolean;
};

/** Whom the letter is between: the person of the case, and the colleague who gives it. */
export async function partiesOf(db: Db, caseId: string, staffId: string): Promise<Parties> {
  const { rows } = await sql<Parties>`
    select p.id as "personId", coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name as name,
      coalesce(p.preferred_name, p.legal_given_names) as called, s.given_name || ' ' || s.family_name as staff,
      case when sight.address_is_sealed(p.id) then null else h.name end as place, a.demonstration as "isDemonstration"
    from case_file c join agency a on a.id = c.agency_id
    join staff s on s.agency_id = c.agency_id and s.id = ${staffId}
    left join person p on p.agency_id = c.agency_id and p.id = c.person_id
    left join team t on t.agency_id = s.agency_id and t.id = s.team_id
    left join site h on h.agency_id = t.agency_id and h.id = t.site_id
    where c.id = ${caseId}`.execute(db);
  const row = rows[0];
  if (!row) throw new NotFound();
  return row;
}

export type PromiseRow = { id: string; what: string; byOn: string | null; who: string; staff: string | null };

export async function promisesByIds(db: Db, caseId: string, ids: readonly string[]): Promise<PromiseRow[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<PromiseRow>`
    select p.id, p.what, p.by_on as "byOn", p.who, s.given_name || ' ' || s.family_name as staff
    from promise p left join staff s on s.agency_id = p.agency_id and s.id = p.staff_id
    where p.case_id = ${caseId} and p.id = any (${ids}::uuid[])`.execute(db);
  return rows;
}

/** Whether paper was said to be safe in this interview; undefined when it is not one of this case. */
export async function safetyIn(
  db: Db,
  caseId: string,
  interviewId: string,
): Promise<{ safeToTakeHome: boolean | null } | undefined> {
  return db
    .selectFrom("interview")
    .select("safeToTakeHome")
    .where("id", "=", interviewId)
    .where("caseId", "=", caseId)
    .executeTakeFirst();
}

/** Everyone on record whom a summary is about: its person, and those of the assessment that its payments are from. */
export async function peopleIn(
  db: Db,
  personId: string,
  { assessmentId, payments }: { assessmentId: string | null; payments: readonly string[] },
): Promise<string[]> {
  if (assessmentId === null || payments.length === 0) return [personId];
  const from = await db
    .selectFrom("assessment")
    .select("people")
    .where("id", "=", assessmentId)
    .executeTakeFirst();
  return [...new Set([personId, ...(from?.people ?? [])])];
}

/** Names of people and named members of a household, as far as the actor sees them. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, coalesce(preferred_name, legal_given_names) as name from person where id = any (${ids}::uuid[])
    union all select id, name from household_member where id = any (${ids}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
