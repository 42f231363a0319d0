import { v7 as newId } from "uuid";
import type { InputOf } from "#contract/endpoint.ts";
import type * as contract from "#contract/plans.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { addDays } from "../../platform/clock.ts";
import { Conflict, Invalid, NotFound } from "../../platform/errors.ts";
import { bornOnOf, goalById, goalsOn, setDateOf, stepById } from "./queries/goals.ts";
import { type Template, theirs } from "./domain.ts";
import { templatesOn } from "./queries/templates.ts";

/** A goal in the person's words. A template gives it steps to start from, each with a day; all can be changed. */
export async function setGoal(ctx: StaffCtx, { params, body }: InputOf<typeof contract.setGoal>) {
  if (body.saidOn > ctx.today) {
    throw new Invalid("That day is still to come.", [
      { path: "saidOn", says: "Give today or an earlier day" },
    ]);
  }
  const templates = templatesOn(ctx.today, await bornOnOf(ctx.db, params.id));
  const template = templates.find(({ id }) => id === body.template);
  if (body.template !== null && !template) {
    throw new Invalid("There is no such starting point.", [
      { path: "template", says: "Choose one from the list" },
    ]);
  }
  const before = await goalsOn(ctx.db, [params.id]);
  const { agencyId } = ctx.actor;
  await ctx.db
    .insertInto("goal")
    .values({ ...body, agencyId, caseId: params.id, position: before.length })
    .execute();
  if (template)
    await addTemplateSteps(ctx, { caseId: params.id, goalId: body.id, whose: body.whose }, template);
  return { id: body.id, version: 1 };
}

/** Days count from a set date of the case where the template says so and there is one; never earlier than today. */
async function addTemplateSteps(
  ctx: StaffCtx,
  { caseId, goalId, whose }: { caseId: string; goalId: string; whose: string },
  template: Template,
): Promise<void> {
  const from = (template.from && (await setDateOf(ctx.db, caseId, template.from, ctx.today))) ?? ctx.today;
  await ctx.db
    .insertInto("planStep")
    .values(
      template.steps.map(({ what, owner, days, source }, position) => {
        const due = addDays(from, days);
        return {
          agencyId: ctx.actor.agencyId,
          id: newId(),
          caseId,
          goalId,
          what,
          owner: owner === theirs ? whose : owner,
          due: due < ctx.today ? ctx.today : due,
          source,
          position,
        };
      }),
    )
    .execute();
}

export async function addBarrier(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addBarrier>) {
  const goal = await goalById(ctx.db, params.id);
  if (!goal) throw new NotFound();
  const row = { ...body, agencyId: ctx.actor.agencyId, caseId: goal.caseId, goalId: goal.id };
  await ctx.db.insertInto("barrier").values(row).execute();
  return { id: body.id, version: 1 };
}

export async function addStep(ctx: StaffCtx, { params, body }: InputOf<typeof contract.addStep>) {
  const goal = await goalById(ctx.db, params.id);
  if (!goal) throw new NotFound();
  await ctx.db
    .insertInto("planStep")
    .values((insert) => ({
      ...body,
      agencyId: ctx.actor.agencyId,
      caseId: goal.caseId,
      goalId: goal.id,
      position: insert
        .selectFrom("planStep as other")
        .select((other) => other.fn.countAll<number>().as("n"))
        .where("other.goalId", "=", goal.id)
        .where("other.caseId", "=", goal.caseId),
    }))
    .execute();
  return { id: body.id, version: 1 };
}

/** Waiting and stopping say why. Done has its day. */
export async function changeStep(ctx: StaffCtx, { params, body }: InputOf<typeof contract.changeStep>) {
  const before = await stepById(ctx.db, params.id);
  if (!before) throw new NotFound();
  const status = body.status ?? before.status;
  const because = body.because === undefined ? before.because : body.because;
  if ((status === "waiting" || status === "stopped") && !because) {
    throw new Invalid(status === "waiting" ? "Say what it waits for." : "Say why it stopped.", [
      { path: "because", says: "A few words are enough" },
    ]);
  }
  const row = await ctx.db
    .updateTable("planStep")
    .set({
      owner: body.owner ?? before.owner,
      due: body.due === undefined ? before.due : body.due,
      status,
      because,
      doneOn: status === "done" ? (before.doneOn ?? ctx.today) : null,
      version: body.version + 1,
    })
    .where("id", "=", params.id)
    .where("version", "=", body.version)
    .returning(["id", "version"])
    .executeTakeFirst();
  if (row) return row;
  throw new Conflict("Someone changed this step meanwhile. Look at both and choose.", {
    yours: body,
    theirs: await stepById(ctx.db, params.id),
  });
}
