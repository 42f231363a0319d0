import type { Ctx } from "../context.ts";
import type { Exact } from "../engine/money.ts";
import type { Line, Result } from "../engine/result.ts";
import type { PaymentId } from "../situation/payments.ts";
import type { Conditions } from "./conditions.ts";

export interface Answer {
  readonly payment: PaymentId;
  readonly for: readonly string[];
  /** Dollars a week once the conditions are met; null when a rate or a fact it needs is not held. */
  readonly amount: Exact | null;
  /** Said when it is payable. */
  readonly because: Line;
  /** Said when the conditions are met and nothing is left. */
  readonly nothing: Line;
  readonly basis: Result["basis"];
  readonly unabated?: Exact | null;
  readonly onApplication?: true;
  /** No fact that is missing could leave more than this amount. */
  readonly atMost?: boolean;
}

/** A result from conditions and an amount: not met, then missing, then rates not held, then nothing left, then what is to be confirmed. */
export function answered(c: Conditions, ctx: Ctx, a: Answer): Result {
  const taken = a.atMost === true && a.amount !== null && a.amount.n <= 0 && c.unmet === null;
  if (taken && ctx.rates.missing().length === 0) return nothingLeft(ctx, a);
  const outcome = c.outcome();
  const open = outcome === "payable" || outcome === "may-be-payable";
  const rates = open ? ctx.rates.missing() : [];
  const notHeld = open && (a.amount === null || rates.length > 0);
  const nothing = open && !notHeld && (a.amount?.n ?? 0) <= 0;
  return {
    payment: a.payment,
    for: a.for,
    outcome: notHeld ? "cannot-be-worked-out" : nothing ? "not-payable" : outcome,
    amount: open && !notHeld && !nothing ? a.amount : null,
    per: "week",
    basis: a.basis,
    because: reason(c, a, notHeld, nothing),
    steps: ctx.trace ?? [],
    evidence: c.unmet ? [] : [...c.doubts.slice(1), ...c.evidence],
    missing: c.unmet ? [] : notHeld ? rates : c.missing,
    confidence: ctx.rates.confidence(),
    ...(a.unabated === undefined ? {} : { unabated: a.unabated }),
    ...(a.onApplication ? { onApplication: a.onApplication } : {}),
  };
}

/** Income takes all of it whatever the missing facts are. */
const nothingLeft = (ctx: Ctx, a: Answer): Result => ({
  payment: a.payment,
  for: a.for,
  outcome: "not-payable",
  amount: null,
  per: "week",
  basis: a.basis,
  because: a.nothing,
  steps: ctx.trace ?? [],
  evidence: [],
  missing: [],
  confidence: ctx.rates.confidence(),
  ...(a.unabated === undefined ? {} : { unabated: a.unabated }),
});

function reason(c: Conditions, a: Answer, notHeld: boolean, nothing: boolean): Line {
  if (c.unmet) return c.unmet;
  if (c.missing.length > 0) return { key: "facts.missing" };
  if (notHeld) return { key: "rate.notHeld" };
  if (nothing) return a.nothing;
  return c.doubts[0] ?? a.because;
}
