import type { Ctx } from "../../context.ts";
import { compare, exact } from "../../engine/money.ts";
import type { Conditions } from "../../gates/conditions.ts";
import type { Household } from "../../situation/household.ts";
import { askPerson } from "../../situation/readers.ts";

const CITE = "Parental Assistance Test, announced 5 October 2025; the section is not held";
/** The month announced; the exact day was not found. */
const ANNOUNCED_FROM = "2026-11-01";

/**
 * From November 2026 someone of 18 or 19 without a dependent child is paid only where their parents' income is not above
 * a limit, or they cannot reasonably be expected to rely on them. The first day and the enacted limit are a setting; without
 * it, from the month announced, a person must confirm.
 */
export function parentalAssistance(c: Conditions, h: Household, ctx: Ctx): void {
  const setting = ctx.settings.parentalAssistanceTest;
  const p = h.person;
  if (setting === undefined) {
    if (ctx.on >= ANNOUNCED_FROM) c.mayDoubt("pat.notHeld", CITE);
    return;
  }
  if (ctx.on < setting.from) return;
  const limit = exact(setting.yearlyLimit);
  const parents = p.facts.parents;
  if (parents?.canSupport === false) return c.must(true, "pat.cannotRely", CITE, []);
  const income = parents?.yearlyIncome;
  const under = income === undefined ? null : compare(exact(income), limit) <= 0;
  if (under === true) return c.must(true, "pat.underLimit", CITE, [], { limit });
  if (under === false && parents?.canSupport === true)
    return c.must(false, "pat.underLimit", CITE, [], { limit });
  const field = under === null ? "parents/yearlyIncome" : "parents/canSupport";
  c.must(
    null,
    "pat.underLimit",
    CITE,
    askPerson(p, field, under === null ? "parentsIncome" : "parentsSupport", true),
  );
}
