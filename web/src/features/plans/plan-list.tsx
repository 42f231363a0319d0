import "./plans.css";
import { changeStep, getPlan, type Goal, type Plan, StepStatus } from "#contract/plans.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { Check } from "lucide-react";
import type { z } from "zod";
import { today } from "../../platform/clock.ts";
import { useWrite } from "../../platform/data.ts";
import { sayError } from "../../platform/problem.ts";
import { shortDay } from "../../ui/dates.ts";
import { Icon } from "../../ui/icon.tsx";
import { Quote } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";

type Step = Goal["steps"][number];
type Status = z.infer<typeof StepStatus>;

export const statusWords: Record<Status, string> = {
  "not-started": "Not started",
  "in-progress": "In progress",
  waiting: "Waiting on someone else",
  done: "Done",
  stopped: "Stopped",
};
const marks: Record<Status, string> = {
  "not-started": "",
  "in-progress": "going",
  waiting: "going",
  done: "done",
  stopped: "stopped",
};

/** Goals in the person's words, and their steps. With `change`, each step's status can be moved on. */
export function PlanList({ plan, change }: { plan: Plan; change?: boolean }) {
  if (plan.goals.length === 0) return <Empty>No goal has been written down yet.</Empty>;
  return (
    <>
      {plan.goals.map((goal) => (
        <GoalView goal={goal} key={goal.id} change={change === true && plan.can.change} />
      ))}
    </>
  );
}

function GoalView({ goal, change }: { goal: Goal; change: boolean }) {
  return (
    <article className="goal">
      <Quote large>{goal.words}</Quote>
      <p className="small quiet">
        {goal.whose}, {shortDay(goal.saidOn, today())}
      </p>
      {goal.barriers.length > 0 && (
        <p className="small barriers">
          In the way: {goal.barriers.map((barrier) => barrier.words).join("; ")}
        </p>
      )}
      <ol className="steps-l">
        {goal.steps.map((step) => (
          <StepLine step={step} key={step.id} change={change} />
        ))}
      </ol>
    </article>
  );
}

function StepLine({ step, change }: { step: Step; change: boolean }) {
  const write = useWrite(changeStep, { changes: [getPlan, getPersonPage] });
  const overdue =
    step.due !== null && step.due < today() && step.status !== "done" && step.status !== "stopped";
  return (
    <li className={marks[step.status]}>
      <span className="mark-s" aria-hidden="true">
        {step.status === "done" && <Icon of={Check} />}
      </span>
      <span>{step.what}</span>
      <span className={overdue ? "d over" : "d"}>{step.due ? shortDay(step.due, today()) : ""}</span>
      <span className="st">
        {statusWords[step.status]}. {step.owner}
        {step.because ? `. ${step.because}` : ""}
        {overdue ? ". Overdue" : ""}
        {step.source ? <span className="source"> {step.source}</span> : null}
      </span>
      {change && (
        <span className="move">
          <select
            className="in"
            aria-label={`How far: ${step.what}`}
            value={step.status}
            disabled={write.isPending}
            onChange={(event) =>
              write.mutate({
                params: { id: step.id },
                body: { version: step.version, status: event.target.value as Status },
              })
            }
          >
            {StepStatus.options.map((status) => (
              <option value={status} key={status}>
                {statusWords[status]}
              </option>
            ))}
          </select>
          {write.isError && (
            <span className="err" role="alert">
              {sayError(write.error).says}
            </span>
          )}
        </span>
      )}
    </li>
  );
}
