import { sql } from "kysely";
import type { ResponseOf } from "#contract/endpoint.ts";
import type { getPersonPage } from "#contract/person-page.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { ageOn } from "../../../platform/clock.ts";
import { NotFound } from "../../../platform/errors.ts";
import { casesOfPerson } from "../../cases/index.ts";
import { countLookers, householdOf, personHeaderFacts, relationshipsOf } from "../../people/index.ts";
import { goalsOn } from "../../plans/index.ts";
import {
  atHomeInWords,
  datesAhead,
  lastContactInWords,
  nextDateInWords,
  promisedInWords,
  timelineOf,
} from "../domain.ts";
import { eventsOf, notesOf } from "./events.ts";

type Page = ResponseOf<typeof getPersonPage>;

/** The whole page in one look. A person or a case that the actor may not see leaves no trace, also not in a count. */
export async function personPage(ctx: StaffCtx, id: string): Promise<Page> {
  const { db, now, today } = ctx;
  const [facts, found, household, relationships, lastLookedAt, looks] = await Promise.all([
    personHeaderFacts(db, [id], today).then((of) => of.get(id)),
    casesOfPerson(ctx, id),
    householdOf(db, id, today),
    relationshipsOf(db, id),
    lastLook(ctx, id),
    countLookers(db, id),
  ]);
  if (!facts) throw new NotFound();
  const cases = found.map((file) => ({ ...file, name: facts.name }));
  const caseIds = cases.map((file) => file.id);
  const caseId = cases.find((file) => file.can.note)?.id ?? null;
  const [notes, events, goals] = await Promise.all([
    notesOf(db, caseIds),
    eventsOf(db, caseIds, ctx.actor.staffId, today),
    caseId ? goalsOn(db, [caseId]) : [],
  ]);
  for (const { personId } of household?.members ?? [])
    if (personId && personId !== id) ctx.saw(personId, "listed");
  for (const { otherId } of relationships) if (otherId) ctx.saw(otherId, "listed");
  const ahead = datesAhead(events, now, today);
  const { bornOn, languages, ...who } = facts;
  return {
    header: {
      ...who,
      age: bornOn ? ageOn(bornOn, today) : null,
      languages,
      atHome: atHomeInWords(household?.members ?? [], today),
      lastContact: lastContactInWords(notes[0], today),
      promised: promisedInWords(events, today),
      nextDate: nextDateInWords(ahead, today),
    },
    cases,
    caseId,
    timeline: timelineOf(notes, events, cases, now),
    lastLookedAt,
    plan: caseId
      ? { caseId, goals: goals.map(({ caseId: _, ...goal }) => goal), can: { change: true } }
      : null,
    household,
    relationships,
    datesAhead: ahead.map(({ on, what }) => ({ on, what })),
    looks,
    openInterviewId: events.find(({ type }) => type === "interview")?.id ?? null,
  };
}

/** When the actor last opened this record: row security shows each their own looks only. */
async function lastLook({ db, actor }: StaffCtx, personId: string): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select a.at from audit_subject s join audit a on a.agency_id = s.agency_id and a.id = s.audit_id
    where s.agency_id = ${actor.agencyId} and s.person_id = ${personId} and s.depth = 'opened'
      and a.actor_id = ${actor.staffId} and a.endpoint = 'getPersonPage' and a.outcome = 'done'
    order by s.audit_id desc limit 1`.execute(db);
  return rows[0]?.at ?? null;
}
