import { everyone, type Rule } from "../../platform/access/policy.ts";

const oneself: Rule = { office: everyone };

export const policy = {
  getSession: oneself,
  endSession: oneself,
  getDraftSecret: oneself,
  changePreferences: oneself,
  startOneTimeCode: oneself,
  confirmOneTimeCode: oneself,
} satisfies Record<string, Rule>;
