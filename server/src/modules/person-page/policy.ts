import { mayRead, type Rule } from "../../platform/access/policy.ts";

export const policy = { getPersonPage: mayRead } satisfies Record<string, Rule>;
