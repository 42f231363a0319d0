import { PAYMENTS, type PaymentId } from "./situation/payments.ts";

export interface Coverage {
  readonly payment: PaymentId;
  readonly covered: "complete" | "partial" | "not-covered";
  /** First and last day the rates reach; null when not covered. */
  readonly from: string | null;
  readonly to: string | null;
  readonly verifiedFrom: string;
  /** What a partial rule leaves out. */
  readonly leavesOut?: string;
}

const FROM = "2023-04-01";
const TO = "2027-03-31";
const ACT = "the Social Security Act 2018 as at 1 April 2026 and the worked examples of the reference";
const ITA = "the Income Tax Act 2007 as encoded, Inland Revenue’s published cut-outs and the Treasury sample";

type Held = Pick<Coverage, "verifiedFrom" | "leavesOut"> & { readonly from?: string };
const HELD: Partial<Record<PaymentId, Held>> = {
  "jobseeker-support": {
    verifiedFrom: ACT,
    leavesOut:
      "stand-down, student hardship, housekeeper increase; the Parental Assistance Test needs a setting",
  },
  "sole-parent-support": { verifiedFrom: ACT, leavesOut: "stand-down, split care between two parents" },
  "supported-living-payment": {
    verifiedFrom: ACT,
    leavesOut: "stand-down, the blind worker’s increase, work trials",
  },
  "accommodation-supplement": {
    verifiedFrom: `${ACT}; example 1 of SSR reg 66`,
    leavesOut:
      "New Zealand Superannuation and Veteran’s Pension, Youth and Young Parent Payment, Emergency Benefit, emergency and transitional housing",
  },
  "temporary-additional-support": {
    verifiedFrom: "the three worked examples of SSR reg 66",
    leavesOut:
      "the accommodation loading and item caps before 1 April 2026 are not held; wherever the supplement of the household is not",
    from: "2026-04-01",
  },
  "disability-allowance": {
    verifiedFrom: ACT,
    leavesOut: "income limits before 2025 off benefit are held in part",
  },
  "child-disability-allowance": {
    verifiedFrom: ACT,
    leavesOut: "a person decides whether the care is constant: never more than may be payable",
  },
  "winter-energy-payment": {
    verifiedFrom: "the Act as encoded; the sums of each winter",
    leavesOut: "residential care, opting out",
  },
  "childcare-subsidy": {
    verifiedFrom: "SL 2026/37 and the Regulations",
    leavesOut: "income bands of 1 April 2025 are not held; term and holiday care",
  },
  "family-tax-credit": { verifiedFrom: ITA, leavesOut: "part years, protected months" },
  "in-work-tax-credit": {
    verifiedFrom: ITA,
    leavesOut: "the end of the 2026 boost needs a setting if an Order is made",
  },
  "minimum-family-tax-credit": { verifiedFrom: ITA, leavesOut: "part years" },
  "best-start": {
    verifiedFrom: ITA,
    leavesOut: "part years; paid parental leave for the child must be told",
  },
  "independent-earner-tax-credit": { verifiedFrom: ITA, leavesOut: "part years" },
};

/** What the package holds of each payment, since when, and what it was checked against; every payment id is here. */
export const COVERAGE: readonly Coverage[] = PAYMENTS.map((payment) => {
  const held = HELD[payment];
  if (!held) return { payment, covered: "not-covered", from: null, to: null, verifiedFrom: "" };
  const { from = FROM, verifiedFrom, leavesOut } = held;
  return {
    payment,
    covered: leavesOut === undefined ? "complete" : "partial",
    from,
    to: TO,
    verifiedFrom,
    ...(leavesOut === undefined ? {} : { leavesOut }),
  };
});
