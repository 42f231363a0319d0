import { assess } from "#law/assess.ts";
import { betterOff } from "#law/better-off.ts";
import { add, exact } from "#law/engine/money.ts";
import { moneyText } from "#law/engine/rounding.ts";
import { aWeek } from "#law/situation/amounts.ts";
import { parseSituation } from "#law/situation/parse.ts";
import { households } from "#law/situation/prepare.ts";
import type { getBetterOff } from "#contract/assessments.ts";
import type { InputOf } from "#contract/endpoint.ts";
import type { StaffCtx } from "../../../platform/access/transaction.ts";
import { Invalid } from "../../../platform/errors.ts";
import type { Json } from "../domain.ts";
import { situationOf } from "./facts.ts";
import { faultsOf } from "./situation-faults.ts";

/** Net weekly income by hours of work, with what comes in now and the rent. Nothing is kept. */
export async function betterOffFor(ctx: StaffCtx, { params, query }: InputOf<typeof getBetterOff>) {
  const on = query.on ?? ctx.today;
  const { situation } = await situationOf(ctx, params.id, on);
  const fields = faultsOf(situation);
  if (fields.length > 0)
    throw new Invalid("Some facts do not fit together. Put right what is named.", fields);
  const read = parseSituation(situation).situation;
  const isAdult = households(read).some(
    ({ person, partner }) => person.id === params.id || partner?.id === params.id,
  );
  if (!isAdult)
    throw new Invalid("Work is looked at for an adult of the household. Open the adult’s own page.");
  const { wage, choice } = query;
  const document = betterOff(read, { person: params.id, wage, ...(choice ? { choice } : {}) });
  const now = assess(situation, { trace: false });
  const { home } = read;
  const rent = home?.cost !== undefined && home.per !== undefined ? aWeek(home.cost, home.per) : null;
  return {
    betterOff: JSON.parse(JSON.stringify(document)) as { [key: string]: Json },
    paidNow:
      now.income.net === null || now.received.atLeast
        ? null
        : moneyText(add(exact(now.received.perWeek), exact(now.income.net))),
    rent: rent === null ? null : moneyText(rent),
  };
}
