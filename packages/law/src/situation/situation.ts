import type { Day } from "../engine/days.ts";
import type { PaymentId } from "./payments.ts";

/** situation/1 once read: bare values. An absent field is unknown; "no" is said. Amounts are decimal text in dollars. */
export interface Situation {
  readonly kehi: "situation/1";
  readonly on: Day;
  readonly people: readonly PersonFacts[];
  readonly relationships?: readonly Relationship[];
  readonly home?: HomeFacts;
  readonly assets?: readonly Asset[];
  readonly costs?: readonly Cost[];
  readonly needs?: readonly Need[];
  readonly household?: HouseholdFacts;
}

export type Period = "hour" | "week" | "fortnight" | "month" | "year" | "once";
export type RelationshipStatus = "single" | "partnered" | "undecided";
export type ResidenceStatus =
  | "citizen"
  | "resident"
  | "permanent-resident"
  | "refugee"
  | "protected-person"
  | "temporary"
  | "unlawful";

export interface PersonFacts {
  readonly id: string;
  /** What to call them in sentences; no rule reads it. */
  readonly name?: string;
  readonly born?: Day;
  readonly relationshipStatus?: RelationshipStatus;
  readonly residence?: {
    readonly status?: ResidenceStatus;
    readonly ordinarilyResident?: boolean;
    readonly presentInNewZealand?: boolean;
    readonly yearsContinuous?: number;
    /** Country of a social security agreement (s 16(c)). */
    readonly agreementCountry?: boolean;
  };
  readonly work?: {
    readonly hoursPerWeek?: number;
    readonly seeking?: boolean;
    readonly available?: boolean;
    readonly onStrike?: boolean;
    readonly losingEarningsThroughHealth?: boolean;
    readonly exemptFromWorkTest?: boolean;
  };
  readonly health?: {
    readonly condition?: "none" | "limits-work" | "severe-permanent";
    readonly capacityHoursPerWeek?: number;
    readonly medicalCertificateUntil?: Day;
    readonly lastsSixMonths?: boolean;
    readonly lastsTwelveMonths?: boolean;
    readonly ongoingSupport?: boolean;
    readonly seriousDisability?: boolean;
    readonly constantCare?: boolean;
    readonly blind?: boolean;
    readonly terminal?: boolean;
    readonly pregnantWeeks?: number;
  };
  readonly study?: {
    readonly fullTime?: boolean;
    readonly studentAllowance?: boolean;
    readonly atSchool?: boolean;
  };
  readonly custody?: {
    readonly status?: "none" | "in-custody" | "released";
    readonly days?: number;
    readonly releaseOn?: Day;
    readonly moneyHeld?: string;
  };
  readonly injury?: {
    readonly on?: Day;
    readonly work?: boolean;
    readonly incapacityFrom?: Day;
    readonly earnings?: readonly { readonly amount: string; readonly per: Period }[];
  };
  readonly livesWithParents?: boolean;
  readonly parents?: { readonly yearlyIncome?: string; readonly canSupport?: boolean };
  readonly nonEntitlementUntil?: Day;
  readonly transferredJuly2013?: boolean;
  readonly income?: readonly Income[];
  readonly received?: readonly Received[];
}

export interface Income {
  readonly kind: string;
  readonly amount: string;
  readonly per: Period;
  readonly hours?: number;
  readonly taxable?: boolean;
}

export interface Received {
  readonly payment: PaymentId;
  readonly amount: string;
  readonly per: Period;
  readonly since?: Day;
  readonly for?: string;
}

export type Relationship =
  | { readonly kind: "partner"; readonly between: readonly [string, string]; readonly since?: Day }
  | {
      readonly kind: "dependent-child";
      readonly child: string;
      readonly of: readonly string[];
      readonly shareOfCare?: number;
    }
  | {
      readonly kind: "carer-of-child";
      readonly child: string;
      readonly of: readonly string[];
      readonly shareOfCare?: number;
      readonly reason?: string;
    }
  | {
      readonly kind: "cares-for";
      readonly carer: string;
      readonly person: string;
      readonly hoursPerWeek?: number;
      readonly hospitalLevel?: boolean;
      readonly partner?: boolean;
    }
  | { readonly kind: "boards-with"; readonly boarder: string; readonly with: string };

export interface HomeFacts {
  readonly tenure?: "rent" | "mortgage" | "board" | "social-housing" | "emergency" | "transitional" | "none";
  readonly cost?: string;
  readonly per?: Period;
  readonly area?: number;
  readonly place?: string;
  readonly boarders?: readonly { readonly pays: string; readonly per: Period }[];
  readonly rentFromOthers?: { readonly amount: string; readonly per: Period };
  readonly businessShare?: string;
  readonly sharedWith?: number;
  readonly paidBy?: readonly string[];
  readonly landlord?: "private" | "kainga-ora" | "community-provider" | "council" | "family" | "other";
  readonly concessionaryMortgage?: boolean;
}

export interface Asset {
  readonly kind: string;
  readonly owner?: string;
  readonly amount: string;
}

export interface Cost {
  readonly kind: string;
  readonly for?: string;
  readonly amount?: string;
  readonly per?: Period;
  readonly hoursPerWeek?: number;
  readonly provider?: string;
  readonly approved?: boolean;
  readonly items?: readonly { readonly what: string; readonly amount: string; readonly per: Period }[];
}

export interface Need {
  readonly kind: string;
  readonly for?: string;
  readonly amount?: string;
}

export interface HouseholdFacts {
  readonly weeksSinceBenefitEnded?: number;
  readonly applications?: readonly { readonly payment: PaymentId; readonly firstContact: Day }[];
  readonly debts?: readonly {
    readonly to: string;
    readonly amount: string;
    readonly payments?: string;
    readonly per?: Period;
  }[];
  readonly obligations?: readonly string[];
}
