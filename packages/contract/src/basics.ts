import { z } from "zod";

/** UUID, made by whoever creates the thing (version 7: it sorts by time). In small letters, so that equal ids are equal texts. */
export const Id = z.uuid().toLowerCase();
/** A civil day in Pacific/Auckland, `YYYY-MM-DD`, from 1800 to 2199: beyond, a year is mistyped. */
export const Day = z.iso
  .date()
  .refine((day) => /^(1[89]|2[01])/.test(day), "Give a day with the year as four digits, such as 2026-11-24");
/** A moment, ISO 8601 with its offset, from 1800 to 2199. */
export const Moment = z.iso
  .datetime({ offset: true })
  .refine((moment) => /^(1[89]|2[01]).*(Z|[+-](0\d|1[0-4]):\d\d)$/.test(moment), "Give a time that can be");
/** New Zealand dollars as a decimal string with two places, as in `situation/1`. */
export const Dollars = z.string().regex(/^-?\d{1,9}\.\d{2}$/, "Give dollars and cents, such as 64.00");
/** Grows by one with each accepted change. A change carries the version it was made on; an older one is 412. */
export const Version = z.int().min(1).max(2_000_000_000);

/** One line of words a person typed. Trimmed; never empty. */
export const Line = z.string().trim().min(1, "Write something here").max(200, "Keep this under 200 letters");
/** Words of any length up to a long note. Kept exactly as typed. */
export const Words = z.string().max(50_000, "This is longer than 50,000 letters. Split it in two");

/** An answer that may be unknown or withheld: the two are different, and neither is "none". */
export const Answered = z.enum(["answered", "not-known", "chose-not-to-say"]);

export const ById = z.strictObject({ id: Id });

/** The reply to a write: the new version, to carry in the next change. */
export const Written = z.strictObject({ id: Id, version: Version });

/** RFC 9457. `reference` can be read out over the phone; `fields` names what to put right. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  reference: z.string(),
  fields: z.array(z.strictObject({ path: z.string(), says: z.string() })).optional(),
  /** On 412: what you sent and what is there now. Neither is lost. */
  yours: z.unknown().optional(),
  theirs: z.unknown().optional(),
});
export type Problem = z.infer<typeof Problem>;
