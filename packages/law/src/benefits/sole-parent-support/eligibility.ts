import type { Ctx } from "../../context.ts";
import { SOLE_PARENT_CHILD_UNDER, WITH_CHILD_FROM } from "../../gates/ages.ts";
import { Conditions } from "../../gates/conditions.ts";
import { whoAndWhere } from "../../gates/who.ts";
import type { Household } from "../../situation/household.ts";
import {
  askHousehold,
  benefitChildren,
  inCustody,
  mostlyInCare,
  youngestAge,
} from "../../situation/readers.ts";

const SECTION = "Social Security Act 2018 s 29";

/** SSA 2018 ss 29 to 33. There is no hours test: it goes on in full-time work until the income test ends it. */
export function soleParentConditions(h: Household, ctx: Ctx): Conditions {
  const c = new Conditions(ctx.trace);
  whoAndWhere(c, h, ctx);
  const alone = !h.couple || (h.partner !== null && inCustody(h.partner, ctx.on));
  c.must(alone, "sps.single", SECTION, []);
  const { age } = h.person;
  if (age !== null) c.must(age >= WITH_CHILD_FROM, "sps.age", SECTION, [], { from: WITH_CHILD_FROM });
  if (!h.childrenKnown) return c;
  const children = benefitChildren(h);
  c.must(children > 0, "sps.child", SECTION, []);
  const youngest = youngestAge(h);
  const born = h.children.find((child) => child.age === null);
  if (children > 0) {
    const ask = askHousehold(`/people/${born?.at ?? 0}/born`, "childBorn");
    const one = h.children.some(
      (child) => !child.carersBenefit && child.age !== null && child.age < SOLE_PARENT_CHILD_UNDER,
    );
    const young = one ? true : youngest === null ? null : youngest < SOLE_PARENT_CHILD_UNDER;
    c.must(young, "sps.childUnder14", SECTION, ask, { under: SOLE_PARENT_CHILD_UNDER });
  }
  if (children > 0 && !mostlyInCare(h)) c.mayDoubt("sps.splitCare", SECTION);
  const childcare = (h.costs ?? []).some((cost) => cost.kind === "childcare" || cost.kind === "oscar");
  if (childcare && (h.person.weekly?.work.n ?? 0) > 0) c.needs("sps.childcareDisregard");
  return c;
}
