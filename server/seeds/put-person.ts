import type { Places } from "./put-office.ts";
import { putCasework } from "./put-casework.ts";
import type { SeedFact, Story } from "./story.ts";
import { at, idOf, type Writer } from "./writer.ts";

export const personIdOf = (key: string) => idOf(`person ${key}`);
export const caseIdOf = (key: string) => idOf(`case ${key}`);

/** One person of the story with everything on file. */
export async function putPerson(writer: Writer, places: Places, one: Story): Promise<void> {
  const manager = places.staff.get(one.manager);
  if (!manager?.teamId) throw new Error(`${one.key}: no such case manager as ${one.manager}`);
  const id = personIdOf(one.key);
  const own = (row: Record<string, unknown>) => ({ agency_id: places.agencyId, ...row });
  const on = { person_id: id, recorded_at: at(`${one.opened}T09:00`), recorded_by: manager.id };
  writer.add(
    "person",
    own({
      id,
      version: 1,
      legal_given_names: one.name[0],
      legal_family_name: one.name[1],
      preferred_name: one.preferred ?? null,
      say_it: one.sayIt ?? null,
      pronouns: one.pronouns,
      born_on: one.born,
      gender: one.gender,
      ethnicity: { answer: "answered", codes: one.ethnicity },
      iwi: one.iwi
        ? { answer: "answered", of: one.iwi.of.map(([iwi, hapu]) => ({ iwi, hapu })) }
        : { answer: "not-known", of: [] },
      languages: one.languages.map(([code, interpreter]) => ({ code, interpreter: interpreter ?? false })),
      restricted: false,
      created_by: manager.id,
      created_at: on.recorded_at,
    }),
  );
  writer.add(
    "case_file",
    own({
      id: caseIdOf(one.key),
      version: 1,
      person_id: id,
      service: one.service,
      state: one.waitingFor ? "waiting" : "open",
      waiting_for: one.waitingFor ?? null,
      opened_on: one.opened,
      staff_id: manager.id,
      team_id: manager.teamId,
    }),
  );
  putDetails(writer, one, own, on);
  putHousehold(writer, one, own, on);
  putCasework(writer, places, one, own);
}

type Own = (row: Record<string, unknown>) => Record<string, unknown>;
type On = { person_id: string; recorded_at: string; recorded_by: string };

function putDetails(writer: Writer, one: Story, own: Own, on: On): void {
  for (const [index, contact] of one.contacts.entries()) {
    writer.add(
      "person_contact",
      own({
        id: idOf(`contact ${one.key} ${index}`),
        ...on,
        kind: contact.kind,
        value: contact.value,
        safe: contact.safe ?? true,
        how: contact.how ?? null,
        preferred: index === 0,
      }),
    );
  }
  if (one.address) {
    const { sealed, ...address } = one.address;
    writer.add(
      sealed ? "sealed_address" : "person_address",
      own({ id: idOf(`address ${one.key}`), ...on, ...address, from_on: one.opened, to_on: null }),
    );
  }
  for (const [kind, value] of one.identifiers ?? []) {
    writer.add("person_identifier", own({ id: idOf(`${kind} ${one.key}`), ...on, kind, value }));
  }
  for (const [index, alert] of (one.alerts ?? []).entries()) {
    writer.add(
      "alert",
      own({
        id: idOf(`alert ${one.key} ${index}`),
        ...on,
        words: alert.words,
        because: alert.because,
        kind: alert.kind,
        evidence: alert.evidence,
        review_on: alert.reviewOn,
        private: alert.private ?? false,
        ended_on: null,
      }),
    );
  }
  if (one.iwi?.shown) {
    writer.add(
      "consent",
      own({
        id: idOf(`consent iwi ${one.key}`),
        ...on,
        purpose: "show-iwi",
        about: "Show iwi to the people who work with me",
        given_on: one.opened,
        withdrawn_on: null,
      }),
    );
  }
  for (const relation of one.relations ?? []) {
    writer.add(
      "relationship",
      own({
        id: idOf(`relation ${one.key} ${relation.name}`),
        ...on,
        other_id: null,
        other_name: relation.name,
        kind: relation.kind,
        from_on: null,
        to_on: null,
        note: relation.note,
      }),
    );
  }
}

function putHousehold(writer: Writer, one: Story, own: Own, on: On): void {
  if (!one.facts) return;
  const householdId = idOf(`household ${one.key}`);
  writer.add("household", own({ id: householdId }));
  const member = (key: string, row: Record<string, unknown>) =>
    writer.add(
      "household_member",
      own({
        id: idOf(`member ${one.key} ${key}`),
        household_id: householdId,
        from_on: one.opened,
        to_on: null,
        ...row,
      }),
    );
  member("me", {
    person_id: on.person_id,
    name: one.name.join(" "),
    born_on: one.born,
    role: "applicant",
    note: null,
  });
  for (const other of one.home ?? []) {
    member(other.key, {
      person_id: null,
      name: other.name,
      born_on: other.born,
      role: other.role,
      note: other.note ?? null,
    });
  }
  const last = new Map<string, string>();
  for (const fact of one.facts) putFact(writer, one, own, on, householdId, last, fact);
}

function putFact(
  writer: Writer,
  one: Story,
  own: Own,
  on: On,
  householdId: string,
  last: Map<string, string>,
  [of, pointer, value, source, day, evidence]: SeedFact,
): void {
  const place = `${of} ${pointer}`;
  const id = idOf(`fact ${one.key} ${place} ${day} ${source}`);
  writer.add(
    "fact",
    own({
      id,
      household_id: householdId,
      person_id: of === "me" ? on.person_id : null,
      member_id: of === "me" || of === "home" ? null : idOf(`member ${one.key} ${of}`),
      pointer,
      value: withIds(value, one),
      source,
      on_day: day,
      evidence: evidence ?? null,
      since: pointer === "/home/cost" && day === "2026-11-24" ? "2026-08-31" : null,
      recorded_at: at(`${day}T09:00`),
      recorded_by: on.recorded_by,
      replaces: last.get(place) ?? null,
    }),
  );
  last.set(place, id);
}

const nameFields = new Set(["child", "of", "between", "for", "owner", "carer", "person"]);

/** "me" and a household member's key become the ids that the situation uses. */
function withIds(value: unknown, one: Story, field = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => withIds(item, one, field));
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item, one, key)]));
  }
  if (typeof value !== "string" || !nameFields.has(field)) return value;
  if (value === "me") return personIdOf(one.key);
  return one.home?.some(({ key }) => key === value) ? idOf(`member ${one.key} ${value}`) : value;
}
