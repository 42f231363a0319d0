import type pg from "pg";
import type { Ctx, Outcome } from "../access/transaction.ts";

/** One row for the request and one for everyone whose data was in the reply, in the request's own transaction. */
export async function writeAudit(
  client: pg.PoolClient,
  ctx: Ctx,
  row: { endpoint: string; reference: string; purpose: string | null; outcome: Outcome },
  subjects: Map<string, "listed" | "opened">,
): Promise<void> {
  const { actor } = ctx;
  await client.query({
    name: "audit",
    text: `with kept as (
        insert into audit (agency_id, at, actor_kind, actor_id, reference, endpoint, outcome, purpose)
        values ($1, $2, $3, $4, $5, $6, $7, $8) returning agency_id, id, actor_id)
      insert into audit_subject (agency_id, audit_id, person_id, depth, actor_id)
      select kept.agency_id, kept.id, s.person_id, s.depth, kept.actor_id
      from kept, unnest($9::uuid[], $10::text[]) as s(person_id, depth)`,
    values: [
      actor.agencyId,
      ctx.now,
      actor.kind,
      actor.kind === "staff" ? actor.staffId : null,
      row.reference,
      row.endpoint,
      row.outcome,
      row.purpose,
      [...subjects.keys()],
      [...subjects.values()],
    ],
  });
}
