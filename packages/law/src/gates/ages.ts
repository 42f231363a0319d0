/** Ages and limits in whole years, each with its section of the Social Security Act 2018. */
export const JOBSEEKER_FROM = 18; // s 20
export const WITH_CHILD_FROM = 20; // ss 20, 29, 40: with a dependent child
export const SOLE_PARENT_CHILD_UNDER = 14; // s 29
export const SUPPORTED_LIVING_FROM = 16; // s 34
export const CARER_FROM = 18; // s 40
export const SUPERANNUATION_FROM = 65; // New Zealand Superannuation and Retirement Income Act 2001 s 7
