import { add, fraction, less, more, mul, negate, sub, type Exact } from "../engine/money.ts";
import type { PaymentId } from "../situation/payments.ts";

/** A number of hours, what is in hand, and what it is made of. */
export interface Point {
  readonly hours: number;
  readonly gross: Exact;
  readonly net: Exact | null;
  readonly payable: ReadonlyMap<PaymentId, Exact>;
}

export interface Cliff {
  /** `fall`: less in hand; `rise`: more than the extra pay; `plateau`: more hours add almost nothing. */
  readonly kind: "fall" | "rise" | "plateau";
  readonly from: number;
  readonly to: number;
  /** The change in hand over those hours, dollars a week; below 0 when it falls. */
  readonly amount: Exact;
  readonly ends: readonly PaymentId[];
  readonly starts: readonly PaymentId[];
}

/** Kept of the extra pay, below which it adds nothing worth the hour. A reading aid, not law. */
const ALMOST_NOTHING = fraction(1, 20);
const SHORTEST_PLATEAU = 2;

type Kind = Cliff["kind"] | null;

function kindOf(a: Point, b: Point): Kind {
  if (a.net === null || b.net === null) return null;
  const change = sub(b.net, a.net);
  const pay = sub(b.gross, a.gross);
  const little = mul(pay, ALMOST_NOTHING);
  if (more(change, pay)) return "rise";
  if (less(change, negate(little))) return "fall";
  return more(change, little) ? null : "plateau";
}

function cliff(kind: Cliff["kind"], a: Point, b: Point): Cliff {
  const amount = a.net === null || b.net === null ? fraction(0, 1) : sub(b.net, a.net);
  return {
    kind,
    from: a.hours,
    to: b.hours,
    amount,
    ends: [...a.payable.keys()].filter((p) => !b.payable.has(p)),
    starts: [...b.payable.keys()].filter((p) => !a.payable.has(p)),
  };
}

/** Where what is in hand falls, or jumps by more than the pay, and where more hours add nothing. */
export function cliffsOf(points: readonly Point[]): Cliff[] {
  const found: Cliff[] = [];
  let i = 0;
  while (i + 1 < points.length) {
    const a = points[i] as Point;
    const kind = kindOf(a, points[i + 1] as Point);
    let end = i + 1;
    while (
      kind === "plateau" &&
      end + 1 < points.length &&
      kindOf(points[end] as Point, points[end + 1] as Point) === kind
    )
      end += 1;
    const made = kind && cliff(kind, a, points[end] as Point);
    if (made && (kind !== "plateau" || end - i >= SHORTEST_PLATEAU)) found.push(made);
    else if (made && made.amount.n < 0) found.push({ ...made, kind: "fall" });
    i = end;
  }
  return found;
}

/** 1 less what is kept of the extra pay, as text with four places; null where a figure is not held or no pay is added. */
export function marginalRate(a: Point, b: Point): string | null {
  if (a.net === null || b.net === null) return null;
  const pay = sub(b.gross, a.gross);
  if (pay.n === 0) return null;
  const kept = mul(sub(b.net, a.net), { n: pay.d, d: pay.n });
  const taken = add({ n: 1, d: 1 }, negate(kept));
  const size = Math.round((taken.n / taken.d) * 10_000);
  const digits = String(Math.abs(size)).padStart(5, "0");
  return `${size < 0 ? "-" : ""}${digits.slice(0, -4)}.${digits.slice(-4)}`;
}
