import type { RateKey } from "../../rates/tables.ts";
import type { Household } from "../../situation/household.ts";
import { benefitChildren } from "../../situation/readers.ts";

export const MOST: RateKey = "da.max";

const YOUNG_UNDER = 18; // Sch 5 Pt 3 cl 10: 16 or 17

/** The gross weekly income it must be under, off a main benefit (SSA 2018 Sch 5 Pt 3). */
export function incomeLimit(h: Household): RateKey {
  if (h.couple) return "da.incomeLimit.couple";
  const children = benefitChildren(h);
  if (children > 0) return children === 1 ? "da.incomeLimit.soleParent1" : "da.incomeLimit.soleParent2plus";
  return (h.person.age ?? YOUNG_UNDER) < YOUNG_UNDER
    ? "da.incomeLimit.single16to17"
    : "da.incomeLimit.single";
}
