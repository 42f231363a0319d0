// Written by `npm run rates` from packages/law/rates. Change the table, not this.
import type { Rate } from "../engine/dated.ts";
import { accLevy } from "./acc-levy.ts";
import { accWeeklyCompensation } from "./acc-weekly-compensation.ts";
import { accommodationSupplement } from "./accommodation-supplement.ts";
import { childcareAssistance } from "./childcare-assistance.ts";
import { communityServicesCard } from "./community-services-card.ts";
import { debtAndDeductions } from "./debt-and-deductions.ts";
import { disability } from "./disability.ts";
import { familyBoost } from "./family-boost.ts";
import { grossRatesComputed } from "./gross-rates-computed.ts";
import { hardshipAndEmploymentGrants } from "./hardship-and-employment-grants.ts";
import { incomeRelatedRent } from "./income-related-rent.ts";
import { incomeTax } from "./income-tax.ts";
import { jobseekerSupport } from "./jobseeker-support.ts";
import { minimumWage } from "./minimum-wage.ts";
import { nzSuperannuation } from "./nz-superannuation.ts";
import { orphansAndUnsupportedChild } from "./orphans-and-unsupported-child.ts";
import { otherMainBenefits } from "./other-main-benefits.ts";
import { paidParentalLeave } from "./paid-parental-leave.ts";
import { processParameters } from "./process-parameters.ts";
import { ratesRebate } from "./rates-rebate.ts";
import { schedule5Limits } from "./schedule-5-limits.ts";
import { soleParentSupport } from "./sole-parent-support.ts";
import { studentAllowance } from "./student-allowance.ts";
import { studentLoanAndKiwisaver } from "./student-loan-and-kiwisaver.ts";
import { supportedLivingPayment } from "./supported-living-payment.ts";
import { temporaryAdditionalSupport } from "./temporary-additional-support.ts";
import { winterEnergyPayment } from "./winter-energy-payment.ts";
import { workingForFamilies } from "./working-for-families.ts";
import { youthAndYoungParentPayment } from "./youth-and-young-parent-payment.ts";

const all = {
  ...accLevy,
  ...accWeeklyCompensation,
  ...accommodationSupplement,
  ...childcareAssistance,
  ...communityServicesCard,
  ...debtAndDeductions,
  ...disability,
  ...familyBoost,
  ...grossRatesComputed,
  ...{ "hardship.incomeLimit.single16to17": hardshipAndEmploymentGrants["hardship.incomeLimit.single16to17"], "hardship.incomeLimit.single18plus": hardshipAndEmploymentGrants["hardship.incomeLimit.single18plus"], "hardship.incomeLimit.couple": hardshipAndEmploymentGrants["hardship.incomeLimit.couple"], "hardship.incomeLimit.soleParent1": hardshipAndEmploymentGrants["hardship.incomeLimit.soleParent1"], "hardship.incomeLimit.soleParent2plus": hardshipAndEmploymentGrants["hardship.incomeLimit.soleParent2plus"], "sng.food.max26weeks.single": hardshipAndEmploymentGrants["sng.food.max26weeks.single"], "sng.food.max26weeks.couple": hardshipAndEmploymentGrants["sng.food.max26weeks.couple"], "sng.food.max26weeks.children1to2": hardshipAndEmploymentGrants["sng.food.max26weeks.children1to2"], "sng.food.max26weeks.children3plus": hardshipAndEmploymentGrants["sng.food.max26weeks.children3plus"], "sng.dental.max": hardshipAndEmploymentGrants["sng.dental.max"], "sng.medicalEmergency.max": hardshipAndEmploymentGrants["sng.medicalEmergency.max"], "sng.otherEmergency.max": hardshipAndEmploymentGrants["sng.otherEmergency.max"], "hardship.recoverable.maxMultiple": hardshipAndEmploymentGrants["hardship.recoverable.maxMultiple"], "advance.budgetingActivity.paymentsIn12Months": hardshipAndEmploymentGrants["advance.budgetingActivity.paymentsIn12Months"], "stf.max": hardshipAndEmploymentGrants["stf.max"], "stf.minDaysInPrison": hardshipAndEmploymentGrants["stf.minDaysInPrison"], "twg.max52weeks": hardshipAndEmploymentGrants["twg.max52weeks"], "twg.minHours": hardshipAndEmploymentGrants["twg.minHours"], "twg.minHours.soleParent": hardshipAndEmploymentGrants["twg.minHours.soleParent"], "tia.maxWeeksPerYear": hardshipAndEmploymentGrants["tia.maxWeeksPerYear"], "tia.weeklyMax": hardshipAndEmploymentGrants["tia.weeklyMax"], "tia.yearMax": hardshipAndEmploymentGrants["tia.yearMax"], "tia.minCourseWeeks": hardshipAndEmploymentGrants["tia.minCourseWeeks"], "eh.contributionShare": hardshipAndEmploymentGrants["eh.contributionShare"], "eh.freeNights": hardshipAndEmploymentGrants["eh.freeNights"], "flexiwage.band1.total": hardshipAndEmploymentGrants["flexiwage.band1.total"], "flexiwage.band2.total": hardshipAndEmploymentGrants["flexiwage.band2.total"], "flexiwage.weekly.before2024": hardshipAndEmploymentGrants["flexiwage.weekly.before2024"], "debt.repayment.weeklyCeiling.customary": hardshipAndEmploymentGrants["debt.repayment.weeklyCeiling.customary"], "funeral.max": hardshipAndEmploymentGrants["funeral.max"], "hardship-and-employment-grants/bond.maxWeeksRent": hardshipAndEmploymentGrants["bond.maxWeeksRent"], "tenancyCostsCover.maxWeeksRent": hardshipAndEmploymentGrants["tenancyCostsCover.maxWeeksRent"], "rentArrears.max": hardshipAndEmploymentGrants["rentArrears.max"], "hsp.assetLimit.single": hardshipAndEmploymentGrants["hsp.assetLimit.single"], "hsp.assetLimit.coupleOrSoleParent": hardshipAndEmploymentGrants["hsp.assetLimit.coupleOrSoleParent"], "communityJobCoaching.bonus": hardshipAndEmploymentGrants["communityJobCoaching.bonus"] },
  ...{ "irr.share.belowThreshold": incomeRelatedRent["irr.share.belowThreshold"], "irr.share.aboveThreshold": incomeRelatedRent["irr.share.aboveThreshold"], "irr.share.ftc": incomeRelatedRent["irr.share.ftc"], "irr.share.benefitFloor": incomeRelatedRent["irr.share.benefitFloor"], "irr.share.additionalResidents": incomeRelatedRent["irr.share.additionalResidents"], "irr.threshold.soleNoChildren": incomeRelatedRent["irr.threshold.soleNoChildren"], "irr.threshold.other": incomeRelatedRent["irr.threshold.other"], "irr.ftcCap.weekly": incomeRelatedRent["irr.ftcCap.weekly"], "irr.minimum.singleUnder25": incomeRelatedRent["irr.minimum.singleUnder25"], "irr.minimum.single25plus": incomeRelatedRent["irr.minimum.single25plus"], "irr.minimum.soleParent": incomeRelatedRent["irr.minimum.soleParent"], "irr.minimum.couple": incomeRelatedRent["irr.minimum.couple"], "irr.minimum.coupleChildren": incomeRelatedRent["irr.minimum.coupleChildren"], "irr.assets.couple": incomeRelatedRent["irr.assets.couple"], "irr.assets.single": incomeRelatedRent["irr.assets.single"], "irr.incomeEstimateWeeks": incomeRelatedRent["irr.incomeEstimateWeeks"], "irr.increaseNotEarlierThanDays": incomeRelatedRent["irr.increaseNotEarlierThanDays"], "publicHousing.assetLimit": incomeRelatedRent["publicHousing.assetLimit"], "publicHousing.incomeLimit.single": incomeRelatedRent["publicHousing.incomeLimit.single"], "publicHousing.incomeLimit.other": incomeRelatedRent["publicHousing.incomeLimit.other"], "income-related-rent/bond.maxWeeksRent": incomeRelatedRent["bond.maxWeeksRent"] },
  ...incomeTax,
  ...jobseekerSupport,
  ...minimumWage,
  ...nzSuperannuation,
  ...orphansAndUnsupportedChild,
  ...otherMainBenefits,
  ...paidParentalLeave,
  ...processParameters,
  ...ratesRebate,
  ...schedule5Limits,
  ...soleParentSupport,
  ...studentAllowance,
  ...studentLoanAndKiwisaver,
  ...supportedLivingPayment,
  ...temporaryAdditionalSupport,
  ...winterEnergyPayment,
  ...workingForFamilies,
  ...youthAndYoungParentPayment,
};

export type RateKey = keyof typeof all;
export const RATES: Readonly<Record<RateKey, Rate>> = all;

/** The hash of every table. */
export const TABLES_HASH = "7940a23ed299";
