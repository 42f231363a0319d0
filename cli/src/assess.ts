import { parseArgs } from "node:util";
import { assess } from "#law/assess.ts";
import type { Assessment, PaymentAnswer, StepSaid } from "#law/assess/document.ts";
import { isDay } from "#law/engine/days.ts";
import { dollars, longDay } from "#law/words/render.ts";
import { en } from "#law/words/en.ts";
import { documentFrom, Mistake, type Verb } from "./verb.ts";

const usage = "kehi assess FILE [--on DATE] [--json]";
const name = (payment: string): string => en[`payment.${payment}`] ?? payment;
const outcome = (it: PaymentAnswer): string => en[`outcome.${it.outcome}`] ?? it.outcome;

function steps(all: readonly StepSaid[], depth: number): string[] {
  return all.flatMap((step) => [
    `${" ".repeat(depth)}${step.says}${step.gives === null ? "" : `: ${dollars(step.gives)}`}  [${step.cite}]`,
    ...steps(step.steps, depth + 2),
  ]);
}

function answer(it: PaymentAnswer): string[] {
  const amount = it.amount === null ? "" : `, ${dollars(it.amount)} a ${it.per}`;
  return [
    `${name(it.payment)} (${it.for.join(", ")}): ${outcome(it)}${amount}`,
    `  ${it.because}`,
    ...steps(it.outcome === "not-payable" ? [] : it.steps, 4),
    ...it.evidence.map((line) => `  Needed: ${line}`),
    ...it.missing.map((m) => ("rate" in m ? `  Not held: ${m.rate} on ${longDay(m.on)}` : `  Ask: ${m.ask}`)),
    ...it.wouldChange.map(
      (w) =>
        `  If ${w.if}: ${en[`outcome.${w.then}`] ?? w.then}${w.amount === null ? "" : `, ${dollars(w.amount)}`}`,
    ),
  ];
}

function report(a: Assessment): string {
  const { gap } = a;
  const least = a.entitled.atLeast ? "at least " : "";
  const open = a.payments.filter((p) => p.outcome !== "not-covered");
  const silent = a.payments.filter((p) => p.outcome === "not-covered").map((p) => name(p.payment));
  return [
    `At ${longDay(a.on)}, rates from ${longDay(a.rates.from)} (${a.rates.version}). An estimate: it decides nothing.`,
    "",
    ...open.flatMap(answer),
    "",
    `Received ${dollars(a.received.perWeek)} a week. Payable ${least}${dollars(a.entitled.perWeek)}, ${dollars(a.entitled.ifAsked)} with what could be asked for.`,
    `Not reaching the household: ${least}${dollars(gap.perWeek)} (on facts already known ${dollars(gap.underpaid)}, told now ${dollars(gap.toldNow)}). Could ask for ${dollars(gap.notAppliedFor)}. Paid too much: ${dollars(gap.overpaid)}.`,
    ...a.combinations.map(
      (c) =>
        `${c.stands ? "*" : " "} ${Object.entries(c.main)
          .map(([id, main]) => `${id}: ${main === null ? "no main benefit" : name(main)}`)
          .join("; ")}: ${c.net === null ? "not known" : dollars(c.net)} a week. ${c.because}`,
    ),
    ...(silent.length > 0 ? ["", `Not held by Kēhi yet: ${[...new Set(silent)].join(", ")}.`] : []),
  ].join("\n");
}

export const assessVerb: Verb = {
  says: "what a household may be entitled to, with the working",
  usage,
  run(args, desk) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { on: { type: "string" }, json: { type: "boolean" } },
    });
    if (values.on !== undefined && !isDay(values.on))
      throw new Mistake(`${values.on} is not a day such as 2026-11-24.`);
    const document = documentFrom(positionals[0], usage, desk);
    const found = assess(document, { ...(values.on ? { on: values.on } : {}), wouldChange: true });
    desk.out(values.json ? JSON.stringify(found, null, 2) : report(found));
  },
};
