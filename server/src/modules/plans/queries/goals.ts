import { sql } from "kysely";
import type { Goal, Plan, PlanStep } from "#contract/plans.ts";
import type { Db } from "../../../platform/database/pool.ts";

/** The goals of cases, each with what stands in the way and its steps, in the order they were set. */
export async function goalsOn(db: Db, caseIds: readonly string[]): Promise<(Goal & { caseId: string })[]> {
  if (caseIds.length === 0) return [];
  const { rows } = await sql<Goal & { caseId: string }>`
    select g.id, g.version, g.case_id, g.words, g.whose, g.said_on,
      coalesce((select json_agg(json_build_object('id', b.id, 'words', b.words) order by b.id)
        from barrier b where b.agency_id = g.agency_id and b.case_id = g.case_id and b.goal_id = g.id), '[]') as barriers,
      coalesce((select json_agg(json_build_object('id', s.id, 'version', s.version, 'what', s.what, 'owner', s.owner,
            'due', s.due, 'status', s.status, 'because', s.because, 'doneOn', s.done_on, 'source', s.source)
          order by s.position, s.due nulls last, s.id)
        from plan_step s where s.agency_id = g.agency_id and s.case_id = g.case_id and s.goal_id = g.id), '[]') as steps
    from goal g
    where g.case_id = any (${caseIds}::uuid[])
    order by g.position, g.said_on, g.id`.execute(db);
  return rows;
}

export async function goalById(db: Db, id: string) {
  return db.selectFrom("goal").select(["id", "caseId", "position"]).where("id", "=", id).executeTakeFirst();
}

export async function stepById(db: Db, id: string): Promise<PlanStep | undefined> {
  return db
    .selectFrom("planStep")
    .select(["id", "version", "what", "owner", "due", "status", "because", "doneOn", "source"])
    .where("id", "=", id)
    .executeTakeFirst();
}

/** When the person of a case was born; null for a whānau, or when it is not known. */
export async function bornOnOf(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom("caseFile as file")
    .innerJoin("person", (join) =>
      join.onRef("person.id", "=", "file.personId").onRef("person.agencyId", "=", "file.agencyId"),
    )
    .select("person.bornOn")
    .where("file.id", "=", caseId)
    .executeTakeFirst();
  return row?.bornOn ?? null;
}

/** The next set date of a kind on a case. */
export async function setDateOf(
  db: Db,
  caseId: string,
  kind: "release",
  today: string,
): Promise<string | null> {
  const row = await db
    .selectFrom("dueDate")
    .select("onDay")
    .where("caseId", "=", caseId)
    .where("kind", "=", kind)
    .where("doneAt", "is", null)
    .where("onDay", ">=", today)
    .orderBy("onDay")
    .executeTakeFirst();
  return row?.onDay ?? null;
}

/** A plan as shown. The plan of a closed case stays as it was. */
export async function planOn(db: Db, caseId: string): Promise<Plan> {
  const file = await db.selectFrom("caseFile").select("state").where("id", "=", caseId).executeTakeFirst();
  const goals = await goalsOn(db, [caseId]);
  return {
    caseId,
    goals: goals.map(({ caseId: _, ...goal }) => goal),
    can: { change: file !== undefined && file.state !== "closed" },
  };
}
