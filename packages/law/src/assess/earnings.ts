import { add, sub, ZERO, type Exact } from "../engine/money.ts";
import type { Ctx } from "../context.ts";
import { payOf } from "../better-off/pay.ts";
import { WEEK_ON_DATE } from "../credits/year.ts";
import type { Household } from "../situation/household.ts";

/** What a household earns by work a week, and what is taken from it: dollars and cents. */
export interface Earnings {
  readonly gross: Exact;
  readonly tax: Exact;
  readonly accLevy: Exact;
  readonly net: Exact;
}

/** The work of the adults together, by the same rule as better-off/1 by the week; null: unknown or not held. */
export function earningsOf(h: Household, ctx: Ctx): Earnings | null {
  const pays = payOf(h, ctx, WEEK_ON_DATE);
  if (pays === null) return null;
  let [gross, tax, accLevy] = [ZERO, ZERO, ZERO];
  for (const pay of pays) {
    gross = add(gross, pay.gross);
    tax = add(tax, pay.tax);
    accLevy = add(accLevy, pay.levy);
  }
  return { gross, tax, accLevy, net: sub(sub(gross, tax), accLevy) };
}
