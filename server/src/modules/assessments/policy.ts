import { mayAssess, mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

// Facts are read and written down by whoever works with the person; money is worked out, seen and recommended by those
// who manage cases. An assessment already made is read by all of them.
export const policy = {
  getFacts: mayRead,
  recordFacts: mayWrite,
  makeAssessment: mayAssess,
  listAssessments: mayRead,
  getAssessment: mayRead,
  recommend: mayAssess,
  getBetterOff: mayRead,
} satisfies Record<string, Rule>;
