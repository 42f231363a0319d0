import { casework, type Rule } from "../../platform/access/policy.ts";

export const policy = { getToday: { office: casework } } satisfies Record<string, Rule>;
