/** A civil day in New Zealand, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const two = (n: number): string => String(n).padStart(2, "0");

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dateOf = (day: Day): number => Number(day.slice(8, 10));

export function monthLength(year: number, month: number): number {
  return month === 2 && leap(year) ? 29 : (LENGTHS[month - 1] ?? 0);
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = dateOf(text);
  return date >= 1 && date <= monthLength(yearOf(text), monthOf(text));
}

/** Days since 1 March of year 0, so that a leap day is the last of its year. */
export function dayNumber(day: Day): number {
  const month = (monthOf(day) + 9) % 12;
  const year = yearOf(day) - Math.floor(month / 10);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leaps + Math.floor((month * 306 + 5) / 10) + dateOf(day) - 1;
}

export function dayOf(number: number): Day {
  let year = Math.floor((10_000 * number + 14_780) / 3_652_425);
  const before = (y: number): number =>
    365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  if (number - before(year) < 0) year -= 1;
  const rest = number - before(year);
  const m = Math.floor((100 * rest + 52) / 3060);
  const month = ((m + 2) % 12) + 1;
  return `${String(year + Math.floor((m + 2) / 12)).padStart(4, "0")}-${two(month)}-${two(rest - Math.floor((m * 306 + 5) / 10) + 1)}`;
}

export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The same date so many years later; 29 February becomes 1 March where there is none. */
export function addYears(day: Day, years: number): Day {
  const year = yearOf(day) + years;
  const text = `${String(year).padStart(4, "0")}${day.slice(4)}`;
  return isDay(text) ? text : `${String(year).padStart(4, "0")}-03-01`;
}

/** Completed years on a day; 0 before birth. */
export function ageOn(born: Day, on: Day): number {
  const years = yearOf(on) - yearOf(born) - (on.slice(5) < born.slice(5) ? 1 : 0);
  return years < 0 ? 0 : years;
}

/** The next 31 March on or after a day, the end of a rates year; 30 June for those that change in July. */
export function endOfRatesYear(day: Day, ends: "03-31" | "06-30"): Day {
  return `${yearOf(day) + (day.slice(5) > ends ? 1 : 0)}-${ends}`;
}
