import { add, max, min, sub, ZERO, type Exact } from "../engine/money.ts";
import type { Result } from "../engine/result.ts";
import { aWeek } from "../situation/amounts.ts";
import type { Household } from "../situation/household.ts";
import { isMainBenefit } from "../situation/payments.ts";
import { adults } from "../situation/readers.ts";
import { isPayable, weekly } from "./combination.ts";

/** Dollars a week. `perWeek` is underpaid and told now together; the others stand apart and are never netted. */
export interface Gap {
  readonly perWeek: Exact;
  readonly underpaid: Exact;
  readonly toldNow: Exact;
  readonly notAppliedFor: Exact;
  readonly overpaid: Exact;
}

export const NO_GAP: Gap = {
  perWeek: ZERO,
  underpaid: ZERO,
  toldNow: ZERO,
  notAppliedFor: ZERO,
  overpaid: ZERO,
};

/** Every adult has said what they receive. Otherwise nobody can say that something is missing. */
export const receivedKnown = (h: Household): boolean =>
  adults(h).every((p) => p.facts.received !== undefined);

/** A main benefit stands in another's place, so they are compared together. */
const groupOf = (payment: string): string => (isMainBenefit(payment) ? "main-benefit" : payment);

export function receivedBy(h: Household): Map<string, Exact> {
  const received = new Map<string, Exact>();
  for (const p of adults(h)) {
    for (const r of p.facts.received ?? []) {
      const group = groupOf(r.payment);
      received.set(group, add(received.get(group) ?? ZERO, aWeek(r.amount, r.per) ?? ZERO));
    }
  }
  return received;
}

/** Asked for in writing, or already paid: then what is missing belongs to the gap. */
function askedFor(h: Household, payment: string, received: ReadonlyMap<string, Exact>): boolean {
  return (
    received.has(payment) || (h.situation.household?.applications ?? []).some((a) => a.payment === payment)
  );
}

export const waitsForApplication = (h: Household, r: Result): boolean =>
  r.onApplication === true && !askedFor(h, r.payment, receivedBy(h));

function payableBy(results: readonly Result[]): Map<string, Exact> {
  const payable = new Map<string, Exact>();
  for (const r of results) {
    if (!isPayable(r)) continue;
    const group = groupOf(r.payment);
    payable.set(group, add(payable.get(group) ?? ZERO, weekly(r) ?? ZERO));
  }
  return payable;
}

/** Nothing is said of a payment that is not covered, or waits for a fact, a rate or somebody's judgement: it is not paid too much. */
function isOpen(payment: string, results: readonly Result[]): boolean {
  const own = results.filter((r) => r.payment === payment);
  return own.length === 0 || own.some((r) => r.outcome !== "payable" && r.outcome !== "not-payable");
}

function openGroups(h: Household, results: readonly Result[]): Set<string> {
  const paid = adults(h).flatMap((p) => (p.facts.received ?? []).map((r) => r.payment));
  const mains = results.filter((r) => isMainBenefit(r.payment));
  const instead = !mains.some(isPayable) && mains.some((r) => isOpen(r.payment, results));
  const open = paid.filter((p) => isOpen(p, results) || (instead && isMainBenefit(p)));
  return new Set(open.map(groupOf));
}

/** `before` is the same household with what was told today taken back: what it shows was owed on facts already known. */
export function gapOf(h: Household, results: readonly Result[], before: readonly Result[]): Gap {
  if (!receivedKnown(h)) return NO_GAP;
  const received = receivedBy(h);
  const payable = payableBy(results);
  const earlier = payableBy(before);
  const open = openGroups(h, results);
  let underpaid = ZERO;
  let toldNow = ZERO;
  let notAppliedFor = ZERO;
  let overpaid = ZERO;
  for (const [group, amount] of payable) {
    const paid = received.get(group) ?? ZERO;
    const missing = max(ZERO, sub(amount, paid));
    if (results.some((r) => r.payment === group && waitsForApplication(h, r))) {
      notAppliedFor = add(notAppliedFor, missing);
      continue;
    }
    const known = max(ZERO, sub(min(amount, earlier.get(group) ?? ZERO), paid));
    underpaid = add(underpaid, known);
    toldNow = add(toldNow, sub(missing, known));
  }
  for (const [group, paid] of received) {
    if (!open.has(group)) overpaid = add(overpaid, max(ZERO, sub(paid, payable.get(group) ?? ZERO)));
  }
  return { perWeek: add(underpaid, toldNow), underpaid, toldNow, notAppliedFor, overpaid };
}
