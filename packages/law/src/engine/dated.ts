import { exact, type Exact } from "./money.ts";
import { endOfRatesYear, type Day } from "./days.ts";

/** How sure a figure is, surest first. `memory` was not checked against any stored source. */
export const CONFIDENCES = [
  "official-2",
  "official-1",
  "two-sources",
  "one-source",
  "computed",
  "inferred",
  "memory",
] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface DatedValue {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly value: string;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly endUnknown?: true;
  readonly note?: string;
}

export interface Rate {
  readonly label: string;
  readonly unit: string;
  readonly basis: string;
  readonly cite: string;
  readonly changes: "yearly-april" | "yearly-july" | "by-amendment" | null;
  /** For a tax rate: the part of a year's income it is for, over and up to, dollars. */
  readonly band?: { readonly over: string; readonly upTo: string | null };
  readonly values: readonly DatedValue[];
}

export interface Held {
  readonly value: Exact | null;
  readonly text: string;
  readonly from: Day;
  readonly confidence: Confidence;
  readonly sources: readonly string[];
  readonly cite: string;
}

/** The day on which the tables were last checked: a value with no end is held to the end of that rates year. */
export const AS_OF: Day = "2026-11-24";

/** The last day for which a value is held. Rates change every 1 April, or 1 July; none is carried past its year. */
export function heldUntil(rate: Rate, value: DatedValue): Day {
  if (value.to !== null) return value.to;
  if (value.from === null) return "";
  if (value.endUnknown) return value.from;
  const checked = value.from > AS_OF ? value.from : AS_OF;
  return endOfRatesYear(checked, rate.changes === "yearly-july" ? "06-30" : "03-31");
}

/** The value in force on a day, or null: not held. Never an older value in its place. */
export function dated(rate: Rate, on: Day): Held | null {
  let found: DatedValue | null = null;
  for (const value of rate.values) {
    if (value.from !== null && value.from <= on && (found === null || value.from > (found.from ?? "")))
      found = value;
  }
  if (found === null || on > heldUntil(rate, found)) return null;
  return {
    value: /^-?[\d.]+$|^\d+\/\d+$/.test(found.value) ? exact(found.value) : null,
    text: found.value,
    from: found.from ?? on,
    confidence: found.confidence,
    sources: found.sources,
    cite: rate.cite,
  };
}
