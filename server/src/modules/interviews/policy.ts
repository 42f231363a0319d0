import { mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  startInterview: mayWrite,
  getInterview: mayRead,
  changeInterview: mayWrite,
} satisfies Record<string, Rule>;
