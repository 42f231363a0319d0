import type { Trace } from "../engine/result.ts";
import { div, sub, whole, type Exact } from "../engine/money.ts";
import { halfUpToCent } from "../engine/rounding.ts";

const TWO = whole(2);

/** A couple's total is paid half to each; an odd cent goes to one of them. */
export function halves(total: Exact, cite: string, trace: Trace): readonly [Exact, Exact] {
  const first = halfUpToCent(div(total, TWO));
  const second = sub(total, first);
  trace?.push({ key: "couple.halves", inputs: { total, first, second }, cite, gives: first });
  return [first, second];
}
