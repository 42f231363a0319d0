import type { Ctx } from "../../context.ts";
import { less, type Exact } from "../../engine/money.ts";
import type { RateKey } from "../../rates/tables.ts";

type Size = "1child" | "2child" | "3pluschild";
const BANDS = [1, 2, 3, 4] as const;

export const sizeOf = (children: number): Size =>
  children > 2 ? "3pluschild" : children === 2 ? "2child" : "1child";

const threshold = (size: Size, band: (typeof BANDS)[number]): RateKey =>
  `childcare.threshold.${size}.${band}`;

/**
 * The hourly rate by gross weekly household income and number of children: a band holds from its lower edge to under the
 * next; `"above"` when income is past the last (SSR 2018 Sch 2). Null: an edge is not held.
 */
export function hourlyRateKey(income: Exact, children: number, ctx: Ctx): RateKey | "above" | null {
  const size = sizeOf(children);
  for (const band of BANDS) {
    const edge = ctx.rates.rate(threshold(size, band));
    if (edge === null) return null;
    if (less(income, edge)) return `childcare.rate.${band}`;
  }
  return "above";
}
