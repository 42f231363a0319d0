import type { Ctx } from "../context.ts";
import type { Household, Person } from "../situation/household.ts";
import { inCustody } from "../situation/readers.ts";

/**
 * What the partner has in their own right, which decides the clause of the rate: nothing (or no partner), a main benefit,
 * New Zealand Superannuation or Veteran's Pension; or they are ineligible (SSA 2018 Sch 4 Pt 1 cl 3).
 */
export type OwnRight = "none" | "main-benefit" | "superannuation" | "ineligible";

export const onSuperannuation = (p: Person): boolean =>
  (p.facts.received ?? []).some((r) => r.payment === "nz-superannuation" || r.payment === "veterans-pension");

/** On strike, in a period of non-entitlement (ss 225 to 229, 234 to 238), or without a lawful stay (s 19). */
export function isIneligible(p: Person, ctx: Ctx): boolean {
  const until = p.facts.nonEntitlementUntil;
  const status = p.facts.residence?.status;
  return (
    p.facts.work?.onStrike === true ||
    (until !== undefined && until >= ctx.on) ||
    inCustody(p, ctx.on) ||
    status === "unlawful" ||
    status === "temporary"
  );
}

export function partnersOwnRight(h: Household, ctx: Ctx): OwnRight {
  const partner = h.partner;
  if (partner === null) return "none";
  if (onSuperannuation(partner)) return "superannuation";
  if (ctx.main.some((r) => r.for.length === 1 && r.for[0] === partner.id)) return "main-benefit";
  return isIneligible(partner, ctx) ? "ineligible" : "none";
}
