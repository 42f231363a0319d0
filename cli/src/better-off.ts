import { parseArgs } from "node:util";
import { betterOff, type BetterOff, type BetterOffAsk, type BetterOffRow } from "#law/better-off.ts";
import { isDay } from "#law/engine/days.ts";
import { dollars, longDay } from "#law/words/render.ts";
import { en } from "#law/words/en.ts";
import { documentFrom, Mistake, type Verb } from "./verb.ts";

const usage =
  "kehi better-off FILE --person ID --hours 0..60 --wage X [--choice best|benefit|credits] [--year week-on-date|annual-average] [--on DATE] [--json]";
const MOST_HOURS = 168;
const name = (payment: string): string => en[`payment.${payment}`] ?? payment;

/** `20`, `0..60` or `0..60/5`. */
function hoursOf(text: string): number[] {
  const [, from = "", to = from, step = "1"] = /^(\d+)(?:\.\.(\d+)(?:\/(\d+))?)?$/.exec(text) ?? [];
  const first = Number(from);
  const last = Number(to);
  if (from === "" || last < first || last > MOST_HOURS || Number(step) < 1)
    throw new Mistake(`${text} is not hours such as 20, 0..60 or 0..60/5.`);
  return Array.from(
    { length: Math.floor((last - first) / Number(step)) + 1 },
    (_, i) => first + i * Number(step),
  );
}

function oneOf<T extends string>(text: string | undefined, all: readonly T[], what: string): T | undefined {
  if (text === undefined) return undefined;
  const found = all.find((each) => each === text);
  if (!found) throw new Mistake(`--${what} is one of ${all.join(", ")}.`);
  return found;
}

function line(row: BetterOffRow): string {
  const kept = row.effectiveMarginalTaxRate;
  const cents = kept === null ? "" : `keeps ${Math.round((1 - Number(kept)) * 100)}c of the next dollar`;
  const parts = Object.entries(row.payments).map(([p, amount]) => {
    return `${name(p)} ${amount}${row.onApplication.some((one) => one === p) ? " (only on a written application)" : ""}`;
  });
  const pay =
    row.tax === null ? "pay not held" : `pay ${row.gross} less tax ${row.tax}, levy ${row.accLevy ?? ""}`;
  const others = row.otherAdults.map((a) => `${a.id} ${a.gross} less tax ${a.tax}, levy ${a.accLevy}`);
  const net = row.net === null ? "not held" : dollars(row.net);
  return `${String(row.hours).padStart(3)} h  ${net.padStart(10)}  ${cents.padEnd(32)} ${[pay, ...others, ...parts].join("; ")}`;
}

function report(b: BetterOff): string {
  return [
    `${b.person} at ${dollars(b.wage)} an hour, ${longDay(b.on)}, in hand each week (${b.year}, ${b.choice}). An estimate: it decides nothing.`,
    "",
    ...b.rows.map(line),
    "",
    ...b.cliffs.map((c) => c.says),
    ...b.missing.map((m) => `Ask: ${m.ask}`),
  ].join("\n");
}

export const betterOffVerb = {
  says: "what is in hand each week by hours of work",
  usage,
  run(args, desk) {
    const text = { type: "string" } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        person: text,
        hours: text,
        wage: text,
        choice: text,
        year: text,
        on: text,
        json: { type: "boolean" },
      },
    });
    const { person, wage, hours = "0..60", on } = values;
    if (person === undefined || wage === undefined) throw new Mistake(`Whose work, at what wage? ${usage}`);
    if (!/^\d{1,4}(\.\d{1,2})?$/.test(wage)) throw new Mistake(`${wage} is not a wage such as 26.50.`);
    if (on !== undefined && !isDay(on)) throw new Mistake(`${on} is not a day such as 2026-11-24.`);
    const choice = oneOf(values.choice, ["best", "benefit", "credits"] as const, "choice");
    const year = oneOf(values.year, ["week-on-date", "annual-average"] as const, "year");
    const ask: BetterOffAsk = {
      person,
      wage,
      hours: hoursOf(hours),
      ...(choice ? { choice } : {}),
      ...(year ? { year } : {}),
      ...(on ? { on } : {}),
    };
    const document = documentFrom(positionals[0], usage, desk);
    let found: BetterOff;
    try {
      found = betterOff(document, ask);
    } catch (error) {
      if (error instanceof RangeError) throw new Mistake(error.message);
      throw error;
    }
    desk.out(values.json ? JSON.stringify(found, null, 2) : report(found));
  },
} satisfies Verb;
