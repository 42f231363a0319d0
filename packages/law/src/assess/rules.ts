import type { Result } from "../engine/result.ts";
import type { Ctx } from "../context.ts";
import { accommodationSupplement } from "../benefits/accommodation-supplement/accommodation-supplement.ts";
import { childDisabilityAllowance } from "../benefits/child-disability-allowance/child-disability-allowance.ts";
import { childcareSubsidy } from "../benefits/childcare-subsidy/childcare-subsidy.ts";
import { disabilityAllowance } from "../benefits/disability-allowance/disability-allowance.ts";
import { jobseekerSupport } from "../benefits/jobseeker-support/jobseeker-support.ts";
import { soleParentSupport } from "../benefits/sole-parent-support/sole-parent-support.ts";
import { supportedLivingPayment } from "../benefits/supported-living-payment/supported-living-payment.ts";
import { temporaryAdditionalSupport } from "../benefits/temporary-additional-support/temporary-additional-support.ts";
import { winterEnergyPayment } from "../benefits/winter-energy-payment/winter-energy-payment.ts";
import { bestStart } from "../credits/best-start.ts";
import { familyTaxCredit } from "../credits/family-tax-credit.ts";
import { inWorkTaxCredit } from "../credits/in-work-tax-credit.ts";
import { independentEarnerTaxCredit } from "../credits/independent-earner-tax-credit.ts";
import { minimumFamilyTaxCredit } from "../credits/minimum-family-tax-credit.ts";
import type { Household } from "../situation/household.ts";
import type { MainBenefit, PaymentId } from "../situation/payments.ts";

export type Rule = (h: Household, ctx: Ctx) => Result | readonly Result[];
export type MainRule = (h: Household, ctx: Ctx) => Result;

/** Where two pay the same, the first of these is taken. */
export const MAIN_RULES: readonly { readonly payment: MainBenefit; readonly rule: MainRule }[] = [
  { payment: "supported-living-payment", rule: supportedLivingPayment },
  { payment: "sole-parent-support", rule: soleParentSupport },
  { payment: "jobseeker-support", rule: jobseekerSupport },
];

/** After the main benefits: each rule comes after those whose results it counts; Temporary Additional Support last of all. */
export const RULES: readonly { readonly payment: PaymentId; readonly rule: Rule }[] = [
  { payment: "child-disability-allowance", rule: childDisabilityAllowance },
  { payment: "family-tax-credit", rule: (h, ctx) => familyTaxCredit(h, ctx) },
  { payment: "in-work-tax-credit", rule: (h, ctx) => inWorkTaxCredit(h, ctx) },
  { payment: "minimum-family-tax-credit", rule: (h, ctx) => minimumFamilyTaxCredit(h, ctx) },
  { payment: "best-start", rule: (h, ctx) => bestStart(h, ctx) },
  { payment: "independent-earner-tax-credit", rule: (h, ctx) => independentEarnerTaxCredit(h, ctx) },
  { payment: "accommodation-supplement", rule: accommodationSupplement },
  { payment: "disability-allowance", rule: disabilityAllowance },
  { payment: "winter-energy-payment", rule: winterEnergyPayment },
  { payment: "childcare-subsidy", rule: childcareSubsidy },
  { payment: "temporary-additional-support", rule: temporaryAdditionalSupport },
];
