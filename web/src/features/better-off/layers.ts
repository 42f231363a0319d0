import type { BetterOff, BetterOffRow } from "#law/better-off.ts";

export type { BetterOff, BetterOffRow };

/** The areas of the picture, from the ground up: pay in green, benefit payments in blues, tax credits in purples. */
export const layers = [
  { id: "earned", says: "Pay, after tax" },
  { id: "benefit", says: "Main benefit" },
  { id: "housing", says: "Accommodation Supplement" },
  { id: "extra", says: "Temporary Additional Support" },
  { id: "credit", says: "Family tax credit" },
  { id: "credit-2", says: "In-work and other tax credits" },
  { id: "other", says: "Other payments" },
] as const;
export type LayerId = (typeof layers)[number]["id"];

const layerOf: Record<string, LayerId> = {
  "jobseeker-support": "benefit",
  "sole-parent-support": "benefit",
  "supported-living-payment": "benefit",
  "accommodation-supplement": "housing",
  "temporary-additional-support": "extra",
  "family-tax-credit": "credit",
  "in-work-tax-credit": "credit-2",
  "minimum-family-tax-credit": "credit-2",
  "independent-earner-tax-credit": "credit-2",
  "best-start": "credit-2",
};

export const cents = (dollars: string | null): number =>
  dollars === null ? 0 : Math.round(Number(dollars) * 100);

/** One hour as areas, in cents a week. `net` is null where a rate is not held: a gap in the picture. */
export type Stack = { hours: number; net: number | null; parts: Record<LayerId, number> };

export function stackOf(row: BetterOffRow): Stack {
  const parts: Record<LayerId, number> = {
    earned: 0,
    benefit: 0,
    housing: 0,
    extra: 0,
    credit: 0,
    "credit-2": 0,
    other: 0,
  };
  parts.earned = cents(row.gross) - cents(row.tax) - cents(row.accLevy) - cents(row.otherDeductions);
  for (const other of row.otherAdults)
    parts.earned += cents(other.gross) - cents(other.tax) - cents(other.accLevy);
  for (const [payment, amount] of Object.entries(row.payments))
    parts[layerOf[payment] ?? "other"] += cents(amount);
  return { hours: row.hours, net: row.net === null ? null : cents(row.net), parts };
}

/** What is kept of the next dollar, in words: "81c", "0c"; a step is not a rate. */
export function keptWords(row: BetterOffRow): string {
  if (row.effectiveMarginalTaxRate === null) return "–";
  const kept = Math.round((1 - Number(row.effectiveMarginalTaxRate)) * 100);
  return kept > 100 || kept < -20 ? "a step" : `${Math.max(0, kept)}c`;
}
