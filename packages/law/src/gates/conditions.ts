import type { Inputs, Line, Missing, Outcome, Trace } from "../engine/result.ts";

/**
 * What the conditions of one payment came to. A condition is met, not met, or unknown (then its question is asked);
 * some are for a person to be satisfied of. The first that is not met is the reason given.
 */
export class Conditions {
  unmet: Line | null = null;
  readonly missing: Missing[] = [];
  /** What somebody must still be satisfied of. */
  readonly doubts: Line[] = [];
  readonly evidence: Line[] = [];
  readonly #trace: Trace;

  constructor(trace: Trace) {
    this.#trace = trace;
  }

  /** `null` is unknown. Words: `<key>.met` and `<key>.unmet`. */
  must(
    met: boolean | null,
    key: string,
    cite: string,
    ask: Missing | readonly Missing[],
    inputs: Inputs = {},
  ): void {
    if (met === null) {
      for (const one of [ask].flat()) this.missing.push(one);
      return;
    }
    if (!met) this.unmet ??= { key: `${key}.unmet`, inputs };
    this.#trace?.push({ key: met ? `${key}.met` : `${key}.unmet`, inputs, cite, gives: null });
  }

  /** Rules it out when true; says nothing when it is not known to be so. */
  mustNot(is: boolean | undefined, key: string, cite: string, inputs: Inputs = {}): void {
    if (is === true) this.must(false, key, cite, [], inputs);
  }

  /** A person must be satisfied of this before it can be paid. */
  mayDoubt(key: string, cite: string, inputs: Inputs = {}): void {
    this.doubts.push({ key, inputs });
    this.#trace?.push({ key, inputs, cite, gives: null });
  }

  needs(key: string): void {
    this.evidence.push({ key });
  }

  outcome(): Outcome {
    if (this.unmet) return "not-payable";
    if (this.missing.length > 0) return "cannot-be-worked-out";
    return this.doubts.length > 0 ? "may-be-payable" : "payable";
  }
}
