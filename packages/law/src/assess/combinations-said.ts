import { add, sub, ZERO, type Exact } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import type { Line } from "../engine/result.ts";
import { ids } from "../situation/readers.ts";
import { isPayable, weekly, type Combination } from "./combination.ts";
import type { CombinationSaid } from "./document.ts";
import type { Assessed } from "./households.ts";
import type { Speaker } from "./say.ts";

function why(c: Combination, stands: Combination, best: Combination): Line {
  if (c === stands && c === best) return { key: "combination.best" };
  if (c === stands) return { key: "combination.now" };
  if (c.net === null || stands.net === null) return { key: "combination.unknown" };
  const more = sub(c.net, stands.net);
  if (more.n > 0) return { key: "combination.more", inputs: { difference: more } };
  return more.n === 0
    ? { key: "combination.same" }
    : { key: "combination.less", inputs: { difference: sub(stands.net, c.net) } };
}

/** A payment that is for several people of the household is one sum. */
function paymentsOf(c: Combination): Record<string, string> {
  const sums = new Map<string, Exact>();
  for (const r of [...c.granted, ...c.others].filter(isPayable))
    sums.set(r.payment, add(sums.get(r.payment) ?? ZERO, weekly(r) ?? ZERO));
  return Object.fromEntries([...sums].map(([payment, sum]) => [payment, moneyText(sum)]));
}

/** Each lawful way to put the payments together, the one that stands first, then by what is left in the hand. */
export function combinationsSaid(assessed: readonly Assessed[], speaker: Speaker): CombinationSaid[] {
  return assessed.flatMap(({ household, worked }) => {
    const net = (c: Combination): number => (c.net === null ? -1 : c.net.n / c.net.d);
    const order = worked.all.toSorted(
      (a, b) => Number(b === worked.stands) - Number(a === worked.stands) || net(b) - net(a),
    );
    return order.map((c) => ({
      for: ids(household),
      main: c.choice,
      payments: paymentsOf(c),
      net: c.net === null ? null : moneyText(c.net),
      stands: c === worked.stands,
      best: c === worked.best,
      because: speaker.line(why(c, worked.stands, worked.best)),
    }));
  });
}
