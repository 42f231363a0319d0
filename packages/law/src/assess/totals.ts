import { add, sub, ZERO, type Exact } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import type { Assessment } from "./document.ts";
import { payableWeekly } from "./combination.ts";
import { gapOf, NO_GAP, receivedBy, receivedKnown, waitsForApplication, type Gap } from "./gap.ts";
import type { Assessed } from "./households.ts";

type Totals = Pick<Assessment, "received" | "entitled" | "gap" | "income">;

function gaps(now: readonly Assessed[], before: readonly Assessed[]): Gap {
  return now.reduce((total: Gap, { household: h, results }) => {
    const earlier = before.find((b) => b.household.person.id === h.person.id);
    const own = gapOf(h, results, earlier?.results ?? []);
    return {
      perWeek: add(total.perWeek, own.perWeek),
      underpaid: add(total.underpaid, own.underpaid),
      toldNow: add(total.toldNow, own.toldNow),
      notAppliedFor: add(total.notAppliedFor, own.notAppliedFor),
      overpaid: add(total.overpaid, own.overpaid),
    };
  }, NO_GAP);
}

function incomeOf(now: readonly Assessed[]): Totals["income"] {
  const parts = now.map((a) => a.stands.earnings);
  const total = (of: (e: NonNullable<(typeof parts)[number]>) => Exact): string | null =>
    parts.some((e) => e === null)
      ? null
      : moneyText(parts.reduce((all, e) => (e ? add(all, of(e)) : all), ZERO));
  return {
    gross: total((e) => e.gross),
    tax: total((e) => e.tax),
    accLevy: total((e) => e.accLevy),
    net: total((e) => e.net),
  };
}

/** `before` is the same situation with what was told today taken back. */
export function totalsOf(now: readonly Assessed[], before: readonly Assessed[]): Totals {
  const lacks = now.some((a) => a.results.some((r) => r.missing.some((m) => "rate" in m)));
  const atLeast = lacks ? { atLeast: true as const } : {};
  const told = now.every((a) => receivedKnown(a.household));
  const untold = told ? {} : { atLeast: true as const };
  let received = ZERO;
  let payable = ZERO;
  let waiting = ZERO;
  for (const { household, results } of now) {
    for (const amount of receivedBy(household).values()) received = add(received, amount);
    payable = add(payable, payableWeekly(results));
    waiting = add(waiting, payableWeekly(results.filter((r) => waitsForApplication(household, r))));
  }
  const gap = gaps(now, before);
  return {
    received: { perWeek: moneyText(received), ...untold },
    entitled: { perWeek: moneyText(sub(payable, waiting)), ...atLeast, ifAsked: moneyText(payable) },
    gap: {
      perWeek: moneyText(gap.perWeek),
      ...atLeast,
      ...untold,
      underpaid: moneyText(gap.underpaid),
      toldNow: moneyText(gap.toldNow),
      notAppliedFor: moneyText(gap.notAppliedFor),
      overpaid: moneyText(gap.overpaid),
    },
    income: incomeOf(now),
  };
}
