import type { ResponseOf } from "#contract/endpoint.ts";
import type { getToday, Need } from "#contract/today.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { addDays } from "../../../platform/clock.ts";
import { appointmentsOf } from "../../appointments/index.ts";
import { factName } from "../../assessments/index.ts";
import * as say from "../domain.ts";
import { myLoad, type Mine } from "./load.ts";
import { gapsOn, newsSince, toldSince } from "./money.ts";
import { concernsOn, ourPromisesOn, overdueStepsOn, setDatesOn } from "./set.ts";

type Today = ResponseOf<typeof getToday>;

/** The day of the one who asks. Everyone named in it is on record as listed. */
export async function today(ctx: StaffCtx): Promise<Today> {
  const withConcerns = await myLoad(ctx);
  const load = withConcerns.filter(({ isMine }) => isMine);
  const byCase = new Map(load.map((mine) => [mine.caseId, mine]));
  const caseIds = [...byCase.keys()];
  const promises = await ourPromisesOn(ctx, caseIds);
  const safety = await safetyOf(ctx, withConcerns);
  const inDanger = new Set(safety.map(({ caseId }) => caseId));
  const needs = say.byConsequence([...safety, ...(await needsOf(ctx, byCase, promises, inDanger))]);
  const booked = await appointmentsOf(ctx, ctx.today, ctx.today);
  const news = await newsSince(ctx, caseIds, say.lastEvening(ctx.today));
  const drafts = await ctx.db
    .selectFrom("noteDraft")
    .select((select) => select.fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();

  const day: Today = {
    today: ctx.today,
    now: ctx.now,
    counts: {
      people: new Set(load.map(({ personId }) => personId)).size,
      needDecision: needs.filter(({ kind }) => kind !== "not-heard-from-us").length,
      notHeardFromUs: needs.filter(({ kind }) => kind === "not-heard-from-us").length,
      drafts: drafts.n,
    },
    needs,
    appointments: booked.map((one) => ({
      ...one,
      hazard: say.hazardFor(one.how, byCase.get(one.caseId)?.alerts ?? []),
      promised: promises.find(({ caseId }) => caseId === one.caseId)?.what ?? null,
    })),
    overnight: news.flatMap(({ caseId, at, what }) => {
      const mine = byCase.get(caseId);
      return mine ? [{ personId: mine.personId, name: mine.name, what, at }] : [];
    }),
  };
  for (const { personId } of [...day.needs, ...day.appointments, ...day.overnight]) {
    if (personId) ctx.saw(personId, "listed");
  }
  return day;
}

/** Where someone may be harmed: on my people, and on anyone's where it was given to me. */
async function safetyOf(ctx: StaffCtx, load: readonly Mine[]): Promise<Need[]> {
  const me = ctx.actor.staffId;
  const byCase = new Map(load.map((mine) => [mine.caseId, mine]));
  const concerns = await concernsOn(ctx, [...byCase.keys()]);
  return concerns.flatMap((concern) => {
    const mine = byCase.get(concern.caseId);
    return mine && (mine.isMine || concern.whoHasIt === me) ? [say.safety(mine, concern, me, ctx.today)] : [];
  });
}

async function needsOf(
  ctx: StaffCtx,
  byCase: ReadonlyMap<string, Mine>,
  promises: Awaited<ReturnType<typeof ourPromisesOn>>,
  inDanger: ReadonlySet<string>,
): Promise<Need[]> {
  const { today } = ctx;
  const me = ctx.actor.staffId;
  const caseIds = [...byCase.keys()];
  const each = <T extends { caseId: string }>(
    rows: readonly T[],
    make: (mine: Mine, row: T) => Need | Need[],
  ) =>
    rows.flatMap((row) => {
      const mine = byCase.get(row.caseId);
      return mine ? make(mine, row) : [];
    });
  const gaps = await gapsOn(ctx, caseIds);
  const hasGap = new Set(gaps.map(({ caseId }) => caseId));
  const told = (await toldSince(ctx, caseIds)).filter(({ caseId }) => !hasGap.has(caseId));
  const steps = Map.groupBy(await overdueStepsOn(ctx, caseIds), ({ caseId }) => caseId);
  // A promise is a need from the day before it is due; one without a day is on the person page.
  const due = promises.filter(({ byOn }) => byOn !== null && byOn <= addDays(today, 1));
  return [
    ...each(await setDatesOn(ctx, caseIds, addDays(today, say.lookAhead)), (mine, date) =>
      say.setDate(mine, date, today),
    ),
    ...each(gaps, (mine, gap) => say.notReaching(mine, gap, today)),
    ...each(told, (mine, one) => say.notWorkedOut(mine, one, factName(one.pointer), today)),
    ...each(due, (mine, promised) => say.promise(mine, promised, me, today)),
    ...[...byCase.values()].flatMap((mine) => say.stepsOverdue(mine, steps.get(mine.caseId) ?? [], today)),
    ...[...byCase.values()].flatMap((mine) => (inDanger.has(mine.caseId) ? [] : say.notHeard(mine, today))),
  ];
}
