import { casework, type Rule } from "../../platform/access/policy.ts";

export const policy = { searchPeople: { office: casework } } satisfies Record<string, Rule>;
