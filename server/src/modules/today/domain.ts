import type { Need } from "#contract/today.ts";
import { addDays, dayOf, daysBetween, shortDay, startOf, after, timeOf } from "../../platform/clock.ts";
import type { Mine } from "./queries/load.ts";
import type { Gap, Told } from "./queries/money.ts";
import type { Concern, Overdue, Promised, SetDate } from "./queries/set.ts";

/** By consequence: someone may be harmed; money stops; a legal deadline; money not reaching someone; then the rest. */
const order: readonly Need["kind"][] = [
  "safety",
  "money-stops",
  "deadline",
  "not-reaching",
  "release",
  "promise",
  "step-overdue",
  "not-heard-from-us",
];

/** Ties: the soonest first, then the most money, then the name. */
export function byConsequence(needs: readonly Need[]): Need[] {
  const rank = (need: Need) => order.indexOf(need.kind);
  const gap = (need: Need) => Number(need.gapPerWeek ?? 0);
  return needs.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.by ?? "9999").localeCompare(b.by ?? "9999") ||
      gap(b) - gap(a) ||
      a.name.localeCompare(b.name),
  );
}

/** How far ahead a set date is shown as a need, in days. */
export const lookAhead = 14;
/** After how many days without a talk, and with nothing booked, we have not been heard from. */
export const silentAfter = 21;

const of = (mine: Mine) => ({ personId: mine.personId, caseId: mine.caseId, name: mine.name });
const blank = { who: null, by: null, gapPerWeek: null };
const sentence = (words: string) => (/[.?…”]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);

/** "today, 8.50 am", "yesterday, 4.50 pm", "12 Nov, 3.10 pm". */
function when(moment: string, today: string): string {
  const day = dayOf(moment);
  const words = day === today ? "today" : day === addDays(today, -1) ? "yesterday" : shortDay(day, today);
  return `${words}, ${timeOf(moment)}`;
}

const span = (minutes: number) =>
  minutes > 60 && minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;

export function safety(mine: Mine, concern: Concern, me: string, today: string): Need {
  const who = concern.whoHasIt === me ? "You" : concern.staff;
  const words = concern.words.trim().replace(/\.$/, "");
  return {
    ...of(mine),
    ...blank,
    id: `safety:${concern.id}`,
    kind: "safety",
    what: `${words} (${when(concern.raisedAt, today)}). ${sentence(concern.safeWay)}`,
    who: `${who}, within ${span(concern.withinMinutes)}`,
    verb: "open-safety-plan",
  };
}

const kinds: Record<string, { kind: Need["kind"]; verb: Need["verb"] }> = {
  "benefit-expires": { kind: "money-stops", verb: "finish-it" },
  "certificate-ends": { kind: "money-stops", verb: "finish-it" },
  "grant-ends": { kind: "money-stops", verb: "finish-it" },
  "ask-again": { kind: "money-stops", verb: "finish-it" },
  report: { kind: "deadline", verb: "write-report" },
  "review-answer": { kind: "deadline", verb: "finish-it" },
  "information-request": { kind: "deadline", verb: "finish-it" },
  hearing: { kind: "deadline", verb: "finish-it" },
  "decision-due": { kind: "deadline", verb: "finish-it" },
  "yearly-review": { kind: "deadline", verb: "open-interview" },
  release: { kind: "release", verb: "open-plan" },
  discharge: { kind: "release", verb: "open-plan" },
  "move-in": { kind: "release", verb: "open-plan" },
  "move-out": { kind: "release", verb: "open-plan" },
};

/** Only dates with a consequence are needs; the others stand on the person page. */
export function setDate(mine: Mine, date: SetDate, today: string): Need[] {
  const found = kinds[date.kind];
  if (!found) return [];
  const days = daysBetween(today, date.onDay);
  const left =
    days < 0
      ? `That was ${shortDay(date.onDay, today)}.`
      : days === 0
        ? "That is today."
        : `In ${days} ${days === 1 ? "day" : "days"}, ${shortDay(date.onDay, today)}.`;
  return [
    {
      ...of(mine),
      ...blank,
      ...found,
      id: `date:${date.id}`,
      what: `${sentence(date.words)} ${left}`,
      by: date.onDay,
    },
  ];
}

export function notReaching(mine: Mine, gap: Gap, today: string): Need {
  return {
    ...of(mine),
    ...blank,
    id: `gap:${gap.id}`,
    kind: "not-reaching",
    what: `Paid less than is payable, as worked out ${when(gap.at, today)}. Nothing is recommended yet.`,
    gapPerWeek: gap.gap,
    verb: "open-interview",
  };
}

export function notWorkedOut(mine: Mine, told: Told, fact: string, today: string): Need {
  return {
    ...of(mine),
    ...blank,
    id: `told:${mine.caseId}`,
    kind: "not-reaching",
    what: `${fact} changed, told ${when(told.recordedAt, today)}. Not worked out yet.`,
    verb: "work-it-out",
  };
}

export function promise(mine: Mine, promised: Promised, me: string, today: string): Need {
  const isMine = promised.staffId === me;
  const by = promised.byOn;
  const due =
    by === null
      ? ""
      : by < today
        ? ` That was ${shortDay(by, today)}.`
        : by === today
          ? " Today."
          : ` By ${shortDay(by, today)}.`;
  return {
    ...of(mine),
    ...blank,
    id: `promise:${promised.id}`,
    kind: "promise",
    what: `${isMine ? "You" : (promised.staff ?? "We")} promised: ${sentence(promised.what)}${due}`,
    by,
    verb: "keep-promise",
  };
}

/** One line for a person's overdue steps, the oldest named. */
export function stepsOverdue(mine: Mine, steps: readonly Overdue[], today: string): Need[] {
  const [first, ...more] = steps;
  if (!first) return [];
  const others =
    more.length === 0 ? "" : ` ${more.length} more ${more.length === 1 ? "step is" : "steps are"} overdue.`;
  return [
    {
      ...of(mine),
      ...blank,
      id: `step:${first.id}`,
      kind: "step-overdue",
      what: `${sentence(first.what)} ${first.owner}, overdue since ${shortDay(first.due, today)}.${others}`,
      by: first.due,
      verb: "open-plan",
    },
  ];
}

/** We, not they: nobody is "non-engaged". */
export function notHeard(mine: Mine, today: string): Need[] {
  const since = mine.lastTalkAt ? dayOf(mine.lastTalkAt) : mine.openedOn;
  const days = daysBetween(since, today);
  if (mine.isBooked || days < silentAfter) return [];
  const safeWay = mine.alerts.find(({ kind }) => kind === "safe-contact");
  const said = mine.lastTalkAt
    ? `We have not spoken to ${mine.called} for ${days} days, and nothing is booked.`
    : `We have not spoken to ${mine.called} since this began ${days} days ago, and nothing is booked.`;
  return [
    {
      ...of(mine),
      ...blank,
      id: `silent:${mine.caseId}`,
      kind: "not-heard-from-us",
      what: safeWay ? `${said} ${sentence(safeWay.words)}` : said,
      verb: "book-a-call",
    },
  ];
}

/** When last evening began: 5 pm of the last working day, a weekend left out. */
export function lastEvening(today: string): string {
  const monday = "2024-01-01";
  const weekday = ((daysBetween(monday, today) % 7) + 7) % 7;
  const back = weekday === 0 ? 3 : weekday === 6 ? 2 : 1;
  return after(startOf(addDays(today, -back)), 17 * 3600);
}

/** What to know before the door: a hazard for a visit, the safe way for anything else. */
export function hazardFor(how: string, alerts: Mine["alerts"]): string | null {
  const wanted = how === "home" || how === "workplace" ? "visit-hazard" : "safe-contact";
  return alerts.find(({ kind }) => kind === wanted)?.words ?? null;
}
