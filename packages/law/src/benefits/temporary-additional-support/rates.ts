import type { Ctx } from "../../context.ts";
import { exact, type Exact } from "../../engine/money.ts";
import type { RateKey } from "../../rates/tables.ts";
import type { Terms } from "./formula.ts";

/** The most that counts of a regular payment on a household item (SSR 2018 reg 71(3)), by the item's name. */
export const ITEM_CAPS: Readonly<Record<string, RateKey>> = {
  beds: "tas.itemCap.beds",
  "fridge-freezer": "tas.itemCap.fridgeFreezer",
  "dining-suite": "tas.itemCap.diningSuite",
  "lounge-suite": "tas.itemCap.loungeSuite",
  heaters: "tas.itemCap.heaters",
  "washing-machine": "tas.itemCap.washingMachine",
  stove: "tas.itemCap.stove",
  television: "tas.itemCap.television",
  "clothes-dryer": "tas.itemCap.clothesDryer",
  vehicle: "tas.itemCap.vehicle",
};

/** The upper limit's share: of the table, or from its first day the one a setting gives, not for superannuitants. */
function upperLimitShare(ctx: Ctx, superannuitant: boolean): Exact | null {
  const cut = ctx.settings.temporaryAdditionalSupportLimit;
  if (cut !== undefined && !superannuitant && ctx.on >= cut.from) return exact(cut.share);
  return ctx.rates.rate("tas.upperLimitShare.standard");
}

/** The terms of the day; null when one is not held. */
export function termsOf(ctx: Ctx, superannuitant: boolean): Terms | null {
  const limit = upperLimitShare(ctx, superannuitant);
  const standardCostsShare = ctx.rates.rate("tas.standardCostsShare");
  const excessInFullUpTo = ctx.rates.rate("tas.disabilityException.fullUpTo");
  const excessShareAbove = ctx.rates.rate("tas.disabilityException.shareAbove");
  const leastPayable = ctx.rates.rate("tas.minimumWeekly");
  if (limit === null || standardCostsShare === null || excessInFullUpTo === null) return null;
  if (excessShareAbove === null || leastPayable === null) return null;
  return { upperLimitShare: limit, standardCostsShare, excessInFullUpTo, excessShareAbove, leastPayable };
}
