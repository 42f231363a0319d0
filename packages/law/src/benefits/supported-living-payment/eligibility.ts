import type { Ctx } from "../../context.ts";
import { CARER_FROM, SUPPORTED_LIVING_FROM, WITH_CHILD_FROM } from "../../gates/ages.ts";
import { Conditions } from "../../gates/conditions.ts";
import { paidHours, whoAndWhere } from "../../gates/who.ts";
import type { Household, Person } from "../../situation/household.ts";
import { askPerson, benefitChildren } from "../../situation/readers.ts";
import type { Relationship } from "../../situation/situation.ts";
import type { Ground } from "./rates.ts";

const HEALTH = "Social Security Act 2018 s 34";
const CARING = "Social Security Act 2018 s 40";
/** Severe: cannot regularly work so many hours a week in open employment (s 34). */
const SEVERE_UNDER_HOURS = 15;

type Care = Extract<Relationship, { kind: "cares-for" }>;

/** Whom they look after at home, other than a partner. */
export function caresFor(h: Household): Care | null {
  for (const r of h.situation.relationships ?? []) {
    if (r.kind !== "cares-for" || r.carer !== h.person.id) continue;
    if (r.person !== h.partner?.id && r.partner !== true) return r;
  }
  return null;
}

const paidNow = (p: Person): boolean =>
  (p.facts.received ?? []).some((r) => r.payment === "supported-living-payment");

const severe = (p: Person): boolean =>
  p.facts.health?.blind === true ||
  p.facts.health?.condition === "severe-permanent" ||
  p.facts.health?.terminal === true;

/** Caring when somebody is cared for and their own health is no ground. */
export const groundOf = (h: Household): Ground =>
  !severe(h.person) && caresFor(h) !== null ? "caring" : "health";

function health(c: Conditions, h: Household, ctx: Ctx): void {
  const p = h.person;
  const facts = p.facts.health;
  if (p.age !== null)
    c.must(p.age >= SUPPORTED_LIVING_FROM, "slp.age", HEALTH, [], { from: SUPPORTED_LIVING_FROM });
  if (facts?.blind === true) return c.must(true, "slp.blind", HEALTH, []);
  const known = severe(p) ? true : facts?.condition === undefined ? (paidNow(p) ? true : null) : false;
  c.must(known, "slp.severe", HEALTH, askPerson(p, "health/condition", "healthCondition", true));
  if (known !== true) return;
  const until = facts?.medicalCertificateUntil;
  if (!paidNow(p) && (until === undefined || until < ctx.on)) c.mayDoubt("slp.medicalCertificate", HEALTH);
  const most = Math.max(paidHours(p) ?? 0, facts?.terminal ? 0 : (facts?.capacityHoursPerWeek ?? 0));
  if (most >= SEVERE_UNDER_HOURS) c.mayDoubt("slp.hours", HEALTH, { hours: SEVERE_UNDER_HOURS });
}

function caring(c: Conditions, h: Household, care: Care): void {
  const p = h.person;
  const from = benefitChildren(h) > 0 ? WITH_CHILD_FROM : CARER_FROM;
  if (p.age !== null) c.must(p.age >= from, "slp.carerAge", CARING, [], { from });
  const at = (h.situation.relationships ?? []).indexOf(care);
  const ask = {
    fact: `/relationships/${at}/hospitalLevel`,
    ask: { key: "ask.hospitalLevel", inputs: { person: care.person } },
  };
  c.must(care.hospitalLevel ?? (paidNow(p) ? true : null), "slp.hospitalLevel", CARING, {
    ...ask,
    privately: true,
  });
  if (!paidNow(p)) c.mayDoubt("slp.carerFullTime", CARING, { person: care.person });
}

/** SSA 2018 ss 34 to 42: the person's own health, or the care they give at home. */
export function supportedLivingConditions(h: Household, ground: Ground, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  whoAndWhere(c, h, ctx);
  const care = caresFor(h);
  if (ground === "caring" && care) caring(c, h, care);
  else health(c, h, ctx);
  return c;
}
