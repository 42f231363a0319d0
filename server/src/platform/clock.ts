import { Temporal } from "temporal-polyfill";

/** The one clock. Nothing else asks what time it is. */
export type Clock = {
  /** Now, as ISO 8601 in UTC. */
  now(): string;
  /** Today's civil day in Pacific/Auckland. */
  today(): string;
  pinned: boolean;
};

export const zone = "Pacific/Auckland";

export const realClock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: "millisecond" }),
  today: () => Temporal.Now.plainDateISO(zone).toString(),
  pinned: false,
};

/**
 * A clock that starts at a given day (and time, `2026-11-24T10:18`) and runs on from there,
 * but never past midnight: the day stays the day. Without a time it starts at 10.18 am.
 */
export function pinnedClock(from: string): Clock {
  const start = Temporal.PlainDateTime.from(from.includes("T") ? from : `${from}T10:18`).toZonedDateTime(
    zone,
  );
  const lastMoment = start.startOfDay().add({ days: 1 }).subtract({ milliseconds: 1 });
  const begun = Temporal.Now.instant();
  const at = () => {
    const moved = start.add(begun.until(Temporal.Now.instant()));
    return Temporal.ZonedDateTime.compare(moved, lastMoment) > 0 ? lastMoment : moved;
  };
  return {
    now: () => at().toInstant().toString({ smallestUnit: "millisecond" }),
    today: () => start.toPlainDate().toString(),
    pinned: true,
  };
}

/** `moment` (ISO 8601) moved by whole seconds. */
export function after(moment: string, seconds: number): string {
  return Temporal.Instant.from(moment).add({ seconds }).toString({ smallestUnit: "millisecond" });
}

/** The civil day in Pacific/Auckland of a moment. */
export function dayOf(moment: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Whole civil days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;
}

/** Age in whole years on a day. */
export function ageOn(born: string, day: string): number {
  return Temporal.PlainDate.from(born).until(Temporal.PlainDate.from(day), { largestUnit: "years" }).years;
}

/** A civil day moved by whole days. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A civil day moved by whole calendar months; a day that does not exist becomes the last of its month. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }).toString();
}

/** The moment at which a civil day begins in Pacific/Auckland. */
export function startOf(day: string): string {
  return Temporal.PlainDate.from(day)
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ smallestUnit: "millisecond" });
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in words for a column: `24 Nov`, with its year when that is not this one: `5 Mar 2027`. */
export function shortDay(day: string, today: string): string {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  const words = `${date} ${months[month - 1]}`;
  return year === Temporal.PlainDate.from(today).year ? words : `${words} ${year}`;
}

/** A time of day in words: `8.50 am`. */
export function timeOf(moment: string): string {
  const { hour, minute } = Temporal.Instant.from(moment).toZonedDateTimeISO(zone);
  return `${hour % 12 || 12}.${String(minute).padStart(2, "0")} ${hour < 12 ? "am" : "pm"}`;
}
