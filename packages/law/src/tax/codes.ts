import type { Book } from "../engine/book.ts";
import { exact, less, more, type Exact } from "../engine/money.ts";
import { RATES, type RateKey } from "../rates/tables.ts";

export type SecondaryCode = "SB" | "S" | "SH" | "ST" | "SA";
export type TaxCode = "M" | "ME" | SecondaryCode | "ND";

const SECONDARY: readonly SecondaryCode[] = ["SB", "S", "SH", "ST", "SA"];
const upTo = new Map(
  SECONDARY.map((code) => {
    const most = RATES[`code.${code}.rate`].band?.upTo ?? null;
    return [code, most === null ? null : exact(most)] as const;
  }),
);

/** A second source of income takes its code by the year's total of all sources (ITA 2007 Sch 2 Pt A). */
export function secondaryCode(totalForTheYear: Exact): SecondaryCode {
  return SECONDARY.find((code) => !more(totalForTheYear, upTo.get(code) ?? totalForTheYear)) ?? "SA";
}

export function flatRate(code: SecondaryCode | "ND", book: Book<RateKey>): Exact | null {
  return book.rate(`code.${code}.rate`);
}

export interface Payee {
  /** Before tax, for a year. */
  readonly thisSource: Exact;
  readonly allSources: Exact;
  /** A main benefit, NZ Superannuation or Veteran's Pension is received; it is then the main income. */
  readonly onBenefit: boolean;
  /** The person or their partner gets Working for Families. */
  readonly familyCredits: boolean;
  /** Another source already has code M. */
  readonly mainElsewhere: boolean;
  readonly noCodeGiven?: boolean;
}

/** The code for one source of income; null when the limits for ME are not held. Tax Administration Act 1994 s 24B; ITA 2007 s LC 13. */
export function codeFor(payee: Payee, book: Book<RateKey>): TaxCode | null {
  if (payee.noCodeGiven) return "ND";
  if (payee.onBenefit || payee.mainElsewhere) return secondaryCode(payee.allSources);
  const least = book.rate("ietc.minIncome");
  const cutOut = book.rate("ietc.cutOut");
  if (least === null || cutOut === null) return null;
  const within = !less(payee.allSources, least) && less(payee.allSources, cutOut);
  return within && !payee.familyCredits ? "ME" : "M";
}
