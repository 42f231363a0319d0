import type { addPerson } from "#contract/people.ts";
import type { CallOf } from "#contract/endpoint.ts";

type Body = CallOf<typeof addPerson>["body"];
type NoAnswer = "not-known" | "chose-not-to-say";

/** What is typed at a first meeting, as it stands in the fields. */
export type FirstMeeting = {
  legalGivenNames: string;
  legalFamilyName: string;
  preferredName: string;
  sayIt: string;
  pronouns: string;
  bornOn: string;
  ethnicity: { codes: string[]; without: NoAnswer };
  iwi: { of: { iwi: string; hapu: string }[]; without: NoAnswer };
  languages: { code: string; interpreter: boolean }[];
};

export const nothingYet: FirstMeeting = {
  legalGivenNames: "",
  legalFamilyName: "",
  preferredName: "",
  sayIt: "",
  pronouns: "",
  bornOn: "",
  ethnicity: { codes: [], without: "not-known" },
  iwi: { of: [], without: "not-known" },
  languages: [],
};

const line = (text: string) => text.trim() || null;

/** As the server takes it: an empty field is not known, and an answer is there only where one was given. */
export function asBody(
  { ethnicity, iwi, languages, bornOn, preferredName, sayIt, pronouns, ...names }: FirstMeeting,
  { id, notThese }: { id: string; notThese: string[] },
): Body {
  return {
    id,
    notThese,
    ...names,
    preferredName: line(preferredName),
    sayIt: line(sayIt),
    pronouns: line(pronouns),
    bornOn: bornOn || null,
    gender: null,
    ethnicity: {
      answer: ethnicity.codes.length > 0 ? "answered" : ethnicity.without,
      codes: ethnicity.codes,
    },
    iwi: {
      answer: iwi.of.length > 0 ? "answered" : iwi.without,
      of: iwi.of.map(({ iwi: code, hapu }) => ({ iwi: code, hapu: line(hapu) })),
    },
    languages,
  };
}
