import { mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  listDueDates: mayRead,
  setDueDate: mayWrite,
  finishDueDate: mayWrite,
} satisfies Record<string, Rule>;
