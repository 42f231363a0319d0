import { sql } from "kysely";
import type { z } from "zod";
import type { Assessment, listAssessments, Recommendation } from "#contract/assessments.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import type { Db } from "../../../platform/database/pool.ts";

type Kept = z.output<typeof Assessment>;
type Recommended = z.output<typeof Recommendation>;
type Listed = ResponseOf<typeof listAssessments>["items"];

/** What was worked out on a case, newest first. */
export async function assessmentsOn(db: Db, caseId: string): Promise<Listed> {
  const { rows } = await sql<Listed[number]>`
    select a.id, a.person_id as "personId", a.on_day as "on", a.at, s.given_name || ' ' || s.family_name as by,
      a.result #>> '{gap,perWeek}' as "gapPerWeek", a.rates_version as "ratesVersion"
    from assessment a join staff s on s.agency_id = a.agency_id and s.id = a.staff_id
    where a.case_id = ${caseId} order by a.at desc, a.id desc`.execute(db);
  return rows;
}

/** One kept assessment, as it was, with what a person recommended from it; undefined when it is not seen. */
export async function assessmentById(db: Db, id: string): Promise<Kept | undefined> {
  const { rows } = await sql<Omit<Kept, "recommendations">>`
    select a.id, a.case_id as "caseId", a.person_id as "personId", a.on_day as "on", a.at,
      s.given_name || ' ' || s.family_name as by, a.rates_version as "ratesVersion", a.law_version as "lawVersion",
      a.situation, a.result
    from assessment a join staff s on s.agency_id = a.agency_id and s.id = a.staff_id
    where a.id = ${id}`.execute(db);
  const row = rows[0];
  return row && { ...row, recommendations: await recommendationsOf(db, id) };
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
