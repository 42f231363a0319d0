import type { Ctx } from "../../context.ts";
import { Conditions } from "../../gates/conditions.ts";
import type { Child, Household } from "../../situation/household.ts";
import { adults, nobodyLawful } from "../../situation/readers.ts";

const SECTION = "Social Security Act 2018 ss 78 and 79";

export const paidFor = (h: Household, child: Child): boolean =>
  adults(h).some((p) =>
    (p.facts.received ?? []).some(
      (r) => r.payment === "child-disability-allowance" && (r.for ?? child.id) === child.id,
    ),
  );

/** Something is known that points to a serious disability. */
export function isIndicated(h: Household, child: Child): boolean {
  const health = child.facts.health;
  return (
    health?.seriousDisability === true ||
    health?.constantCare === true ||
    health?.lastsTwelveMonths === true ||
    paidFor(h, child)
  );
}

export function isWell(child: Child): boolean {
  const health = child.facts.health;
  return (
    health?.condition === "none" || health?.seriousDisability === false || health?.constantCare === false
  );
}

const ask = (child: Child, field: string, key: string) =>
  ({
    fact: `/people/${child.at}/health/${field}`,
    ask: { key, inputs: { person: child.id } },
    privately: true,
  }) as const;

/** SSA 2018 ss 78 to 83: a serious disability, constant care and attention, for more than 12 months. No income or asset test. */
export function childDisabilityConditions(h: Household, child: Child, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  const health = child.facts.health;
  const accepted = paidFor(h, child) ? true : null;
  c.mustNot(nobodyLawful(h), "cda.lawful", "Social Security Act 2018 s 19");
  c.must(
    health?.seriousDisability ?? accepted,
    "cda.serious",
    SECTION,
    ask(child, "seriousDisability", "ask.seriousDisability"),
    { person: child.id },
  );
  c.must(
    health?.constantCare ?? accepted,
    "cda.constantCare",
    SECTION,
    ask(child, "constantCare", "ask.constantCare"),
    {
      person: child.id,
    },
  );
  c.must(
    health?.lastsTwelveMonths ?? accepted,
    "cda.twelveMonths",
    SECTION,
    ask(child, "lastsTwelveMonths", "ask.lastsTwelveMonths"),
    { person: child.id },
  );
  const compensated = (child.facts.income ?? []).some((one) => one.kind === "acc-weekly-compensation");
  c.mustNot(compensated, "cda.compensation", "Social Security Act 2018 s 81");
  const until = health?.medicalCertificateUntil;
  if (!accepted && (until === undefined || until < ctx.on))
    c.mayDoubt("cda.certificate", SECTION, { person: child.id });
  return c;
}
