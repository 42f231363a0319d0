import { getPlan, listPlanTemplates, type PlanTemplate, setGoal } from "#contract/plans.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { type FormEvent, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useRead, useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { Loading } from "../../ui/states.tsx";

/** Starting points: the goal is still in the person's own words; the steps come with an owner, a usual time and a source. */
export function Templates({ caseId, called }: { caseId: string; called: string }) {
  const read = useRead(listPlanTemplates, {});
  if (!read.data) return <Loading what="starting points" />;
  return (
    <ul className="templates">
      {read.data.items.map((template) => (
        <li key={template.id}>
          <details>
            <summary>{template.name}</summary>
            <p className="small quiet">{template.for}</p>
            <ol>
              {template.steps.map((step) => (
                <li key={step.what}>
                  {step.what}
                  <span className="small quiet">
                    {" "}
                    {step.owner}, {step.usually}. {step.source}
                  </span>
                </li>
              ))}
            </ol>
            <UseTemplate template={template} caseId={caseId} called={called} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function UseTemplate({
  template,
  caseId,
  called,
}: {
  template: PlanTemplate;
  caseId: string;
  called: string;
}) {
  const [words, setWords] = useState("");
  const [id, setId] = useState(newId);
  const [empty, setEmpty] = useState(false);
  const write = useWrite(setGoal, { changes: [getPlan, getPersonPage] });
  const send = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(words.trim() === "");
    if (words.trim() === "") return;
    write.mutate(
      { params: { id: caseId }, body: { id, words, whose: called, saidOn: today(), template: template.id } },
      {
        onSuccess: () => {
          setWords("");
          setId(newId());
        },
      },
    );
  };
  return (
    <form className="small-form" onSubmit={send} aria-label={`Start from ${template.name}`}>
      <TextArea
        label={`The goal, in ${called}’s words`}
        rows={2}
        error={empty ? "Write it in their words." : undefined}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <Button type="submit" busy={write.isPending}>
        Start with these steps
      </Button>
    </form>
  );
}
