/** Every payment the assessment answers for, in the order it answers. */
export const PAYMENTS = [
  "jobseeker-support",
  "sole-parent-support",
  "supported-living-payment",
  "youth-payment",
  "young-parent-payment",
  "emergency-benefit",
  "nz-superannuation",
  "veterans-pension",
  "orphans-benefit",
  "unsupported-childs-benefit",
  "accommodation-supplement",
  "temporary-additional-support",
  "disability-allowance",
  "child-disability-allowance",
  "winter-energy-payment",
  "childcare-subsidy",
  "oscar-subsidy",
  "community-services-card",
  "special-needs-grant",
  "recoverable-assistance",
  "advance-payment",
  "training-incentive-allowance",
  "transition-to-work-grant",
  "steps-to-freedom",
  "emergency-housing",
  "family-tax-credit",
  "in-work-tax-credit",
  "minimum-family-tax-credit",
  "best-start",
  "independent-earner-tax-credit",
  "family-boost",
  "income-related-rent",
  "rates-rebate",
  "weekly-compensation",
  "paid-parental-leave",
  "student-allowance",
] as const;
export type PaymentId = (typeof PAYMENTS)[number];

/** One of these at a time for a person (SSA 2018 s 18). */
export const MAIN_BENEFITS = [
  "jobseeker-support",
  "sole-parent-support",
  "supported-living-payment",
  "youth-payment",
  "young-parent-payment",
  "emergency-benefit",
] as const satisfies readonly PaymentId[];
export type MainBenefit = (typeof MAIN_BENEFITS)[number];

export const isMainBenefit = (payment: string): payment is MainBenefit =>
  (MAIN_BENEFITS as readonly string[]).includes(payment);
