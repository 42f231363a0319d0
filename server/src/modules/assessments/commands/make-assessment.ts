import { assess } from "#law/assess.ts";
import type { makeAssessment as endpoint } from "#contract/assessments.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Invalid } from "../../../platform/errors.ts";
import { isOnCase } from "../queries/assessments.ts";
import { situationOf } from "../queries/facts.ts";
import { faultsOf } from "../queries/situation-faults.ts";

/** Works out everything the household may be entitled to and keeps it whole, with the law and the rates. Decides nothing. */
export async function makeAssessment(ctx: StaffCtx, { params, body }: InputOf<typeof endpoint>) {
  if (!(await isOnCase(ctx.db, params.id, body.personId))) {
    throw new Invalid("This case is not about that person. Work it out from their own case.");
  }
  const on = body.on ?? ctx.today;
  const { situation, members } = await situationOf(ctx, body.personId, on);
  const fields = faultsOf(situation);
  if (fields.length > 0)
    throw new Invalid("Some facts do not fit together. Put right what is named.", fields);
  const result = assess(situation, { on, wouldChange: true });
  await ctx.db
    .insertInto("assessment")
    .values({
      agencyId: ctx.actor.agencyId,
      id: body.id,
      caseId: params.id,
      personId: body.personId,
      staffId: ctx.actor.staffId,
      onDay: on,
      at: ctx.now,
      ratesVersion: result.rates.version,
      lawVersion: result.law,
      situation: JSON.stringify(situation),
      result: JSON.stringify(result),
      people: members.filter((member) => member.isOnRecord).map((member) => member.id),
    })
    .execute();
  return { id: body.id };
}
