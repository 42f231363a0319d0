import { mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

export const policy = {
  listPromises: mayRead,
  makePromise: mayWrite,
  keepPromise: mayWrite,
} satisfies Record<string, Rule>;
