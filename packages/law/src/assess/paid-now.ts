import { add, ZERO, type Exact } from "../engine/money.ts";
import type { Result } from "../engine/result.ts";
import { aWeek } from "../situation/amounts.ts";
import type { Household, Person } from "../situation/household.ts";
import { isMainBenefit } from "../situation/payments.ts";
import { adults } from "../situation/readers.ts";
import { receivedKnown } from "./gap.ts";
import type { Received } from "../situation/situation.ts";

type Counts = (one: Received, of: Person) => boolean;

function sumOf(h: Household, counts: Counts): Exact {
  let total = ZERO;
  for (const p of adults(h))
    for (const one of p.facts.received ?? [])
      if (counts(one, p)) total = add(total, aWeek(one.amount, one.per) ?? ZERO);
  return total;
}

/** A main benefit stands in another's place: beside the one that is payable stands what is paid of any of them. */
function mainPaid(h: Household, r: Result, granted: readonly Result[]): Exact {
  if (granted.length === 0) return sumOf(h, (one, p) => one.payment === r.payment && p.id === r.for[0]);
  if (!granted.includes(r)) return ZERO;
  return sumOf(h, (one, p) => isMainBenefit(one.payment) && (granted.length === 1 || p.id === r.for[0]));
}

/** Whose it is where it says so; otherwise of the one it is paid to, or of the first answer there is. */
function ownPaid(h: Household, r: Result, alike: readonly Result[]): Exact {
  return sumOf(h, (one, p) => {
    if (one.payment !== r.payment) return false;
    const whose = alike.find((a) => a.for.includes(one.for ?? p.id)) ?? alike[0];
    return whose === r;
  });
}

/** What is received of a payment now, dollars a week; null when an adult has said nothing of what they receive. */
export function paidNow(h: Household, r: Result, results: readonly Result[]): Exact | null {
  if (!receivedKnown(h)) return null;
  if (!isMainBenefit(r.payment))
    return ownPaid(
      h,
      r,
      results.filter((a) => a.payment === r.payment),
    );
  return mainPaid(h, r, grantedOf(results));
}

const grantedOf = (results: readonly Result[]): readonly Result[] =>
  results.filter((r) => isMainBenefit(r.payment) && r.outcome === "payable");

/** The same of a payment whose rule is not held; a main benefit already stands beside the one that is payable. */
export function paidUncovered(h: Household, payment: string, results: readonly Result[]): Exact | null {
  if (!receivedKnown(h)) return null;
  if (isMainBenefit(payment) && grantedOf(results).length > 0) return ZERO;
  return sumOf(h, (one) => one.payment === payment);
}
