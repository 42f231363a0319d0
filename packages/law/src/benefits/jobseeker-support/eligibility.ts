import type { Ctx } from "../../context.ts";
import { JOBSEEKER_FROM, WITH_CHILD_FROM } from "../../gates/ages.ts";
import { Conditions } from "../../gates/conditions.ts";
import { paidHours, whoAndWhere, worksFullTime } from "../../gates/who.ts";
import type { Household, Person } from "../../situation/household.ts";
import { askPerson, benefitChildren, mostlyInCare } from "../../situation/readers.ts";
import { parentalAssistance } from "./parental-assistance.ts";

const SPLIT = "Social Security Act 2018 Sch 4 Pt 1 cl 1(e) and (f)";
const WORK_GAP = "Social Security Act 2018 ss 20 and 21";
/** Pregnancy counts as a health condition after this week (SSA 2018 Sch 2). */
const PREGNANCY_AFTER = 26;

/** Paid this very benefit now: what it asks was settled when it was granted. */
const paidNow = (p: Person): boolean =>
  (p.facts.received ?? []).some((r) => r.payment === "jobseeker-support");

const hasHealthGround = (p: Person): boolean =>
  p.facts.health?.condition === "limits-work" ||
  p.facts.health?.condition === "severe-permanent" ||
  (p.facts.health?.pregnantWeeks ?? 0) > PREGNANCY_AFTER;

function workGap(c: Conditions, h: Household, ctx: Ctx): void {
  const p = h.person;
  if (p.facts.work?.losingEarningsThroughHealth === true)
    return c.must(true, "js.losingEarnings", WORK_GAP, []);
  const full = worksFullTime(p, ctx);
  const ask = paidHours(p) === null ? askPerson(p, "work/hoursPerWeek", "hours") : [];
  c.must(full === null ? null : !full, "js.workGap", WORK_GAP, ask);
}

function available(c: Conditions, p: Person, ctx: Ctx): void {
  const work = p.facts.work;
  if (work?.exemptFromWorkTest === true) return c.must(true, "js.exempt", WORK_GAP, []);
  if (hasHealthGround(p)) {
    c.must(true, "js.healthGround", WORK_GAP, []);
    const until = p.facts.health?.medicalCertificateUntil;
    if (until === undefined || until < ctx.on) c.mayDoubt("js.medicalCertificate", WORK_GAP);
    return;
  }
  const paid = paidNow(p) ? true : null;
  c.must(work?.seeking ?? paid, "js.seeking", WORK_GAP, askPerson(p, "work/seeking", "seeking"));
  c.must(work?.available ?? paid, "js.available", WORK_GAP, askPerson(p, "work/available", "available"));
}

/** SSA 2018 ss 20 to 28: of the person who asks; a partner's full-time work does not shut them out. */
export function jobseekerConditions(h: Household, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  const p = h.person;
  whoAndWhere(c, h, ctx);
  const from = benefitChildren(h) > 0 ? WITH_CHILD_FROM : JOBSEEKER_FROM;
  if (p.age !== null) c.must(p.age >= from, "js.age", "Social Security Act 2018 s 20", [], { from });
  workGap(c, h, ctx);
  available(c, p, ctx);
  const student = p.facts.study?.fullTime ?? (paidNow(p) ? false : null);
  c.must(
    student === null ? null : !student,
    "js.student",
    WORK_GAP,
    askPerson(p, "study/fullTime", "fullTimeStudy"),
  );
  c.mustNot(p.facts.work?.onStrike, "js.strike", WORK_GAP);
  if (!h.couple && benefitChildren(h) > 0 && !mostlyInCare(h)) c.mayDoubt("sps.splitCare", SPLIT);
  const young = p.age !== null && p.age < WITH_CHILD_FROM && benefitChildren(h) === 0;
  if (young && !h.couple && p.facts.livesWithParents === undefined)
    c.must(
      null,
      "js.livesWithParents",
      "SSA 2018 Sch 4 Pt 1 cl 8",
      askPerson(p, "livesWithParents", "livesWithParents"),
    );
  if (young) parentalAssistance(c, h, ctx);
  return c;
}
