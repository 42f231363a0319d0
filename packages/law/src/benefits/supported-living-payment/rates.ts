import type { Ctx } from "../../context.ts";
import { partnersOwnRight } from "../../gates/partner.ts";
import type { IncomeTestName } from "../../income-tests/income-tests.ts";
import type { RateKey } from "../../rates/tables.ts";
import type { Household } from "../../situation/household.ts";
import { benefitChildren } from "../../situation/readers.ts";

/** Health or blindness (s 34), or caring (s 40). */
export type Ground = "health" | "caring";

export interface Clause {
  readonly key: RateKey;
  readonly test: IncomeTestName;
  readonly total: boolean;
}

const clause = (key: RateKey, test: IncomeTestName, total = false): Clause => ({ key, test, total });

const YOUNG_UNDER = 18; // cl 1(a)

function withOwnRight(h: Household, ctx: Ctx, children: boolean): Clause | null {
  switch (partnersOwnRight(h, ctx)) {
    case "main-benefit":
      return children
        ? clause("slp.couple.each.partnerOnBenefit.withChildren", "IT2")
        : clause("slp.couple.each.partnerOnBenefit.noChildren", "IT2");
    case "superannuation":
      return children
        ? clause("slp.couple.each.partnerOnSuper.withChildren", "IT2")
        : clause("slp.couple.each.partnerOnSuper.noChildren", "IT2");
    default:
      return null;
  }
}

/** The clause of Schedule 4 Part 3 that fits the ground, whether or not they qualify. */
export function supportedLivingClause(h: Household, ground: Ground, ctx: Ctx): Clause {
  const children = benefitChildren(h) > 0;
  if (!h.couple) {
    if (children) return clause("slp.soleParent", "IT1");
    return clause(
      (h.person.age ?? YOUNG_UNDER) < YOUNG_UNDER ? "slp.single.under18" : "slp.single.18plus",
      "IT1",
    );
  }
  const own = withOwnRight(h, ctx, children);
  if (own) return own;
  if (ground === "caring")
    return children
      ? clause("slp.carer.couple.partnerNotOnBenefit.withChildren", "IT1")
      : clause("slp.carer.couple.partnerNotOnBenefit.noChildren", "IT1");
  return children
    ? clause("slp.couple.total.partnerNotOnBenefit.withChildren", "IT1", true)
    : clause("slp.couple.total.partnerNotOnBenefit.noChildren", "IT1", true);
}
