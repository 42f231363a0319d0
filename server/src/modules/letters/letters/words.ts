import type { LetterLanguage } from "#contract/letters.ts";
import type { z } from "zod";

/** A sentence of the letter in English and te reo Māori. A draft has not been read by a licensed translator. */
type Entry = { en: string; mi: { text: string; state: "draft" | "reviewed" } };
const draft = (en: string, mi: string): Entry => ({ en, mi: { text: mi, state: "draft" } });

/** `{name}` and the like are filled in. Social Security Act 2018 s 392: three months, late for a good reason. */
export const words = {
  title: draft("What we agreed", "Ā tāua whakaaetanga"),
  greeting: draft("Kia ora {name},", "Tēnā koe {name},"),
  opening: draft(
    "This holds what you chose to take with you. Tell us if any of it is wrong.",
    "Koinei ngā take i kōwhiria e koe. Kōrero mai mēnā he hapa.",
  ),
  caseManager: draft("case manager", "kaiwhakahaere kēhi"),
  givenInPerson: draft("Given to you in person", "I hoatu ā-ringa ki a koe"),
  goal: draft("Your goal", "Tāu e whai nei"),
  goals: draft("Your goals", "Āu e whai nei"),
  payments: draft("Your payments each week", "Ngā moni ia wiki"),
  payment: draft("Payment", "Te moni"),
  now: draft("Now", "I tēnei wā"),
  mayBe: draft("May be", "Ka taea pea"),
  inAll: draft("In all", "Te katoa"),
  atLeast: draft("At least {amount}", "Neke atu i te {amount}"),
  estimate: draft(
    "This was worked out from what you told us. A person decides, and will write to you.",
    "He tātai noa tēnei i runga i āu kōrero. Mā te tangata te whakatau.",
  ),
  startsOnApplication: draft("Starts only when you apply in writing", "Ka tīmata i muri i tō tono ā-tuhi"),
  personSatisfied: draft("A person looks at this first", "Mā te tangata e titiro i te tuatahi"),
  notWorkedOut: draft("Not worked out yet", "Kāore anō kia tātaitia"),
  next: draft("What happens next", "Ka aha ā muri ake"),
  what: draft("What", "He aha"),
  who: draft("Who", "Ko wai"),
  by: draft("By", "Hei te rā"),
  also: draft("What else we said", "Ētahi atu kōrero"),
  disagree: draft("If you disagree", "Mēnā he rerekē tō whakaaro"),
  review: draft(
    "You can ask for a decision to be looked at again, within 3 months of being told of it; later, if there is a good reason (Social Security Act 2018, section 392). Ask us how; we will help you write it.",
    "Ka taea e koe te tono kia tirohia anō te whakatau, i roto i ngā marama e 3 (Social Security Act 2018, section 392). Uia mai; ka āwhina mātou.",
  ),
} satisfies Record<string, Entry>;
export type WordsKey = keyof typeof words;

export type Language = z.infer<typeof LetterLanguage>;
/** The same words in one language or both, te reo Māori first. */
export type Said = { lang: "en" | "mi"; text: string }[];

const fill = (text: string, with_: Record<string, string>) =>
  text.replace(/\{([a-z]+)\}/g, (whole, name: string) => with_[name] ?? whole);

export function say(key: WordsKey, language: Language, with_: Record<string, string> = {}): Said {
  const { en, mi } = words[key];
  return [
    ...(language === "en" ? [] : [{ lang: "mi" as const, text: fill(mi.text, with_) }]),
    ...(language === "mi" ? [] : [{ lang: "en" as const, text: fill(en, with_) }]),
  ];
}

/** Whether a letter in this language holds words that no translator has read. */
export function isDraft(language: Language): boolean {
  return language !== "en" && Object.values<Entry>(words).some((entry) => entry.mi.state === "draft");
}

const months = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  mi: [
    "Kohi-tātea",
    "Hui-tanguru",
    "Poutū-te-rangi",
    "Paenga-whāwhā",
    "Haratua",
    "Pipiri",
    "Hōngongoi",
    "Here-turi-kōkā",
    "Mahuru",
    "Whiringa-ā-nuku",
    "Whiringa-ā-rangi",
    "Hakihea",
  ],
};

/** `2026-11-24` as 24 November 2026, in one language or both. */
export function dayIn(day: string, language: Language): Said {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const inOne = (lang: "en" | "mi") => ({ lang, text: `${date} ${months[lang][month - 1]} ${year}` });
  return [...(language === "en" ? [] : [inOne("mi")]), ...(language === "mi" ? [] : [inOne("en")])];
}

/** `26 Nov`, the short day of a column; with its year when that is not this year. */
export function shortDay(day: string, today: string): string {
  const [year = "", month = "1", date = "1"] = day.split("-");
  const short = `${Number(date)} ${(months.en[Number(month) - 1] ?? "").slice(0, 3)}`;
  return today.startsWith(year) ? short : `${short} ${year}`;
}
