import { v7 as newId } from "uuid";
import type { Role } from "#contract/staff.ts";
import type { Bar, Relation } from "../access/policy.ts";
import type { Builder } from "./office.ts";

export type Stand = Relation | Bar | "none";

/** Ids of one person with a case and one of everything on it, by the name a request uses. */
export type Subject = Record<string, string>;

/**
 * A colleague with one role who stands in one relation, and the person they stand in it to. The assigned case manager
 * is the colleague themselves only for `assigned`.
 */
export async function aSubject(office: Builder, relation: Stand, role: Role) {
  const elsewhere = await office.aTeam("Elsewhere");
  const homeTeam = await office.aTeam("Home");
  const owner = await office.aStaffMember({ roles: ["case-manager"], teamId: homeTeam });
  const inTeam =
    relation === "team" ||
    relation === "own-record" ||
    relation === "conflict" ||
    relation === "restricted" ||
    relation === "closed";
  const actor = await office.aStaffMember({
    roles: [role],
    teamId: inTeam ? homeTeam : elsewhere,
    ...(relation === "leads" ? { leads: homeTeam } : {}),
  });
  const assigned =
    relation === "assigned" ? { id: actor.id, teamId: elsewhere } : { id: owner.id, teamId: homeTeam };
  const personId = await office.aPerson({
    createdBy: relation === "created" ? actor.id : owner.id,
    ...(relation === "created" ? { createdAt: office.now } : {}),
    restricted: relation === "restricted",
    ...(relation === "own-record" ? { ownStaffId: actor.id } : {}),
  });
  const own = { agency_id: office.agencyId };
  if (relation === "covering") {
    await office.add("cover", {
      ...own,
      id: newId(),
      absent_staff_id: owner.id,
      covering_staff_id: actor.id,
      from_on: "2026-11-24",
      to_on: "2026-11-24",
    });
  }
  if (relation === "conflict")
    await office.add("conflict_of_interest", {
      ...own,
      staff_id: actor.id,
      person_id: personId,
      because: "Neighbours",
    });
  if (relation === "emergency") {
    await office.add("emergency_access", {
      ...own,
      id: newId(),
      staff_id: actor.id,
      person_id: personId,
      reason: "A child is alone",
      at: office.now,
      until: "2026-11-23T21:33:00Z",
    });
  }
  const colleague = await office.aStaffMember({ teamId: homeTeam });
  const ids: Subject = {
    person: personId,
    owner: owner.id,
    colleague: colleague.id,
    ...(await personRows(office, personId, owner.id)),
  };
  // `created` is a person without a case: there is nothing more to stand in a relation to.
  if (relation !== "created")
    Object.assign(
      ids,
      await caseRows(office, personId, assigned, relation === "closed" ? "closed" : "open", actor.id),
    );
  return { actor, ids };
}

async function personRows(office: Builder, personId: string, recordedBy: string): Promise<Subject> {
  const ids = { alert: newId(), consent: newId() };
  const row = {
    agency_id: office.agencyId,
    person_id: personId,
    recorded_at: office.now,
    recorded_by: recordedBy,
  };
  await office.add("alert", {
    ...row,
    id: ids.alert,
    words: "Text only",
    because: "Calls are listened to",
    kind: "safe-contact",
    evidence: "Said so",
  });
  await office.add("consent", {
    ...row,
    id: ids.consent,
    purpose: "show-iwi",
    about: "Here",
    given_on: "2026-11-01",
  });
  return ids;
}

async function caseRows(
  office: Builder,
  personId: string,
  assigned: { id: string; teamId: string },
  state: "open" | "closed",
  actorId: string,
) {
  const own = { agency_id: office.agencyId };
  const caseId = await office.anOpenCase(personId, assigned, state);
  const ids: Subject = { case: caseId };
  const add = async (name: string, table: string, row: Record<string, unknown>) => {
    const id = newId();
    ids[name] = id;
    await office.add(table, { ...own, id, case_id: caseId, ...row });
  };
  await add("note", "case_note", {
    kind: "phone",
    happened_at: office.now,
    recorded_at: office.now,
    body: "Words",
    author_id: assigned.id,
  });
  await add("appointment", "appointment", {
    staff_id: assigned.id,
    starts_at: office.now,
    minutes: 30,
    how: "phone",
  });
  await add("promise", "promise", { who: "us", staff_id: assigned.id, what: "Ring", said_at: office.now });
  await add("goal", "goal", { words: "A job", whose: "Aroha", said_on: "2026-11-01" });
  await add("step", "plan_step", { goal_id: ids["goal"], what: "Write", owner: "Aroha" });
  await add("interview", "interview", {
    person_id: personId,
    staff_id: actorId,
    started_at: office.now,
    note_id: newId(),
  });
  await add("assessment", "assessment", {
    person_id: personId,
    staff_id: assigned.id,
    on_day: "2026-11-24",
    at: office.now,
    rates_version: "r",
    law_version: "l",
    people: [personId],
    situation: {},
    result: { payments: [] },
  });
  await add("letter", "letter", {
    person_id: personId,
    staff_id: assigned.id,
    title: "Summary",
    language: "en",
    large_print: false,
    draft_translation: false,
    pages: 1,
    people: [personId],
    contents: {},
    pdf: Buffer.from("%PDF"),
    given_on: "2026-11-24",
    at: office.now,
  });
  await add("concern", "concern", {
    words: "Not safe",
    safe_way: "At the school",
    who_has_it: assigned.id,
    within_minutes: 30,
    raised_at: office.now,
    raised_by: assigned.id,
  });
  await add("dueDate", "due_date", {
    kind: "report",
    on_day: "2026-12-01",
    words: "Report",
    recorded_at: office.now,
    recorded_by: assigned.id,
  });
  await office.add("sealed_address", {
    ...own,
    id: newId(),
    person_id: personId,
    lines: "Sealed Street 1",
    suburb: "Sealedsuburb",
    recorded_at: office.now,
    recorded_by: assigned.id,
  });
  return ids;
}
