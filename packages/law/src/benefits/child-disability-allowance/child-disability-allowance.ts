import type { Ctx } from "../../context.ts";
import type { Exact } from "../../engine/money.ts";
import type { Result } from "../../engine/result.ts";
import { answered } from "../../gates/answer.ts";
import { Conditions } from "../../gates/conditions.ts";
import type { Child, Household } from "../../situation/household.ts";
import { askHousehold, ids, isDependent } from "../../situation/readers.ts";
import { childDisabilityConditions, isIndicated, isWell } from "./eligibility.ts";
import { RATE } from "./rates.ts";
import { sectionOf } from "../../gates/section.ts";

const PAYABLE = { key: "cda.payable" };

function answer(c: Conditions, ctx: Ctx, who: readonly string[], amount: Exact | null): Result {
  return answered(c, ctx, {
    payment: "child-disability-allowance",
    for: who,
    amount,
    because: PAYABLE,
    nothing: PAYABLE,
    basis: "not taxed",
  });
}

function forChild(h: Household, child: Child, ctx: Ctx): Result {
  ctx.rates.begin();
  const c = childDisabilityConditions(h, child, ctx);
  const amount = ctx.rates.rate(RATE);
  if (amount !== null)
    ctx.trace?.push({ key: "cda.rate", inputs: {}, cite: sectionOf(RATE, ctx), gives: amount });
  return answer(c, ctx, [child.id], amount);
}

/** Nobody is known to need such care: says so, or asks. */
function forNobody(h: Household, children: readonly Child[], ctx: Ctx): Result {
  ctx.rates.begin();
  const c = new Conditions(ctx.trace);
  const section = "Social Security Act 2018 s 78";
  const open = children.find((child) => !isWell(child));
  if (!h.childrenKnown) c.must(null, "cda.child", section, askHousehold("/relationships", "children"));
  else if (open === undefined) c.must(false, children.length === 0 ? "cda.child" : "cda.anyone", section, []);
  else
    c.must(null, "cda.anyone", section, {
      fact: `/people/${open.at}/health/seriousDisability`,
      ask: { key: "ask.seriousDisability", inputs: { person: open.id } },
      privately: true,
    });
  return answer(c, ctx, ids(h), null);
}

/**
 * Child Disability Allowance, dollars a week, not taxed, for each child it may be for; one answer when there is no such
 * child (SSA 2018 ss 78 to 83, Sch 4 Pt 9 cl 1).
 */
export function childDisabilityAllowance(h: Household, ctx: Ctx): readonly Result[] {
  const children = h.children.filter(isDependent);
  const who = children.filter((child) => isIndicated(h, child));
  if (who.length === 0) return [forNobody(h, children, ctx)];
  return who.map((child) => forChild(h, child, { ...ctx, trace: ctx.trace && [] }));
}
