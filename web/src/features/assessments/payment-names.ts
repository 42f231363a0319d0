// Payments keep their names as they are in the Act.
const names: Record<string, string> = {
  "jobseeker-support": "Jobseeker Support",
  "sole-parent-support": "Sole Parent Support",
  "supported-living-payment": "Supported Living Payment",
  "youth-payment": "Youth Payment",
  "young-parent-payment": "Young Parent Payment",
  "emergency-benefit": "Emergency Benefit",
  "nz-superannuation": "New Zealand Superannuation",
  "veterans-pension": "Veteran’s Pension",
  "orphans-benefit": "Orphan’s Benefit",
  "unsupported-childs-benefit": "Unsupported Child’s Benefit",
  "accommodation-supplement": "Accommodation Supplement",
  "temporary-additional-support": "Temporary Additional Support",
  "disability-allowance": "Disability Allowance",
  "child-disability-allowance": "Child Disability Allowance",
  "winter-energy-payment": "Winter Energy Payment",
  "childcare-subsidy": "Childcare Subsidy",
  "oscar-subsidy": "OSCAR Subsidy",
  "community-services-card": "Community Services Card",
  "special-needs-grant": "Special Needs Grant",
  "recoverable-assistance": "Recoverable Assistance",
  "advance-payment": "Advance payment",
  "training-incentive-allowance": "Training Incentive Allowance",
  "transition-to-work-grant": "Transition to Work Grant",
  "steps-to-freedom": "Steps to Freedom",
  "emergency-housing": "Emergency housing",
  "family-tax-credit": "Family tax credit",
  "in-work-tax-credit": "In-work tax credit",
  "minimum-family-tax-credit": "Minimum family tax credit",
  "best-start": "Best Start",
  "independent-earner-tax-credit": "Independent earner tax credit",
  "family-boost": "FamilyBoost",
  "income-related-rent": "Income-related rent",
  "rates-rebate": "Rates rebate",
  "weekly-compensation": "Weekly compensation",
  "paid-parental-leave": "Paid parental leave",
  "student-allowance": "Student allowance",
};

export const paymentName = (id: string): string => names[id] ?? id;

/** "Disability Allowance, for Niko": whom it is for, where that is not the person themselves. */
export function paymentFor(
  id: string,
  forWhom: readonly string[],
  people: ReadonlyMap<string, string>,
  personId: string,
): string {
  const others = forWhom
    .filter((one) => one !== personId)
    .map((one) => people.get(one)?.split(" ")[0] ?? "someone here");
  return others.length > 0 && !forWhom.includes(personId)
    ? `${paymentName(id)}, for ${others.join(" and ")}`
    : paymentName(id);
}
