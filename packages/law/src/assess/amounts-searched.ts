import type { Line } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import type { Situation } from "../situation/situation.ts";

/** An amount that could be another: whole dollars from what it is now to an end, searched for the nearest that does something. */
export interface Dial {
  /** Told for a raise too, not only where the outcome flips. */
  readonly raises: boolean;
  readonly from: number;
  readonly to: number;
  readonly says: (dollars: number) => Line;
  readonly situation: (dollars: number) => Situation;
}

const RENT_RISE = 400;
const ceil = (x: { n: number; d: number }): number => Math.ceil(x.n / x.d);

/** The cost of the same home rises. Never less income or less cash: nobody is told to give up money; the reason says the limits. */
export function dialsOf(s: Situation, h: Household): Dial[] {
  const cost = h.housingCost;
  if (
    cost !== null &&
    (h.home?.tenure === "rent" || h.home?.tenure === "board" || h.home?.tenure === "mortgage")
  ) {
    const now = ceil(cost);
    const dial: Dial = {
      raises: true,
      from: now + 1,
      to: now + RENT_RISE,
      says: (amount) => ({ key: `change.cost.${h.home?.tenure}`, inputs: { amount: String(amount) } }),
      situation: (amount) => ({ ...s, home: { ...s.home, cost: String(amount), per: "week" } }),
    };
    return [dial];
  }
  return [];
}

/** The nearest whole dollar at which `does` first holds, where it holds from there to the end; null when it never does. */
export function nearest(dial: Dial, does: (dollars: number) => boolean): number | null {
  const towards = dial.to < dial.from ? -1 : 1;
  const size = Math.abs(dial.to - dial.from);
  if (!does(dial.to)) return null;
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (does(dial.from + towards * middle)) high = middle;
    else low = middle + 1;
  }
  return dial.from + towards * low;
}
