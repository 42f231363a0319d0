import type { z } from "zod";

export type Json = z.core.util.JSONType;

/** Someone of the household, as the situation names them: a person on record by their id, others by their member id. */
export type Member = {
  id: string;
  isOnRecord: boolean;
  name: string;
  bornOn: string | null;
  role: string;
  since: string;
};

/** One row of facts. `subject` is a member, or null for the household; `pointer` stands below the subject. */
export type FactRow = {
  id: string;
  subject: string | null;
  pointer: string;
  value: Json;
  source: string;
  on: string;
  evidence: string | null;
  since: string | null;
  recordedAt: string;
  recordedBy: string;
  replaces: string | null;
};
export type CurrentFact = FactRow & { was?: Json };

/** An object is its fields, each a fact of its own; a list or a single value is one fact. */
export function leavesOf<R extends { pointer: string; value: Json }>(row: R): R[] {
  const { value } = row;
  if (!isBranch(value)) return [row];
  return Object.entries(value).flatMap(([key, one]) =>
    leavesOf({ ...row, pointer: `${row.pointer}/${key}`, value: one }),
  );
}

const place = (row: { subject: string | null; pointer: string }) => `${row.subject ?? ""} ${row.pointer}`;

/**
 * The last row of each place, oldest first. `was` is what held before the day it was told, null when nothing was known;
 * it is absent when the same was known. Rows come oldest first.
 */
export function currentFacts(rows: readonly FactRow[]): CurrentFact[] {
  const last: CurrentFact[] = [];
  for (const history of Map.groupBy(rows.flatMap(leavesOf), place).values()) {
    const now = history.at(-1);
    if (!now) continue;
    const was = history.findLast((row) => row.on < now.on)?.value ?? null;
    last.push(JSON.stringify(was) === JSON.stringify(now.value) ? now : { ...now, was });
  }
  return last.sort((a, b) => order(a).localeCompare(order(b)));
}
const order = (row: FactRow) => `${row.on} ${row.recordedAt} ${row.id}`;

type Branch = { [key: string]: Json };

/** `situation/1` of these people on a day. `null` is not known. */
export function situationFrom(on: string, members: readonly Member[], facts: readonly CurrentFact[]): Branch {
  const people = new Map<string, Branch>(
    members.map((member) => [member.id, { id: member.id, ...called(member), ...born(member) }]),
  );
  const document: Branch = { kehi: "situation/1", on, people: [...people.values()] };
  for (const fact of facts) {
    const root = fact.subject === null ? document : people.get(fact.subject);
    if (root) put(root, fact, fact.on === on ? fact.was : undefined);
  }
  addChildren(document, members);
  return document;
}

/** Sentences of the law name people by their first name. */
function called(member: Member): Branch {
  const name = member.name.split(" ")[0];
  return name ? { name } : {};
}

function born(member: Member): Branch {
  return member.bornOn ? { born: { value: member.bornOn, source: "on file", on: member.since } } : {};
}

/** `was` stands beside what was told on the day itself, and only there: it is what the law tells apart as told now. */
function put(root: Branch, fact: CurrentFact, was: Json | undefined): void {
  const path = fact.pointer.split("/").slice(1);
  const name = path.pop();
  if (name === undefined) return;
  let branch = root;
  for (const step of path) {
    const next = Object.hasOwn(branch, step) ? branch[step] : undefined;
    if (!isBranch(next) || "value" in next) branch[step] = {};
    branch = branch[step] as Branch;
  }
  if (fact.value === null) delete branch[name];
  else branch[name] = withSource(fact.value, was, fact);
}

function withSource(value: Json, was: Json | undefined, fact: FactRow): Json {
  return {
    value,
    source: fact.source,
    on: fact.on,
    ...(fact.evidence === null ? {} : { evidence: fact.evidence }),
    ...(fact.since === null ? {} : { since: fact.since }),
    ...(was === undefined ? {} : { was }),
  };
}

export function isBranch(value: Json | undefined): value is Branch {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A child who was put in the household as a dependent child is one, though no list of relationships names them yet. */
function addChildren(document: Branch, members: readonly Member[]): void {
  const adult = members.find((member) => member.role === "applicant");
  const given = document["relationships"];
  const list = isBranch(given) && Array.isArray(given["value"]) ? given["value"] : [];
  const missing = members.filter(
    (member) =>
      member.role === "dependent-child" && !list.some((one) => isBranch(one) && one["child"] === member.id),
  );
  if (!adult || missing.length === 0) return;
  const since = missing.map((member) => member.since).sort();
  document["relationships"] = {
    ...(isBranch(given) ? given : { source: "household on file", on: since.at(-1) ?? "" }),
    value: [
      ...list,
      ...missing.map((member) => ({ kind: "dependent-child", child: member.id, of: [adult.id] })),
    ],
  };
}

const isAmong = (id: Json, ids: ReadonlySet<string>) => typeof id === "string" && ids.has(id);
const oneOf = ["child", "carer", "person", "boarder", "with", "owner", "for"];

/**
 * A value without what names somebody who is not among these people: unseen, or no longer here. Undefined when nothing
 * of it is left. Where an address is sealed, the place and the provider are left out too.
 */
export function seenPart(fact: FactRow, ids: ReadonlySet<string>, isSealed: boolean): Json | undefined {
  if (isSealed && /\/(place|provider)$/.test(fact.pointer)) return undefined;
  return seen(fact.pointer.split("/").at(-1) ?? "", fact.value, ids, isSealed);
}

function seen(name: string, value: Json, ids: ReadonlySet<string>, isSealed: boolean): Json | undefined {
  if (Array.isArray(value)) {
    if (name === "of" || name === "paidBy") {
      const left = value.filter((id) => isAmong(id, ids));
      return left.length > 0 ? left : undefined;
    }
    if (name === "between") return value.every((id) => isAmong(id, ids)) ? value : undefined;
    return value.map((one) => seen("", one, ids, isSealed)).filter((one) => one !== undefined);
  }
  if (!isBranch(value)) return oneOf.includes(name) && !isAmong(value, ids) ? undefined : value;
  const left: Branch = {};
  for (const [key, one] of Object.entries(value)) {
    if (isSealed && (key === "place" || key === "provider")) continue;
    const part = seen(key, one, ids, isSealed);
    if (part !== undefined) left[key] = part;
    else if (key !== "paidBy") return undefined;
  }
  return left;
}

/** A list written by someone who does not see all of it keeps what they do not see. */
export function withUnseen(written: Json, stored: Json | undefined, ids: ReadonlySet<string>): Json {
  if (!Array.isArray(written) || !Array.isArray(stored)) return written;
  const hidden = stored.filter((one) => seen("", one, ids, false) === undefined);
  return [...written.map((one) => withUnseenParents(one, stored, ids)), ...hidden];
}

function withUnseenParents(written: Json, stored: Json[], ids: ReadonlySet<string>): Json {
  if (!isBranch(written) || !Array.isArray(written["of"])) return written;
  const before = stored.find((one) => isBranch(one) && one["child"] === written["child"]);
  const of = isBranch(before) && Array.isArray(before["of"]) ? before["of"] : [];
  return { ...written, of: [...written["of"], ...of.filter((id) => !isAmong(id, ids))] };
}
