import "./letters.css";
import type { Goal } from "#contract/plans.ts";
import type { Said } from "#contract/promises.ts";
import { shortDay } from "../../ui/dates.ts";
import { Tick } from "../../ui/field.tsx";
import { money } from "../../ui/money.ts";

export type Chosen = { goals: string[]; payments: string[]; steps: string[]; promises: string[] };
export type PaymentChoice = {
  key: string;
  name: string;
  paidNow: string | null;
  amount: string | null;
  maybe: boolean;
};

/** Each part is ticked with the person. Nothing goes in by itself. */
export function ChooseParts({
  chosen,
  onChoose,
  goals,
  payments,
  promises,
  called,
}: {
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  goals: readonly Goal[];
  payments: readonly PaymentChoice[];
  promises: readonly Said[];
  called: string;
}) {
  const flip = (part: keyof Chosen, id: string) =>
    onChoose({
      ...chosen,
      [part]: chosen[part].includes(id) ? chosen[part].filter((one) => one !== id) : [...chosen[part], id],
    });
  const tick = (part: keyof Chosen, id: string, words: React.ReactNode) => (
    <Tick key={id} checked={chosen[part].includes(id)} onChange={() => flip(part, id)}>
      {words}
    </Tick>
  );
  const steps = goals.flatMap((goal) =>
    goal.steps.filter((step) => step.status !== "done" && step.status !== "stopped"),
  );
  return (
    <div className="choose">
      {goals.length > 0 && (
        <fieldset>
          <legend>{called}’s goals</legend>
          {goals.map((goal) => tick("goals", goal.id, <span className="said">“{goal.words}”</span>))}
        </fieldset>
      )}
      {payments.length > 0 && (
        <fieldset>
          <legend>Payments, each week</legend>
          {payments.map((one) =>
            tick(
              "payments",
              one.key,
              <>
                {one.name}
                <span className="quiet">
                  {" "}
                  {one.paidNow === null ? "" : `now ${money(one.paidNow)}`}
                  {one.amount === null ? "" : `, ${one.maybe ? "may be" : "payable"} ${money(one.amount)}`}
                </span>
              </>,
            ),
          )}
        </fieldset>
      )}
      {steps.length + promises.length > 0 && (
        <fieldset>
          <legend>What happens next</legend>
          {steps.map((step) =>
            tick(
              "steps",
              step.id,
              <>
                {step.what}
                <span className="quiet">
                  {" "}
                  {step.owner}
                  {step.due ? `, by ${shortDay(step.due)}` : ""}
                </span>
              </>,
            ),
          )}
          {promises.map((one) =>
            tick(
              "promises",
              one.id,
              <>
                {one.what}
                <span className="quiet">
                  {" "}
                  {one.who === "us" ? (one.staff ?? "We") : called}
                  {one.by ? `, by ${shortDay(one.by)}` : ""}
                </span>
              </>,
            ),
          )}
        </fieldset>
      )}
    </div>
  );
}
