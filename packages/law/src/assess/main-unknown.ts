import { same } from "../engine/money.ts";
import type { Missing, Result } from "../engine/result.ts";
import type { PaymentId } from "../situation/payments.ts";
import { combine, type Env } from "./combination.ts";
import type { Worked } from "./choose.ts";

/** Payments that are other, or none, beside a main benefit. */
const DEPENDS: ReadonlySet<string> = new Set<PaymentId>([
  "accommodation-supplement",
  "temporary-additional-support",
  "in-work-tax-credit",
  "minimum-family-tax-credit",
  "independent-earner-tax-credit",
]);

const facts = (r: Result): readonly Missing[] => r.missing.filter((m) => "fact" in m);
const isOpen = (r: Result): boolean =>
  r.outcome === "may-be-payable" || (r.outcome === "cannot-be-worked-out" && facts(r).length > 0);

function alike(a: Result, b: Result | undefined): boolean {
  if (b === undefined || a.outcome !== b.outcome) return false;
  return a.amount === null || b.amount === null ? a.amount === b.amount : same(a.amount, b.amount);
}

/** The same payments beside the open main benefit; null when that has no figure yet. */
function beside(w: Worked, main: Result, env: Env): readonly Result[] | null {
  if (main.amount === null || main.unabated === undefined || main.unabated === null) return null;
  const id = main.for[0] ?? w.household.person.id;
  return combine(w.household, { ...w.stands.choice, [id]: null }, [{ ...main, outcome: "payable" }], {
    ...env,
    trace: false,
  }).others;
}

/**
 * While nobody knows whether a main benefit is payable, what depends on it is not promised: it may be payable, unless it
 * comes to the same beside the benefit. The winter payment that comes with a main benefit is not known to be none.
 */
export function whileMainUnknown(w: Worked, env: Env): readonly Result[] {
  const open = w.mains.filter(isOpen);
  const chosen = w.all.some((c) => c.granted.length > 0); // a benefit could be had, and is or is not taken
  if (chosen || open.length === 0) return w.stands.others;
  const ways = open.map((main) => beside(w, main, env));
  const missing = open.flatMap(facts);
  return w.stands.others.map((r) => {
    if (
      ways.every((way) =>
        alike(
          r,
          way?.find((o) => o.payment === r.payment && o.for.join() === r.for.join()),
        ),
      )
    )
      return r;
    if (r.payment === "winter-energy-payment" && r.outcome === "not-payable" && missing.length > 0)
      return { ...r, outcome: "cannot-be-worked-out", because: { key: "main.notKnown" }, missing };
    if (r.outcome !== "payable" || !DEPENDS.has(r.payment)) return r;
    return {
      ...r,
      outcome: "may-be-payable",
      because: { key: "main.notKnown" },
      missing: [...r.missing, ...missing],
    };
  });
}
