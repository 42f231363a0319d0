import { CONFIDENCES, dated, type Confidence, type Held, type Rate } from "./dated.ts";
import type { Day } from "./days.ts";
import type { Exact } from "./money.ts";
import type { Missing } from "./result.ts";

interface Looked {
  readonly held: Held | null;
  readonly doubt: number;
}

/** The tables, open at a day. It remembers how sure the figures of the current rule are, and which are not held. */
export class Book<K extends string> {
  readonly on: Day;
  readonly #rates: Readonly<Record<K, Rate>>;
  readonly #found = new Map<string, Looked>();
  #worst = 0;
  #missing: Missing[] = [];

  constructor(rates: Readonly<Record<K, Rate>>, on: Day) {
    this.#rates = rates;
    this.on = on;
  }

  /** Call first in a rule: forgets what the rule before it used. */
  begin(): void {
    this.#worst = 0;
    if (this.#missing.length > 0) this.#missing = [];
  }

  #held(key: K, on: Day): Held | null {
    const at = on === this.on ? key : `${key} ${on}`;
    let looked = this.#found.get(at);
    if (looked === undefined) {
      const held = dated(this.#rates[key], on);
      looked = { held, doubt: held === null ? 0 : CONFIDENCES.indexOf(held.confidence) };
      this.#found.set(at, looked);
    }
    if (looked.held === null) this.#missing.push({ rate: key, on });
    else if (looked.doubt > this.#worst) this.#worst = looked.doubt;
    return looked.held;
  }

  /** The figure in force on the book's day, or null when it is not held; dollars, a share, a count. */
  rate(key: K): Exact | null {
    return this.#held(key, this.on)?.value ?? null;
  }

  /** The same on another day, such as a birth. */
  rateOn(key: K, on: Day): Exact | null {
    return this.#held(key, on)?.value ?? null;
  }

  /** The value with its text, first day, sources and section. */
  held(key: K): Held | null {
    return this.#held(key, this.on);
  }

  cite(key: K): string {
    return this.#rates[key].cite;
  }

  /** A figure that is not in the table, such as a setting an administrator has not given. */
  lacks(rate: string): void {
    this.#missing.push({ rate, on: this.on });
  }

  /** For a rule that leans on a figure outside the tables. */
  noSurerThan(confidence: Confidence): void {
    this.#worst = Math.max(this.#worst, CONFIDENCES.indexOf(confidence));
  }

  missing(): readonly Missing[] {
    return this.#missing;
  }

  confidence(): Confidence {
    return CONFIDENCES[this.#worst] ?? "memory";
  }
}
