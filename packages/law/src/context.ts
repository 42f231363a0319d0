import type { Book } from "./engine/book.ts";
import type { Day } from "./engine/days.ts";
import type { Result, Trace } from "./engine/result.ts";
import type { RateKey } from "./rates/tables.ts";
import type { PaymentId } from "./situation/payments.ts";

/** Dated facts of the law that an administrator keeps. Absent is not held. */
export interface Settings {
  /** The last day of the in-work boost, if an Order in Council has set one (2026 No 8 s 2(43)). */
  readonly iwtcBoostEndsOn?: Day;
  /** Average ordinary time weekly wage, before tax, dollars (stand-down, SSR reg 183). */
  readonly averageWeeklyWage?: string;
  /** First day of the Parental Assistance Test, and the parents' yearly limit in dollars. */
  readonly parentalAssistanceTest?: { readonly from: Day; readonly yearlyLimit: string };
  /** First day and share of the lower upper limit of Temporary Additional Support that Budget 2026 announced. */
  readonly temporaryAdditionalSupportLimit?: { readonly from: Day; readonly share: string };
}

/** What a rule sees beside the household. Rules run in the Act's order: `found` has what came before. */
export interface Ctx {
  readonly on: Day;
  readonly rates: Book<RateKey>;
  readonly settings: Settings;
  readonly trace: Trace;
  /** Results of earlier rules for this household, by payment. */
  readonly found: Partial<Record<PaymentId, Result>>;
  /**
   * The main benefits granted in the combination being worked out: none, one, or one for each partner. A main benefit's
   * own rule answers for `household.person` and sees here the partner's own benefit, or nothing if they have none.
   */
  readonly main: readonly Result[];
}
