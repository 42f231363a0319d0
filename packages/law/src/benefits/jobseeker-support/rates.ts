import type { Ctx } from "../../context.ts";
import { partnersOwnRight } from "../../gates/partner.ts";
import type { IncomeTestName } from "../../income-tests/income-tests.ts";
import type { RateKey } from "../../rates/tables.ts";
import type { Household } from "../../situation/household.ts";
import { benefitChildren, inCustody, youngestAge } from "../../situation/readers.ts";

export interface Clause {
  readonly key: RateKey;
  readonly test: IncomeTestName;
  /** The rate is for both partners together, paid half to each. */
  readonly total: boolean;
}

const clause = (key: RateKey, test: IncomeTestName, total = false): Clause => ({ key, test, total });

const WITH_PARENT_UNDER = 20; // cl 1(a)
const YOUNG_UNDER = 25; // cl 1(b)
const OLDER_CHILD_FROM = 14; // cl 1(e)

function single(h: Household): Clause {
  const age = h.person.age ?? YOUNG_UNDER;
  if (benefitChildren(h) > 0) {
    const older = (youngestAge(h) ?? 0) >= OLDER_CHILD_FROM;
    return clause(older ? "js.soleParent.youngest14plus" : "js.soleParent.other", "IT1");
  }
  if (age < WITH_PARENT_UNDER && h.person.facts.livesWithParents === true)
    return clause("js.single.under20.livingWithParent", "IT3");
  if (h.person.facts.transferredJuly2013 === true) return clause("js.single.grandparented2013", "IT1");
  return clause(age < YOUNG_UNDER ? "js.single.under25" : "js.single.25plus", "IT3");
}

/** The clause of Schedule 4 Part 1 that fits, whether or not they qualify. */
export function jobseekerClause(h: Household, ctx: Ctx): Clause {
  const children = benefitChildren(h) > 0;
  const left = children && h.partner !== null && inCustody(h.partner, ctx.on); // cl 6
  if (!h.couple || left) return single(h);
  switch (partnersOwnRight(h, ctx)) {
    case "main-benefit":
      return children
        ? clause("js.couple.each.partnerOnBenefit.withChildren", "IT4")
        : clause("js.couple.each.partnerOnBenefit.noChildren", "IT4");
    case "superannuation":
      return children
        ? clause("js.couple.each.partnerOnSuper.withChildren", "IT4")
        : clause("js.couple.each.partnerOnSuper.noChildren", "IT4");
    case "ineligible":
      return children
        ? clause("js.partnerIneligible.withChildren", "IT4")
        : clause("js.partnerIneligible.noChildren", "IT4");
    case "none":
      return children
        ? clause("js.couple.total.partnerNotOnBenefit.withChildren", "IT3", true)
        : clause("js.couple.total.partnerNotOnBenefit.noChildren", "IT3", true);
  }
}
