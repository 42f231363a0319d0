import type { Ctx, Settings } from "../context.ts";
import { Book } from "../engine/book.ts";
import type { Result, Trace } from "../engine/result.ts";
import { exact } from "../engine/money.ts";
import { moneyText } from "../engine/rounding.ts";
import { RATES } from "../rates/tables.ts";
import { parseSituation } from "../situation/parse.ts";
import { households, seenBy } from "../situation/prepare.ts";
import type { Household } from "../situation/household.ts";
import type { PaymentId } from "../situation/payments.ts";

/** One case of a rule alone. `partnerHas` and `granted` stand for what the combination has already granted. */
export interface RuleCase {
  readonly name: string;
  readonly on: string;
  readonly people: readonly Record<string, unknown>[];
  readonly person?: string;
  readonly settings?: Settings;
  readonly granted?: readonly { payment: PaymentId; for: string[]; amount: string; unabated?: string }[];
  readonly found?: Readonly<Record<string, string>>;
  readonly expect: Readonly<Record<string, unknown>>;
  readonly which?: number;
  readonly [part: string]: unknown;
}

const PARTS = ["relationships", "home", "assets", "costs", "household"];

const held = (payment: string, ids: readonly string[], amount: string, unabated?: string): Result => ({
  payment,
  for: ids,
  outcome: "payable",
  amount: exact(amount),
  unabated: unabated === undefined ? exact(amount) : exact(unabated),
  per: "week",
  basis: "net",
  because: { key: "facts.missing" },
  steps: [],
  evidence: [],
  missing: [],
  confidence: "official-2",
});

export function prepared(one: RuleCase, trace: Trace = []): [Household, Ctx] {
  const document: Record<string, unknown> = { kehi: "situation/1", on: one.on, people: one.people };
  for (const part of PARTS) if (one[part] !== undefined) document[part] = one[part];
  const read = parseSituation(document);
  const all = households(read.situation);
  const first = all[0] as Household;
  const id = one.person ?? first.person.id;
  const h = seenBy(all.find((x) => x.person.id === id || x.partner?.id === id) ?? first, id);
  const found = Object.fromEntries(
    Object.entries(one.found ?? {}).map(([payment, amount]) => [payment, held(payment, [id], amount)]),
  );
  const main = (one.granted ?? []).map((g) => held(g.payment, g.for, g.amount, g.unabated));
  return [
    h,
    { on: one.on, rates: new Book(RATES, one.on), settings: one.settings ?? {}, trace, found, main },
  ];
}

/** What a case may name of a result; facts and rates missing are one list. */
export function told(result: Result): Record<string, unknown> {
  return {
    outcome: result.outcome,
    amount: result.amount === null ? null : moneyText(result.amount),
    unabated: result.unabated ? moneyText(result.unabated) : null,
    for: result.for,
    because: result.because.key,
    evidence: result.evidence.map((line) => line.key),
    missing: result.missing.map((m) => ("fact" in m ? m.fact : m.rate)),
    confidence: result.confidence,
  };
}
