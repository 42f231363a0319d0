import { mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

// In an emergency too: nothing is locked that someone needs to be safe.
export const policy = {
  listConcerns: mayRead,
  raiseConcern: mayWrite,
  answerConcern: mayWrite,
} satisfies Record<string, Rule>;
