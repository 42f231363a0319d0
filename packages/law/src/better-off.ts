import { lawfulGrants } from "./assess/choose.ts";
import type { Env } from "./assess/combination.ts";
import { namesOf, Speaker } from "./assess/say.ts";
import { atHours, grossAt } from "./better-off/at-hours.ts";
import { cliffsOf, marginalRate, type Cliff, type Point } from "./better-off/cliffs.ts";
import type { YearWay } from "./credits/year.ts";
import { packageOf, YEARS, type Package } from "./better-off/compose.ts";
import type { Settings } from "./context.ts";
import { Book } from "./engine/book.ts";
import type { Day } from "./engine/days.ts";
import { add, exact, more, ZERO } from "./engine/money.ts";
import type { Missing } from "./engine/result.ts";
import { moneyText } from "./engine/rounding.ts";
import { RATES } from "./rates/tables.ts";
import { aWeek } from "./situation/amounts.ts";
import type { Household } from "./situation/household.ts";
import type { PaymentId } from "./situation/payments.ts";
import { parseSituation } from "./situation/parse.ts";
import { households } from "./situation/prepare.ts";
import type { Situation } from "./situation/situation.ts";
import { en } from "./words/en.ts";
import { render } from "./words/render.ts";

export interface BetterOffAsk {
  readonly person: string;
  /** Before tax, dollars an hour, decimal text. */
  readonly wage: string;
  /** Hours a week, rising; 0 to 60 in ones when absent. */
  readonly hours?: readonly number[];
  readonly choice?: "best" | "benefit" | "credits";
  readonly year?: keyof typeof YEARS;
  readonly settings?: Settings;
  /** Abate tax credits by part dollars, as the Treasury model does. For checks against it. */
  readonly partDollars?: true;
  /** Stands over the situation's own day. */
  readonly on?: Day;
}

/** Dollars a week as decimal text. `net` is null where a rate it needs is not held. */
export interface BetterOffRow {
  readonly hours: number;
  readonly gross: string;
  readonly tax: string | null;
  readonly accLevy: string | null;
  readonly otherDeductions: string;
  readonly payments: Readonly<Partial<Record<PaymentId, string>>>;
  readonly otherAdults: readonly { id: string; gross: string; tax: string; accLevy: string }[];
  readonly costs: Readonly<Record<string, string>>;
  readonly net: string | null;
  /** To the next hour: 1 less what is kept of its pay. */
  readonly effectiveMarginalTaxRate: string | null;
  /** `benefit`: a main benefit is in it; `credits`: none is. */
  readonly combination: "benefit" | "credits";
  readonly onApplication: readonly PaymentId[];
  readonly missing?: readonly Missing[];
}

export interface BetterOff {
  readonly kehi: "better-off/1";
  readonly on: Day;
  readonly person: string;
  readonly wage: string;
  readonly choice: "best" | "benefit" | "credits";
  readonly year: keyof typeof YEARS;
  readonly rows: readonly BetterOffRow[];
  readonly cliffs: readonly {
    readonly kind: Cliff["kind"];
    readonly from: number;
    readonly to: number;
    readonly amount: string;
    readonly ends: readonly PaymentId[];
    readonly starts: readonly PaymentId[];
    readonly says: string;
  }[];
  /** Facts not known: with them more may be payable. */
  readonly missing: readonly { readonly fact: string; readonly ask: string; readonly privately?: true }[];
  readonly atLeast?: true;
}

const EVERY_HOUR = Array.from({ length: 61 }, (_, hours) => hours);

type Choice = NonNullable<BetterOffAsk["choice"]>;

/** The lawful package with the most in hand, among those the choice leaves open; if none is open, among all. */
function packageAt(h: Household, env: Env, choice: Choice, year: YearWay): Package {
  const { grants: all, missing } = lawfulGrants(h, env);
  const open = all.filter((granted) => choice === "best" || (choice === "benefit") === granted.length > 0);
  const packages = (open.length > 0 ? open : all).map((granted) => packageOf(h, granted, env, year));
  const notHeld = packages.find((p) => p.net === null);
  if (notHeld) return notHeld; // the better of two cannot be told when one is not held
  const best = packages.reduce((best, p) => (best.net && p.net && more(p.net, best.net) ? p : best));
  return missing.length > 0 ? { ...best, missing: [...best.missing, ...missing] } : best;
}

function costsOf(situation: Situation): Record<string, string> {
  const totals: Record<string, ReturnType<typeof exact>> = {};
  for (const cost of situation.costs ?? []) {
    if (cost.amount === undefined || cost.per === undefined) continue;
    const week = aWeek(cost.amount, cost.per, cost.hoursPerWeek);
    if (week) totals[cost.kind] = add(totals[cost.kind] ?? ZERO, week);
  }
  return Object.fromEntries(Object.entries(totals).map(([kind, week]) => [kind, moneyText(week)]));
}

function row(
  point: Point,
  next: Point,
  pack: Package,
  person: string,
  costs: Record<string, string>,
): BetterOffRow {
  const own = pack.pays?.find((p) => p.id === person);
  const others = (pack.pays ?? []).filter((p) => p.id !== person && p.gross.n > 0);
  const rates = pack.missing.filter((m) => "rate" in m);
  return {
    hours: point.hours,
    gross: moneyText(point.gross),
    tax: own ? moneyText(own.tax) : null,
    accLevy: own ? moneyText(own.levy) : null,
    otherDeductions: "0.00",
    payments: Object.fromEntries([...pack.payable].map(([payment, amount]) => [payment, moneyText(amount)])),
    otherAdults: others.map((p) => ({
      id: p.id,
      gross: moneyText(p.gross),
      tax: moneyText(p.tax),
      accLevy: moneyText(p.levy),
    })),
    costs,
    net: point.net === null ? null : moneyText(point.net),
    effectiveMarginalTaxRate: marginalRate(point, next),
    combination: pack.granted.length > 0 ? "benefit" : "credits",
    onApplication: pack.onApplication,
    ...(rates.length > 0 ? { missing: rates } : {}),
  };
}

function said(c: Cliff): string {
  const amount = moneyText(c.amount).replace("-", "");
  const ends = c.ends.map((p) => en[`payment.${p}`] ?? p);
  const starts = c.starts.map((p) => en[`payment.${p}`] ?? p);
  const key = `better.${c.kind}${c.kind === "plateau" && c.amount.n < 0 ? "Less" : ""}`;
  const first = render(en, en, key, { from: c.from, to: c.to, amount });
  const stops = ends.length > 0 ? ` ${render(en, en, "better.ends", { payments: ends })}` : "";
  const begins = starts.length > 0 ? ` ${render(en, en, "better.starts", { payments: starts })}` : "";
  return first + stops + begins;
}

/**
 * What is in hand each week by hours of work, from a situation/1: better-off/1. Rates and ages are those of `situation.on`.
 * Throws SituationError for a bad situation; RangeError when the person is not an adult of the situation, or the wage or hours are not amounts.
 */
export function betterOff(document: unknown, ask: BetterOffAsk): BetterOff {
  const { situation } = parseSituation(document, ask.on);
  const { person, choice = "best", year = "week-on-date", settings = {}, hours = EVERY_HOUR } = ask;
  const h = households(situation).find((one) => one.person.id === person || one.partner?.id === person);
  if (!h) throw new RangeError(`There is no adult "${person}" in this situation`);
  if (hours.some((n, i) => n < 0 || n <= (hours[i - 1] ?? -1)))
    throw new RangeError("Hours must rise from 0");
  const wage = exact(ask.wage);
  const way: YearWay = ask.partDollars ? { ...YEARS[year], partDollars: true } : YEARS[year];
  const env: Env = { rates: new Book(RATES, situation.on), settings, trace: false };
  const costs = costsOf(situation);
  const at = (n: number): Package => packageAt(atHours(h, person, n, wage), env, choice, way);
  const pointOf = (n: number, p: Package): Point => ({
    hours: n,
    gross: grossAt(n, wage),
    net: p.net,
    payable: p.payable,
  });
  const packs = hours.map(at);
  const points = packs.map((p, i) => pointOf(hours[i] ?? 0, p));
  const rows = hours.map((n, i) => {
    const next = hours[i + 1] === n + 1 ? (points[i + 1] as Point) : pointOf(n + 1, at(n + 1));
    return row(points[i] as Point, next, packs[i] as Package, person, costs);
  });
  const speaker = new Speaker("en-NZ", namesOf(situation));
  const facts = new Map<string, { ask: string; privately?: true }>();
  for (const m of packs.flatMap((pack) => pack.missing))
    if ("fact" in m)
      facts.set(m.fact, { ask: speaker.line(m.ask), ...(m.privately ? { privately: true } : {}) });
  return {
    kehi: "better-off/1",
    on: situation.on,
    person,
    wage: moneyText(wage),
    choice,
    year,
    rows,
    cliffs: cliffsOf(points).map((c) => ({
      ...c,
      amount: moneyText(c.amount),
      says: said(c),
    })),
    missing: [...facts].map(([fact, m]) => ({ ...m, fact })),
    ...(facts.size > 0 ? { atLeast: true } : {}),
  };
}
