import type { recommend as endpoint } from "#contract/assessments.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { Assessment } from "#law/assess/document.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Conflict, Invalid, NotFound } from "../../../platform/errors.ts";
import { assessmentById, isNewest } from "../queries/assessments.ts";

/** A person recommends, with reasons, once the proof is there. The amount is the assessment's own; someone else decides. */
export async function recommend(ctx: StaffCtx, { params, body }: InputOf<typeof endpoint>) {
  const kept = await assessmentById(ctx, params.id);
  if (!kept) throw new NotFound();
  if (!(await isNewest(ctx.db, kept))) {
    throw new Conflict("This was worked out again since. Recommend from the newest.");
  }
  // Stored as the law package gave it, so it has its shape.
  const { payments } = kept.result as unknown as Assessment;
  const whom = body.for.join(",");
  const found = payments.find((one) => one.payment === body.payment && one.for.join(",") === whom);
  if (!found)
    throw new Invalid("That payment is not in this assessment for these people. Choose it from the list.");
  if (found.outcome !== "payable" && found.outcome !== "may-be-payable") {
    throw new Conflict(`This cannot be recommended on these facts. ${found.because}`);
  }
  const missing = found.evidence.filter(
    (needed) => !body.proof.some((given) => given === needed || given.startsWith(`${needed}:`)),
  );
  if (missing.length > 0) {
    throw new Conflict(`The proof is not here yet. Still needed: ${missing.join("; ")}.`);
  }
  if (kept.recommendations.some((one) => one.payment === body.payment && one.for.join(",") === whom)) {
    throw new Conflict("This was recommended already. See what was written then.");
  }
  await ctx.db
    .insertInto("recommendation")
    .values({
      agencyId: ctx.actor.agencyId,
      id: body.id,
      caseId: kept.caseId,
      assessmentId: kept.id,
      staffId: ctx.actor.staffId,
      payment: found.payment,
      forPeople: [...found.for],
      amountCents: found.amount === null ? null : Number(found.amount.replace(".", "")),
      per: found.per,
      reasons: body.reasons,
      proof: body.proof,
      at: ctx.now,
    })
    .execute();
  return { id: body.id, version: 1 };
}
