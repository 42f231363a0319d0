import { everyone, mayRead, mayWrite, type Rule } from "../../platform/access/policy.ts";

// Row security adds who sees a `team` or a `sealed` note; here it is who may see and write on the case at all.
export const policy = {
  listCaseNotes: mayRead,
  addCaseNote: mayWrite,
  amendCaseNote: mayWrite,
  listNoteDrafts: { office: everyone },
  getNoteDraft: { office: everyone },
  saveNoteDraft: mayWrite,
  discardNoteDraft: { office: everyone },
} satisfies Record<string, Rule>;
