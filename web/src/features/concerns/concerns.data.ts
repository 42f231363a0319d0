import { answerConcern, type Concern, listConcerns, raiseConcern } from "#contract/concerns.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { getToday } from "#contract/today.ts";
import { isoOf, millis, today } from "../../platform/clock.ts";
import { useWrite } from "../../platform/data.ts";
import { sinceWords } from "../../ui/dates.ts";

const changes = [listConcerns, getToday, getPersonPage];
export const useRaise = () => useWrite(raiseConcern, { changes });
export const useAnswer = () => useWrite(answerConcern, { changes });

export const within = [15, 30, 60, 120, 240] as const;

/** `30 minutes`, `2 hours`. */
export const spanWords = (minutes: number): string =>
  minutes > 60 && minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;

/** `yesterday 5.20 pm`, once the time to answer it has passed; null until then. */
export function passedAt(one: Concern): string | null {
  const end = Date.parse(one.raisedAt) + one.withinMinutes * 60_000;
  return end < millis() ? sinceWords(isoOf(end), today()) : null;
}
