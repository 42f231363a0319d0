import { sql } from "kysely";
import type { StaffCtx } from "./transaction.ts";
import { NotFound } from "../errors.ts";
import type { Bar, Relation } from "./policy.ts";

/** What a request is about, found before anything is decided: the asker's relations to it, and whose record it is. */
export type Standing = { relations: readonly (Relation | Bar)[]; personId: string | null };
export type About<I> = (ctx: StaffCtx, input: I) => Promise<Standing>;

type WithId = { params: { id: string } };

/** About nobody: the office, reference lists, oneself. */
export const aboutOffice: About<unknown> = async () => ({ relations: ["office"], personId: null });

export function aboutPerson<I = WithId>(
  idOf: (input: I) => string = (input) => (input as WithId).params.id,
): About<I> {
  return (ctx, input) => relationsTo(ctx, idOf(input), null);
}

export function aboutCase<I = WithId>(
  idOf: (input: I) => string = (input) => (input as WithId).params.id,
): About<I> {
  return (ctx, input) => relationsTo(ctx, null, idOf(input));
}

type CaseTable =
  | "caseNote"
  | "appointment"
  | "promise"
  | "goal"
  | "planStep"
  | "interview"
  | "assessment"
  | "letter"
  | "concern"
  | "dueDate";

/** About the case that a row belongs to. A row that is not seen does not exist. */
export function aboutCaseOf(table: CaseTable): About<WithId> {
  return async (ctx, { params }) => {
    const row = await ctx.db
      .selectFrom(table)
      .select("caseId")
      .where("id", "=", params.id)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    return relationsTo(ctx, null, row.caseId);
  };
}

async function relationsTo(ctx: StaffCtx, personId: string | null, caseId: string | null): Promise<Standing> {
  const { rows } = await sql<{ relations: (Relation | Bar)[]; personId: string | null }>`
    select * from sight.about(${personId}::uuid, ${caseId}::uuid)`.execute(ctx.db);
  return rows[0] ?? { relations: [], personId: null };
}
