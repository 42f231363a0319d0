import { v7 as newId } from "uuid";
import type { recordFacts as endpoint } from "#contract/assessments.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Conflict, type FieldFault, Invalid } from "../../../platform/errors.ts";
import { type CurrentFact, currentFacts, leavesOf, seenPart, situationFrom, withUnseen } from "../domain.ts";
import { type OnFile, placeOf, pointerOf, refuseOther, situationOf } from "../queries/facts.ts";
import { factName } from "../queries/fact-names.ts";
import { faultsOf } from "../queries/situation-faults.ts";

type Given = InputOf<typeof endpoint>["body"]["facts"][number];

/** Adds facts as told or seen. What was on file stays; a value that cannot be is refused with the reason. */
export async function recordFacts(ctx: StaffCtx, { params, body }: InputOf<typeof endpoint>) {
  refuseFuture(ctx, body.facts);
  const onFile = await situationOf(ctx, params.id, ctx.today);
  const rows = body.facts.flatMap((given) => rowsOf(ctx, given, onFile));
  if (rows.length === 0) throw new Invalid("There is nothing in this fact. Give what is known.");
  refuseImpossible(ctx, rows, onFile);
  const householdId = onFile.householdId ?? (await startHousehold(ctx, params.id, onFile));
  const onRecord = new Set(onFile.members.filter((member) => member.isOnRecord).map((member) => member.id));
  const ids = new Set(onFile.members.map((member) => member.id));
  await ctx.db
    .insertInto("fact")
    .values(
      rows.map(({ subject, value, on, recordedBy: _, ...row }) => ({
        ...row,
        agencyId: ctx.actor.agencyId,
        householdId,
        personId: subject !== null && onRecord.has(subject) ? subject : null,
        memberId: subject !== null && !onRecord.has(subject) ? subject : null,
        value: JSON.stringify(withUnseen(value, storedValue(onFile, subject, row.pointer), ids)),
        onDay: on,
        recordedBy: ctx.actor.staffId,
      })),
    )
    .execute();
  return { recorded: rows.length };
}

function refuseFuture(ctx: StaffCtx, facts: readonly Given[]): void {
  const fields = facts.flatMap((fact): FieldFault[] => {
    if (fact.on > ctx.today)
      return [{ path: fact.pointer, says: "The day it was told cannot be later than today" }];
    if (fact.since && fact.since > fact.on) {
      return [{ path: fact.pointer, says: "Write it down when it has begun; until then the old one holds" }];
    }
    return [];
  });
  if (fields.length > 0) throw new Invalid("A fact has a day that cannot be. Put the day right.", fields);
}

/** A fact as its rows: an object is one for each field. Not knowing an object is not knowing each field on file. */
function rowsOf(ctx: StaffCtx, given: Given, onFile: OnFile): CurrentFact[] {
  const { subject, pointer } = placeOf(given.pointer, onFile.members);
  const whose = subject?.id ?? null;
  refuseStale(given, whose, pointer, onFile);
  const below = onFile.stored.filter(
    (fact) => fact.subject === whose && fact.pointer.startsWith(`${pointer}/`),
  );
  const leaves =
    given.value === null && below.length > 0
      ? below.map((fact) => ({ pointer: fact.pointer, value: null }))
      : leavesOf({ pointer, value: given.value });
  return leaves.map((leaf, at): CurrentFact => {
    refuseOther(leaf.pointer);
    return {
      ...given,
      ...leaf,
      id: at === 0 ? given.id : newId(),
      since: given.since ?? null,
      subject: whose,
      recordedAt: ctx.now,
      recordedBy: "",
      replaces: storedFact(onFile, whose, leaf.pointer)?.id ?? null,
    };
  });
}

function refuseStale(given: Given, subject: string | null, pointer: string, onFile: OnFile): void {
  const shown = onFile.facts.find((fact) => fact.subject === subject && fact.pointer === pointer);
  if (given.replaces === null || !shown || shown.id === given.replaces) return;
  throw new Conflict(
    `${factName(pointer)} was written down by someone else meanwhile. Both are here; choose.`,
    { yours: given, theirs: { ...shown, pointer: given.pointer } },
  );
}

const storedFact = (onFile: OnFile, subject: string | null, pointer: string) =>
  onFile.stored.find((fact) => fact.subject === subject && fact.pointer === pointer);
const storedValue = (onFile: OnFile, subject: string | null, pointer: string) =>
  storedFact(onFile, subject, pointer)?.value;

/** Reads the household with the new facts in it; what the law package cannot read is refused by the fact it is in. */
function refuseImpossible(ctx: StaffCtx, rows: readonly CurrentFact[], onFile: OnFile): void {
  const ids = new Set(onFile.members.map((member) => member.id));
  const fields: FieldFault[] = [];
  for (const row of rows) {
    if (row.value !== null && !sameJson(seenPart(row, ids, false), row.value)) {
      fields.push({ path: pointerOf(row), says: "It names someone who is not in this household" });
    }
  }
  const facts = currentFacts([...onFile.facts, ...rows.map((row) => ({ ...row, on: ctx.today }))]);
  const before = new Set(faultsOf(onFile.situation).map((fault) => `${fault.path} ${fault.says}`));
  for (const fault of faultsOf(situationFrom(ctx.today, onFile.members, facts))) {
    if (!before.has(`${fault.path} ${fault.says}`)) fields.push(fault);
  }
  if (fields.length === 0) return;
  const [first] = fields;
  throw new Invalid(`This was not written down: ${first?.says ?? ""}. Put it right and save again.`, fields);
}
const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The person alone is a household of one, made with its first fact. */
async function startHousehold(ctx: StaffCtx, personId: string, onFile: OnFile): Promise<string> {
  const id = newId();
  const { agencyId } = ctx.actor;
  await ctx.db.insertInto("household").values({ agencyId, id }).execute();
  await ctx.db
    .insertInto("householdMember")
    .values({
      agencyId,
      id: newId(),
      householdId: id,
      personId,
      name: onFile.members[0]?.name ?? "",
      role: "applicant",
      fromOn: ctx.today,
    })
    .execute();
  return id;
}
