import type { Day } from "../engine/days.ts";
import type { Confidence } from "../engine/dated.ts";
import type { Outcome, Per, Rounded } from "../engine/result.ts";
import type { MainBenefit, PaymentId } from "../situation/payments.ts";
import type { Spoken } from "../words/render.ts";

/** Decimal text in dollars with two places. */
export type Amount = string;

export interface StepSaid {
  readonly key: string;
  readonly says: string;
  readonly cite: string;
  readonly inputs: Spoken;
  readonly gives: Amount | null;
  readonly rounded?: Rounded;
  readonly steps: readonly StepSaid[];
}

export type MissingSaid =
  | { readonly fact: string; readonly ask: string; readonly privately?: true }
  | { readonly rate: string; readonly on: Day };

/** A change of facts that flips the outcome or raises the amount; each was worked out again, none is a hint. */
export interface WouldChange {
  readonly if: string;
  readonly then: Outcome;
  readonly amount: Amount | null;
}

export interface PaymentAnswer {
  readonly payment: PaymentId;
  readonly for: readonly string[];
  readonly outcome: Outcome;
  readonly amount: Amount | null;
  readonly per: Per;
  readonly basis: "net" | "gross" | "not taxed";
  readonly because: string;
  /** What is received of it a week now; null when the household said nothing about what it receives. */
  readonly paidNow: Amount | null;
  /** Starts only on a written application that was not made: outside the gap. */
  readonly onApplication?: true;
  readonly steps: readonly StepSaid[];
  readonly evidence: readonly string[];
  readonly missing: readonly MissingSaid[];
  readonly wouldChange: readonly WouldChange[];
  readonly confidence: Confidence | null;
}

export interface CombinationSaid {
  readonly for: readonly string[];
  readonly main: Readonly<Record<string, MainBenefit | null>>;
  /** Payable a week, by payment. */
  readonly payments: Readonly<Record<string, Amount>>;
  /** Payments and earnings after tax and levy, a week; null when a part is unknown. */
  readonly net: Amount | null;
  readonly stands: boolean;
  readonly best: boolean;
  readonly because: string;
}

interface Total {
  readonly perWeek: Amount;
  /** A part is not held, or nobody has said what is received: the true figure is not less. */
  readonly atLeast?: true;
}

/** assessment/1. Amounts are decimal text; money a week unless a payment says otherwise. */
export interface Assessment {
  readonly kehi: "assessment/1";
  readonly on: Day;
  readonly law: string;
  readonly rates: { readonly version: string; readonly from: Day; readonly notHeld: readonly string[] };
  readonly payments: readonly PaymentAnswer[];
  readonly received: Total;
  /** `ifAsked` adds what starts only on a written application. */
  readonly entitled: Total & { readonly ifAsked: Amount };
  readonly gap: Total & {
    readonly underpaid: Amount;
    readonly toldNow: Amount;
    readonly notAppliedFor: Amount;
    readonly overpaid: Amount;
  };
  /** Earnings of the adults a week; null when an income is unknown or a rate is not held. */
  readonly income: {
    readonly gross: Amount | null;
    readonly tax: Amount | null;
    readonly accLevy: Amount | null;
    readonly net: Amount | null;
  };
  readonly combinations: readonly CombinationSaid[];
}
