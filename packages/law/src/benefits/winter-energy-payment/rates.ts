/** The winter period, both days in it: 22 weeks (SSA 2018 s 71). */
export const FIRST = "05-01";
export const LAST = "10-01";

/** Its recipients have it as those of a main benefit do (SSA 2018 s 72). */
export const SENIOR: ReadonlySet<string> = new Set(["nz-superannuation", "veterans-pension"]);
