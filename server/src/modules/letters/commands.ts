import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Summary } from "#contract/letters.ts";
import type { StaffCtx } from "../../platform/access/transaction.ts";
import { Conflict, Invalid } from "../../platform/errors.ts";
import { typeset } from "../../platform/letters/typst.ts";
import { assessmentById } from "../assessments/index.ts";
import { goalsOn } from "../plans/index.ts";
import { type ChosenPayment, inOrder, type NextStep, type Sheet, sheetOf, textOf } from "./domain.ts";
import { chosenPayments } from "./letters/chosen-payments.ts";
import { isDraft } from "./letters/words.ts";
import { namesOf, partiesOf, peopleIn, promisesByIds, safetyIn } from "./queries.ts";

type Chosen = z.output<typeof Summary>;

const template = readFileSync(join(import.meta.dirname, "letters", "agreed-summary.typ"), "utf8");

/** The summary as it would be on paper. Nothing is kept, so it may be read here whatever was said about taking it home. */
export async function previewSummary(ctx: StaffCtx, caseId: string, chosen: Chosen) {
  const { sheet } = await gather(ctx, caseId, chosen);
  const { pdf, pages } = typeset(template, sheet, ctx.now);
  return {
    pdf: pdf.toString("base64"),
    pages,
    draftTranslation: isDraft(chosen.language),
    text: textOf(sheet),
  };
}

/** Gives the summary: set once, kept as given, never set again. */
export async function giveSummary(ctx: StaffCtx, caseId: string, chosen: Chosen) {
  await refuseUnsafe(ctx, caseId, chosen);
  const { sheet, personId, isDemonstration } = await gather(ctx, caseId, chosen);
  if (isDraft(chosen.language) && !isDemonstration) {
    throw new Conflict(
      "The te reo Māori in this letter is a draft that no licensed translator has read, so it is not given yet. Give it in English, or have the words reviewed first.",
    );
  }
  const { pdf, pages } = typeset(template, sheet, ctx.now);
  const { agencyId, staffId } = ctx.actor;
  await ctx.db
    .insertInto("letter")
    .values({
      agencyId,
      id: chosen.id,
      caseId,
      personId,
      people: await peopleIn(ctx.db, personId, chosen),
      staffId,
      title: sheet.title,
      language: chosen.language,
      largePrint: chosen.largePrint,
      draftTranslation: isDraft(chosen.language),
      pages,
      contents: JSON.stringify({ chosen, sheet }),
      pdf,
      givenOn: ctx.today,
      at: ctx.now,
    })
    .execute();
  return { id: chosen.id };
}

async function refuseUnsafe(ctx: StaffCtx, caseId: string, chosen: Chosen): Promise<void> {
  const asked = chosen.interviewId === null ? undefined : await safetyIn(ctx.db, caseId, chosen.interviewId);
  if (chosen.interviewId !== null && !asked) {
    throw new Invalid(
      "That interview is not on this case. Open the summary from the interview it belongs to.",
    );
  }
  if (!chosen.safeToTakeHome || asked?.safeToTakeHome === false) {
    throw new Conflict(
      "It is not safe to take this home, so it is not printed or sent. It stays here for the person to read.",
    );
  }
}

type Gathered = { sheet: Sheet; personId: string; isDemonstration: boolean };

/** Fetches what was chosen, by id, from this case alone; nothing is added to it. */
async function gather(ctx: StaffCtx, caseId: string, chosen: Chosen): Promise<Gathered> {
  const parties = await partiesOf(ctx.db, caseId, ctx.actor.staffId);
  const { personId } = parties;
  if (personId === null) {
    throw new Conflict(
      "A summary is for one person, and this case is for a whānau. Give it from the person’s own case.",
    );
  }
  const plan = await goalsOn(ctx.db, [caseId]);
  const goals = pick(plan, chosen.goals, "A goal");
  const steps = pick(
    plan.flatMap((goal) => goal.steps),
    chosen.steps,
    "A step",
  );
  const promises = pick(await promisesByIds(ctx.db, caseId, chosen.promises), chosen.promises, "A promise");
  const payments = await paymentsOf(ctx, caseId, chosen);
  if (goals.length + steps.length + promises.length + payments.length === 0 && !chosen.words?.trim()) {
    throw new Invalid("Nothing is chosen yet. Choose at least one thing with the person.");
  }
  const next: NextStep[] = [
    ...steps.map(({ what, owner, due }) => ({ what, who: owner, by: due })),
    ...promises.map((one) => ({
      what: one.what,
      who: one.who === "us" ? (one.staff ?? parties.staff) : parties.called,
      by: one.byOn,
    })),
  ];
  const sheet = sheetOf({
    language: chosen.language,
    largePrint: chosen.largePrint,
    isDemonstration: parties.isDemonstration,
    today: ctx.today,
    person: { name: parties.name, called: parties.called },
    caseManager: { name: parties.staff, place: parties.place },
    goals: goals.map(({ words }) => words),
    payments,
    next: inOrder(next),
    words: chosen.words,
  });
  return { sheet, personId, isDemonstration: parties.isDemonstration };
}

/** The chosen ones in the order they were chosen. One that is not on this case is refused. */
function pick<T extends { id: string }>(there: readonly T[], ids: readonly string[], what: string): T[] {
  return ids.map((id) => {
    const one = there.find((each) => each.id === id);
    if (!one) throw new Invalid(`${what} that was chosen is not on this case any more. Choose again.`);
    return one;
  });
}

async function paymentsOf(ctx: StaffCtx, caseId: string, chosen: Chosen): Promise<ChosenPayment[]> {
  if (chosen.payments.length === 0) return [];
  const kept = chosen.assessmentId === null ? undefined : await assessmentById(ctx, chosen.assessmentId);
  if (!kept || kept.caseId !== caseId) {
    throw new Invalid("The payments chosen are of no assessment on this case. Work it out again and choose.");
  }
  const { payments, people } = chosenPayments(kept, chosen.payments);
  const names = await namesOf(ctx.db, people);
  return payments.map(({ whose, ...payment }) => ({
    ...payment,
    whose:
      whose
        .map((id) => names.get(id) ?? "")
        .filter(Boolean)
        .join(", ") || null,
  }));
}
