import { mayAssess, mayRead, type Rule } from "../../platform/access/policy.ts";

// Paper is given by those who manage cases; what was given is read by whoever works with the person.
export const policy = {
  previewSummary: mayAssess,
  giveSummary: mayAssess,
  listLetters: mayRead,
  getLetter: mayRead,
  getLetterPdf: mayRead,
} satisfies Record<string, Rule>;
