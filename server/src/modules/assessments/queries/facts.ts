import { sql } from "kysely";
import { accommodationSupplementAreas } from "#law/rates/accommodation-supplement-areas.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Invalid, NotFound } from "../../../platform/errors.ts";
import {
  currentFacts,
  type CurrentFact,
  type FactRow,
  type Json,
  type Member,
  seenPart,
  situationFrom,
} from "../domain.ts";
import { factName } from "./fact-names.ts";

/** A household on a day, as far as the actor sees it. `stored` are the rows as they are, for whoever writes. */
export type OnFile = {
  householdId: string | null;
  members: Member[];
  facts: CurrentFact[];
  stored: CurrentFact[];
  situation: { [key: string]: Json };
};

/**
 * The only reader of facts: the household of a person on a day, as `situation/1` with the source of each fact. Whoever
 * of them the actor may not see is left out, and so is what names them.
 */
export async function situationOf(ctx: StaffCtx, personId: string, on: string): Promise<OnFile> {
  await ctx.focusOn(personId);
  const { householdId, members } = await householdOf(ctx, personId, on);
  const stored = currentFacts(await factRows(ctx, householdId, members, on));
  const ids = new Set(members.map((member) => member.id));
  const isSealed = await anySealed(ctx, members);
  const facts = (isSealed ? stored.map((fact) => withAreaOnly(fact, stored)) : stored).flatMap((fact) => {
    if (fact.value === null) return [];
    const value = seenPart(fact, ids, isSealed);
    if (value === undefined) return [];
    const { was, ...rest } = fact;
    const before = was === undefined ? undefined : seenPart({ ...fact, value: was }, ids, isSealed);
    return [{ ...rest, value, ...(before === undefined ? {} : { was: before }) }];
  });
  for (const member of members) if (member.isOnRecord) ctx.saw(member.id, "opened");
  return { householdId, members, facts, stored, situation: situationFrom(on, members, facts) };
}

/** Behind a sealed address a place is told as its area and no more (SSA 2018 Sch 4 Pt 7 cl 8). */
function withAreaOnly(fact: CurrentFact, all: readonly CurrentFact[]): CurrentFact {
  if (fact.pointer !== "/home/place" || typeof fact.value !== "string") return fact;
  if (all.some((one) => one.pointer === "/home/area")) return fact;
  const place = fact.value.toLowerCase();
  const area = Object.entries(accommodationSupplementAreas.areas).find(([, names]) =>
    names.some((name) => name.toLowerCase() === place),
  );
  const { was: _, ...rest } = fact;
  return area ? { ...rest, pointer: "/home/area", value: Number(area[0]) } : fact;
}

async function householdOf(
  ctx: StaffCtx,
  personId: string,
  on: string,
): Promise<{ householdId: string | null; members: Member[] }> {
  const { rows } = await sql<Member & { householdId: string | null }>`
    with home as (
      select household_id from household_member
      where person_id = ${personId} and from_on <= ${on}::date and (to_on is null or to_on > ${on}::date)
      order by from_on desc, id desc limit 1)
    select m.household_id as "householdId", coalesce(m.person_id, m.id) as id, m.person_id is not null as "isOnRecord",
      coalesce(coalesce(p.preferred_name, p.legal_given_names) || ' ' || p.legal_family_name, m.name) as name,
      coalesce(p.born_on, m.born_on) as "bornOn", m.role, m.from_on as since
    from household_member m join home using (household_id)
    left join person p on p.agency_id = m.agency_id and p.id = m.person_id
    where m.from_on <= ${on}::date and (m.to_on is null or m.to_on > ${on}::date)
    order by m.person_id is distinct from ${personId}, m.from_on, m.id`.execute(ctx.db);
  const first = rows[0];
  if (first)
    return { householdId: first.householdId, members: rows.map(({ householdId: _, ...member }) => member) };
  const alone = await ctx.db
    .selectFrom("person")
    .select(["id", "bornOn", "createdAt"])
    .select(sql<string>`coalesce(preferred_name, legal_given_names) || ' ' || legal_family_name`.as("name"))
    .where("id", "=", personId)
    .executeTakeFirst();
  if (!alone) throw new NotFound();
  const since = alone.createdAt.slice(0, 10);
  const member = {
    id: alone.id,
    isOnRecord: true,
    name: alone.name,
    bornOn: alone.bornOn,
    role: "applicant",
    since,
  };
  return { householdId: null, members: [member] };
}

async function factRows(
  ctx: StaffCtx,
  householdId: string | null,
  members: readonly Member[],
  on: string,
): Promise<FactRow[]> {
  const idsOf = (isOnRecord: boolean) =>
    members.filter((member) => member.isOnRecord === isOnRecord).map((member) => member.id);
  const { rows } = await sql<FactRow>`
    select f.id, coalesce(f.person_id, f.member_id) as subject, f.pointer, f.value, f.source, f.on_day as "on", f.evidence,
      f.since, f.recorded_at as "recordedAt", coalesce(s.given_name || ' ' || s.family_name, 'Not known') as "recordedBy", f.replaces
    from fact f left join staff s on s.agency_id = f.agency_id and s.id = f.recorded_by
    where f.on_day <= ${on}::date and (f.person_id = any(${idsOf(true)}::uuid[])
      or (f.household_id = ${householdId}::uuid and f.person_id is null
        and (f.member_id is null or f.member_id = any(${idsOf(false)}::uuid[]))))
    order by f.on_day, f.recorded_at, f.id`.execute(ctx.db);
  return rows;
}

async function anySealed(ctx: StaffCtx, members: readonly Member[]): Promise<boolean> {
  const ids = members.filter((member) => member.isOnRecord).map((member) => member.id);
  const { rows } = await sql<{ sealed: boolean | null }>`
    select bool_or(sight.address_is_sealed(id)) as sealed from unnest(${ids}::uuid[]) as id`.execute(ctx.db);
  return rows[0]?.sealed === true;
}

/** The whole place of a fact, with the person in it. */
export const pointerOf = (fact: { subject: string | null; pointer: string }) =>
  fact.subject === null ? fact.pointer : `/people/${fact.subject}${fact.pointer}`;

/** The facts of a household as the screen lists them. */
export async function factsOf(ctx: StaffCtx, personId: string, on: string) {
  const { householdId, members, facts, situation } = await situationOf(ctx, personId, on);
  const names = new Map(members.map((member) => [member.id, member.name]));
  return {
    householdId,
    on,
    facts: facts.map(({ subject, was, ...fact }) => ({
      ...fact,
      ...(was === undefined || was === null ? {} : { was }),
      pointer: pointerOf({ subject, pointer: fact.pointer }),
      name: factName(fact.pointer),
      whose: subject === null ? null : (names.get(subject) ?? null),
    })),
    situation,
  };
}

/** The subject and the place below it of a whole pointer. */
export function placeOf(
  pointer: string,
  members: readonly Member[],
): { subject: Member | null; pointer: string } {
  const [, first, id, ...rest] = pointer.split("/");
  const subject = first === "people" ? members.find((member) => member.id === id) : null;
  if (subject === undefined) {
    throw new Invalid("That person is not in this household.", [
      { path: pointer, says: "Not in this household" },
    ]);
  }
  const below = subject === null ? pointer : `/${rest.join("/")}`;
  refuseOther(below);
  return { subject, pointer: below };
}

/** Refuses a place that is not one of a fact: lists are given whole, and ids and days are not facts. */
export function refuseOther(below: string): void {
  if (!/^(\/[a-zA-Z]+){1,3}$/.test(below) || ["/id", "/kehi", "/on", "/people"].includes(below)) {
    throw new Invalid("That is not something Kēhi keeps as a fact. Give a whole list as one fact.", [
      { path: below, says: "Not a fact" },
    ]);
  }
}
