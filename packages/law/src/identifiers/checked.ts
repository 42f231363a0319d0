/** A number that passed: `stored` is the form to keep and compare, `shown` the form to print. */
export type Passed = {
  valid: true;
  stored: string;
  shown: string;
  /** What was tested: a check digit, or only the number of characters. */
  tested: "check-digit" | "format";
};

/**
 * A number that did not pass. `because` is a sentence to show as it is. `act` is `refuse` when such a
 * number cannot exist, `ask` when it may (a bank branch that opened since our list): warn, ask, keep it.
 */
export type Failed = {
  valid: false;
  reason: "empty" | "format" | "length" | "range" | "check-digit" | "bank" | "branch" | "all-zero";
  because: string;
  act: "refuse" | "ask";
};

export type Checked = Passed | Failed;

export function passed(stored: string, shown: string, tested: Passed["tested"]): Passed {
  return { valid: true, stored, shown, tested };
}

export function failed(reason: Failed["reason"], because: string, act: Failed["act"] = "refuse"): Failed {
  return { valid: false, reason, because, act };
}

/** Takes out what people type between digits: spaces, no-break spaces, hyphens and dashes. */
export function withoutGaps(text: string): string {
  return text.replace(/[\s\u00A0\u2010-\u2015-]/g, "");
}

export function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
}
