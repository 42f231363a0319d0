import type { z } from "zod";
import type { Ethnicity, Iwi, Language, Relationship } from "#contract/people.ts";
import { referenceLists, type ReferenceItem } from "#contract/reference.ts";
import { Invalid } from "../../platform/errors.ts";

type Kind = z.output<typeof Relationship>["kind"];

const labels = new Map<string, Map<string, string>>();
function labelsOf(list: keyof typeof referenceLists): Map<string, string> {
  let known = labels.get(list);
  if (!known) {
    const items: readonly ReferenceItem[] = referenceLists[list].items;
    known = new Map(items.map((item) => [item.code, item.label]));
    labels.set(list, known);
  }
  return known;
}

/** "Samoan, with an interpreter; English". */
export function languagesInWords(languages: z.output<typeof Language>[]): string {
  return languages
    .map(({ code, interpreter }) => {
      const label = labelsOf("language").get(code) ?? code;
      return interpreter ? `${label}, with an interpreter` : label;
    })
    .join("; ");
}

/** "Ngāti Porou (hapū), Te Aupōuri"; null when there is nothing to say. A name not on the list is shown as typed. */
export function iwiInWords({ answer, of }: z.output<typeof Iwi>): string | null {
  if (answer !== "answered" || of.length === 0) return null;
  return of
    .map(({ iwi, hapu }) => {
      const label = labelsOf("iwi").get(iwi) ?? iwi;
      return hapu ? `${label} (${hapu})` : label;
    })
    .join(", ");
}

/** How a relationship reads from the other end; null where there is no word for it. */
export function turnedRound(kind: Kind): Kind | null {
  const pairs: Record<Kind, Kind | null> = {
    partner: "partner",
    "parent-of": "child-of",
    "child-of": "parent-of",
    sibling: "sibling",
    "grandparent-of": "grandchild-of",
    "grandchild-of": "grandparent-of",
    "carer-of": "cared-for-by",
    "cared-for-by": "carer-of",
    whanau: "whanau",
    "support-person": null,
  };
  return pairs[kind];
}

type Details = {
  bornOn?: string | null | undefined;
  gender?: string | null | undefined;
  ethnicity?: z.output<typeof Ethnicity> | undefined;
  iwi?: z.output<typeof Iwi> | undefined;
  languages?: z.output<typeof Language>[] | undefined;
};

/** Refuses what cannot be: a code that is not on its list, a birth date to come, an answer beside "not known". */
export function checkDetails({ bornOn, gender, ethnicity, iwi, languages }: Details, today: string): void {
  const faults: { path: string; says: string }[] = [];
  const fault = (path: string, says: string) => void faults.push({ path, says });
  if (bornOn && bornOn > today) fault("bornOn", "A birth date cannot be later than today");
  if (gender && !labelsOf("gender").has(gender)) fault("gender", "Choose one from the list");
  for (const [path, answer, given] of [
    ["ethnicity", ethnicity?.answer, ethnicity?.codes.length],
    ["iwi", iwi?.answer, iwi?.of.length],
  ] as const) {
    if (answer === "answered" && given === 0) fault(path, "Give the answer, or say that it is not known");
    if (answer !== undefined && answer !== "answered" && given) {
      fault(path, "Take the answers out, or say that it was answered");
    }
  }
  if (ethnicity?.codes.some((code) => !labelsOf("ethnicity").has(code))) {
    fault("ethnicity.codes", "Choose from the list");
  }
  if (languages?.some(({ code }) => !labelsOf("language").has(code))) {
    fault("languages", "Choose from the list");
  }
  if (faults.length > 0) throw new Invalid("Some of this cannot be so. Put right what is named.", faults);
}
