import type { Line } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { adults } from "../situation/readers.ts";
import type { Situation } from "../situation/situation.ts";
import { withPlace } from "./told-now.ts";

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

/** Income of one adult falls to less; cash falls to less; the cost of the same home rises. */
export function dialsOf(s: Situation, h: Household): Dial[] {
  const dials: Dial[] = adults(h).flatMap((p) => {
    const week = p.weekly?.total;
    if (week === undefined || week.n === 0) return [];
    const kind = p.weekly?.wages.n === 0 ? "other" : "wages";
    return [
      {
        raises: false,
        from: ceil(week) - 1,
        to: 0,
        says: (amount) => ({ key: "change.income", inputs: { person: p.id, amount: String(amount) } }),
        situation: (amount) =>
          withPlace(
            s,
            `/people/${p.at}/income`,
            amount === 0 ? [] : [{ kind, amount: String(amount), per: "week" }],
          ),
      },
    ];
  });
  if (h.cash !== null && h.cash.n > 0) {
    dials.push({
      raises: false,
      from: ceil(h.cash) - 1,
      to: 0,
      says: (amount) => ({ key: "change.cash", inputs: { amount: String(amount) } }),
      situation: (amount) => ({
        ...s,
        assets: [
          ...(s.assets ?? []).filter((a) => a.kind !== "cash" && a.kind !== "other-liquid"),
          { kind: "cash", owner: h.person.id, amount: String(amount) },
        ],
      }),
    });
  }
  const cost = h.housingCost;
  if (
    cost !== null &&
    (h.home?.tenure === "rent" || h.home?.tenure === "board" || h.home?.tenure === "mortgage")
  ) {
    const now = ceil(cost);
    dials.push({
      raises: true,
      from: now + 1,
      to: now + RENT_RISE,
      says: (amount) => ({ key: `change.cost.${h.home?.tenure}`, inputs: { amount: String(amount) } }),
      situation: (amount) => ({ ...s, home: { ...s.home, cost: String(amount), per: "week" } }),
    });
  }
  return dials;
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
