import { fraction, type Exact } from "../engine/money.ts";

/** How a week is turned into a year and back. */
export interface YearWay {
  readonly weeks: Exact;
  /** One average week of a year in which nothing changes; otherwise the instalment of the week itself. */
  readonly average: boolean;
  /** Abate by part dollars, as the Treasury model does; the Act takes complete dollars only. For checks. */
  readonly partDollars?: true;
}

export const WEEK_ON_DATE: YearWay = { weeks: fraction(52, 1), average: false };
export const ANNUAL_AVERAGE: YearWay = { weeks: fraction(365, 7), average: true };

/** In-work and minimum family tax credits divide the year by 52 (ITA 2007 ss MD 10, ME 1). */
export const WEEKS = fraction(52, 1);
/** Family tax credit and Best Start go by days of 365, also in a leap year (ss MD 3, MG 2). */
export const WEEK_OF_DAYS = fraction(7, 365);
