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
