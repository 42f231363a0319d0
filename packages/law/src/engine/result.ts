import type { Day } from "./days.ts";
import type { Confidence } from "./dated.ts";
import type { Exact, Money } from "./money.ts";

/** What a sentence is made of: exact figures, ids, days, words from a closed list. */
export type Inputs = Readonly<Record<string, Exact | string | number | boolean | readonly string[]>>;

/** A sentence as a key and what fills it. `words/en.ts` and `words/mi.ts` render it. */
export interface Line {
  readonly key: string;
  readonly inputs?: Inputs;
}

/** One line of working. `gives` is a money amount unless `unit` says otherwise. */
export interface Step {
  readonly key: string;
  readonly inputs: Inputs;
  readonly cite: string;
  readonly gives: Exact | null;
  readonly rounded?: Rounded;
  readonly steps?: readonly Step[];
}
export type Rounded =
  | "up to a whole dollar"
  | "up to a cent"
  | "half up to a cent"
  | "cut to a cent"
  | "cut to whole dollars";

/** A fact nobody has given yet, as a JSON pointer and a question that can be said aloud; or a rate not held. */
export type Missing =
  | { readonly fact: string; readonly ask: Line; readonly privately?: true }
  | { readonly rate: string; readonly on: Day };

export type Outcome = "payable" | "may-be-payable" | "not-payable" | "cannot-be-worked-out" | "not-covered";
export type Per = "week" | "fortnight" | "year" | "once" | "hour";

/** What one rule found. Money is exact until the rule's own rounding; `unabated` is a main benefit before any test. */
export interface Result {
  readonly payment: string;
  readonly for: readonly string[];
  readonly outcome: Outcome;
  readonly amount: Money | null;
  readonly per: Per;
  readonly basis: "net" | "gross" | "not taxed";
  readonly because: Line;
  readonly steps: readonly Step[];
  readonly evidence: readonly Line[];
  readonly missing: readonly Missing[];
  readonly confidence: Confidence;
  readonly unabated?: Money | null;
  /** Starts only when asked for in writing: outside the gap until it was. */
  readonly onApplication?: true;
}

/** Collects the working when somebody wants to read it; null when nobody does. */
export type Trace = Step[] | null;
