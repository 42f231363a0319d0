import { sql } from "kysely";
import type { z } from "zod";
import type { Assessment, listAssessments, Recommendation } from "#contract/assessments.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import type { Db } from "../../../platform/database/pool.ts";

type Kept = z.output<typeof Assessment>;
type Recommended = z.output<typeof Recommendation>;
type Listed = ResponseOf<typeof listAssessments>["items"];

/** What was worked out on a case, newest first. */
export async function assessmentsOn(ctx: StaffCtx, caseId: string): Promise<Listed> {
  const { rows } = await sql<Listed[number]>`
    select a.id, a.person_id as "personId", a.on_day as "on", a.at, s.given_name || ' ' || s.family_name as by,
      a.result #>> '{gap,perWeek}' as "gapPerWeek", a.rates_version as "ratesVersion"
    from assessment a join staff s on s.agency_id = a.agency_id and s.id = a.staff_id
    where a.case_id = ${caseId} order by a.at desc, a.id desc`.execute(ctx.db);
  for (const { personId } of rows) ctx.saw(personId, "listed");
  return rows;
}

/** One kept assessment, as it was, with what a person recommended from it; undefined when it is not seen. */
export async function assessmentById(ctx: StaffCtx, id: string): Promise<Kept | undefined> {
  const { rows } = await sql<Omit<Kept, "recommendations"> & { people: string[]; isSealed: boolean }>`
    select a.id, a.case_id as "caseId", a.person_id as "personId", a.on_day as "on", a.at,
      s.given_name || ' ' || s.family_name as by, a.rates_version as "ratesVersion", a.law_version as "lawVersion",
      a.situation, a.result, a.people,
      exists (select 1 from unnest(a.people) as p where sight.address_is_sealed(p)) as "isSealed"
    from assessment a join staff s on s.agency_id = a.agency_id and s.id = a.staff_id
    where a.id = ${id}`.execute(ctx.db);
  const [row] = rows;
  if (!row) return undefined;
  const { people, isSealed, ...kept } = row;
  for (const person of people) ctx.saw(person, "opened");
  const situation = isSealed ? withoutPlace(kept.situation) : kept.situation;
  return { ...kept, situation, recommendations: await recommendationsOf(ctx.db, id) };
}

/** An address may be sealed after a place was written down: what is kept stays, and is not told. */
function withoutPlace(situation: Kept["situation"]): Kept["situation"] {
  const told = (key: string, value: unknown) => (key === "place" || key === "provider" ? undefined : value);
  return JSON.parse(JSON.stringify(situation, told)) as Kept["situation"];
}

async function recommendationsOf(db: Db, assessmentId: string): Promise<Recommended[]> {
  const { rows } = await sql<Recommended>`
    select r.id, r.assessment_id as "assessmentId", r.payment, r.for_people as "for",
      to_char(r.amount_cents / 100.0, 'FM999999990.00') as amount, r.per, r.reasons, r.proof,
      s.given_name || ' ' || s.family_name as by, r.at
    from recommendation r join staff s on s.agency_id = r.agency_id and s.id = r.staff_id
    where r.assessment_id = ${assessmentId} order by r.at, r.id`.execute(db);
  return rows;
}

/** Whether a case is about this person: their own, or that of a whānau they belong to. */
export async function isOnCase(db: Db, caseId: string, personId: string): Promise<boolean> {
  const { rows } = await sql<{ here: boolean }>`
    select exists (select 1 from case_file c where c.id = ${caseId} and (c.person_id = ${personId}
      or exists (select 1 from whanau_member m where m.agency_id = c.agency_id and m.whanau_id = c.whanau_id
        and m.person_id = ${personId}))) as here`.execute(db);
  return rows[0]?.here === true;
}

/** Whether nothing was worked out later for the same person on the same case. */
export async function isNewest(db: Db, kept: Kept): Promise<boolean> {
  const { rows } = await sql<{ later: boolean }>`
    select exists (select 1 from assessment where case_id = ${kept.caseId} and person_id = ${kept.personId}
      and (at, id) > (${kept.at}::timestamptz, ${kept.id}::uuid)) as later`.execute(db);
  return rows[0]?.later === false;
}
