const zone = "Pacific/Auckland";
const DAY = 86_400_000;

const long = new Intl.DateTimeFormat("en-NZ", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});
const short = new Intl.DateTimeFormat("en-NZ", { day: "numeric", month: "short", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-NZ", {
  weekday: "long",
  day: "numeric",
  month: "long",
  timeZone: "UTC",
});
const clock = new Intl.DateTimeFormat("en-NZ", {
  hour: "numeric",
  minute: "2-digit",
  hour12: true,
  timeZone: zone,
});
const civil = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: zone,
});

/** Days since 1970 of a civil day `YYYY-MM-DD`. */
function count(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / DAY;
}

/** `24 November 2026` */
export const dayOf = (day: string): string => long.format(count(day) * DAY);

/** `24 Nov`, for a column; with the year when it is not `today`'s: `5 Mar 2027`. */
export function shortDay(day: string, today?: string): string {
  const words = short
    .format(count(day) * DAY)
    .replace(".", "")
    .replace("Sept", "Sep");
  return today && today.slice(0, 4) !== day.slice(0, 4) ? `${words} ${day.slice(0, 4)}` : words;
}

/** `Tuesday 24 November` */
export const weekdayOf = (day: string): string => weekday.format(count(day) * DAY).replace(",", "");

/** `10.30 am`, in New Zealand's time, of a moment such as `2026-11-24T10:30:00+13:00`. */
export function timeOf(moment: string): string {
  const parts = clock.formatToParts(Date.parse(moment));
  const part = (type: string) => parts.find((it) => it.type === type)?.value ?? "";
  return `${part("hour")}.${part("minute")} ${part("dayPeriod").toLowerCase().replaceAll(".", "")}`;
}

/** The civil day in New Zealand of a moment. */
export const dayAt = (moment: string): string => civil.format(Date.parse(moment));

/** Whole days from one civil day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number => count(to) - count(from);

/** The civil day `days` later. */
export function addDays(day: string, days: number): string {
  const moved = civilUtc.format((count(day) + days) * DAY);
  return moved;
}
const civilUtc = new Intl.DateTimeFormat("en-CA", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  timeZone: "UTC",
});

/** Whole years lived on `on`. Someone born on 29 February turns a year older on 1 March in other years. */
export function ageOn(born: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4));
  return on.slice(5) < born.slice(5) ? years - 1 : years;
}

/** `today 8.50 am`, `yesterday`, `12 Nov`: how long ago, in words. */
export function sinceWords(moment: string, today: string): string {
  const day = dayAt(moment);
  const ago = daysBetween(day, today);
  if (ago === 0) return `today ${timeOf(moment)}`;
  return ago === 1 ? `yesterday ${timeOf(moment)}` : shortDay(day, today);
}

/** The moment of a civil day and a time `10:30` in New Zealand, ISO 8601 in UTC. */
export function momentOf(day: string, time: string): string {
  const wanted = `${day} ${time}`;
  const guess = Date.parse(`${day}T${time}:00Z`);
  // New Zealand is 12 or 13 hours ahead, Chatham aside: the one whose clock shows the wanted time.
  const found = [13, 12]
    .map((hours) => guess - hours * 3_600_000)
    .find((moment) => shownAt(moment) === wanted);
  return new Date(found ?? guess - 12 * 3_600_000).toISOString();
}
const hourly = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
  timeZone: zone,
});
const shownAt = (moment: number) => `${civil.format(moment)} ${hourly.format(moment)}`;
