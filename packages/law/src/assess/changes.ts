import { addDays, addYears, daysBetween, yearOf, type Day } from "../engine/days.ts";
import type { Line } from "../engine/result.ts";
import type { Household } from "../situation/household.ts";
import { adults, inCustody } from "../situation/readers.ts";
import type { Situation } from "../situation/situation.ts";
import type { Choice } from "./combination.ts";
import { withPlace } from "./told-now.ts";

/** A change of facts that could be true one day, to be worked out again. Never moving house, separating or having a child. */
export interface Change {
  readonly says: Line;
  readonly situation: Situation;
  /** Holds adults to a main benefit or none, where the change is to leave it. */
  readonly choice?: Choice;
  /** What it is held against, where a later day has other rates: the day before. */
  readonly against?: Situation;
  /** Told only where it flips the outcome. */
  readonly flipsOnly?: true;
  /** How far from what is now; the nearest that does something is told. */
  readonly distance: number;
}

const AGES = [3, 5, 14, 16, 18, 20, 25, 65] as const;
const HOURS = [5, 10, 15, 20, 25, 30, 40] as const;
const YEARS_AHEAD = 2;
const ANY = 168;

function birthdays(s: Situation): Change[] {
  const end = addYears(s.on, YEARS_AHEAD);
  return s.people.flatMap((p, at) => {
    const born = p.born;
    if (born === undefined) return [];
    return AGES.map((age) => ({ age, on: addYears(born, age) }))
      .filter(({ on }) => on > s.on && on <= end)
      .map(({ age, on }) => ({
        says: { key: "change.birthday", inputs: { person: s.people[at]?.id ?? "", age, on } },
        situation: { ...s, on },
        against: { ...s, on: addDays(on, -1) },
        distance: daysBetween(s.on, on),
      }));
  });
}

const winters = (s: Situation): Change[] =>
  [0, 1]
    .map((years): Day => `${yearOf(s.on) + years}-05-01`)
    .filter((on) => on > s.on)
    .map((on) => ({
      says: { key: "change.day", inputs: { on } },
      situation: { ...s, on },
      against: { ...s, on: addDays(on, -1) },
      distance: daysBetween(s.on, on),
    }));

/** The day of release from prison, where it is known. */
const releases = (s: Situation, h: Household): Change[] =>
  adults(h).flatMap((p) => {
    const on = p.facts.custody?.releaseOn;
    if (on === undefined || !inCustody(p, s.on)) return [];
    return [
      {
        says: { key: "change.release", inputs: { person: p.id, on } },
        situation: { ...s, on },
        distance: daysBetween(s.on, on),
      },
    ];
  });

/** Paid work of so many hours at what is earned an hour now, or at the minimum wage; staying on a benefit and leaving it. */
function works(s: Situation, h: Household, minimumWage: string | null): Change[] {
  return adults(h).flatMap((p) => {
    const wages = (p.facts.income ?? []).find((i) => i.kind === "wages");
    const hourly = wages?.per === "hour" ? wages.amount : minimumWage;
    if (p.facts.income === undefined || hourly === null || inCustody(p, s.on)) return [];
    const now = p.hours ?? 0;
    const severe = p.facts.health?.condition === "severe-permanent";
    const able = p.facts.health?.capacityHoursPerWeek ?? (severe ? 0 : ANY);
    return HOURS.filter((hours) => hours > now && hours <= able).flatMap((hours) => {
      const rest = (p.facts.income ?? []).filter((i) => i.kind !== "wages");
      const pay = { kind: "wages", amount: hourly, per: "hour", hours } as const;
      const paid = withPlace(s, `/people/${p.at}/income`, [...rest, pay]);
      const situation = withPlace(paid, `/people/${p.at}/work`, { ...p.facts.work, hoursPerWeek: hours });
      const inputs = { person: p.id, hours, hourly };
      const off = Object.fromEntries(adults(h).map((one) => [one.id, null]));
      return [
        { says: { key: "change.work", inputs }, situation, flipsOnly: true as const, distance: hours - now },
        {
          says: { key: "change.workOffBenefit", inputs },
          situation,
          choice: off,
          flipsOnly: true as const,
          distance: hours - now + 0.5,
        },
      ];
    });
  });
}

function certificates(s: Situation, h: Household): Change[] {
  return adults(h)
    .filter(
      (p) => p.facts.health?.condition !== "none" && (p.facts.health?.medicalCertificateUntil ?? "") < s.on,
    )
    .flatMap((p) =>
      (["limits-work", "severe-permanent"] as const).map((condition, distance) => ({
        says: {
          key:
            p.facts.health?.condition === condition
              ? "change.certificate.current"
              : `change.certificate.${condition}`,
          inputs: { person: p.id },
        },
        situation: withPlace(s, `/people/${p.at}/health`, {
          ...p.facts.health,
          condition,
          medicalCertificateUntil: addYears(s.on, 1),
          ...(condition === "severe-permanent" ? { capacityHoursPerWeek: 0 } : {}),
        }),
        distance: distance + 1,
      })),
    );
}

/** Changes that are one step each; amounts are searched in `amounts.ts`, missing facts in `answers-given.ts`. */
export function stepsAway(s: Situation, h: Household, minimumWage: string | null): Change[] {
  return [
    ...birthdays(s),
    ...winters(s),
    ...releases(s, h),
    ...works(s, h, minimumWage),
    ...certificates(s, h),
  ];
}
