import { breakGlass } from "#contract/people.ts";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { FormEvent } from "react";
import { queries, useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { faultsIn, isNothingToShow, sayError } from "../../platform/problem.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextArea } from "../../ui/field.tsx";
import { NothingToShow } from "../../ui/states.tsx";

/** Asks why, says what it means, and opens the record for a quarter of an hour. It knows nothing of the person. */
export function Emergency({ personId }: { personId: string }) {
  const navigate = useNavigate();
  const write = useWrite(breakGlass);
  const [id] = useState(newId);
  const [reason, setReason] = useState("");
  const [tries, setTries] = useState(0);
  const field = useId();
  if (isNothingToShow(write.error)) return <NothingToShow />;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (write.isPending) return;
    setTries(tries + 1);
    write.mutate(
      { params: { id: personId }, body: { id, reason } },
      {
        onSuccess: () => {
          // What was answered before as if there were no record is out of date now.
          void queries.invalidateQueries();
          void navigate({ to: "/people/$personId", params: { personId }, replace: true });
        },
      },
    );
  };
  const fault = faultsIn(write.error)["reason"];
  const said = write.error && sayError(write.error);
  return (
    <form className="stack" onSubmit={submit}>
      {said && (
        <ErrorSummary
          key={tries}
          title={said.says}
          faults={fault ? [{ id: field, says: fault }] : []}
          reference={fault ? undefined : said.reference}
        />
      )}
      <ul className="bullets prose">
        <li>It opens for 15 minutes.</li>
        <li>Your name, the time and what you write here go on record.</li>
        <li>A team leader of theirs looks at it afterwards.</li>
      </ul>
      <TextArea
        id={field}
        label="Why does it have to be opened now?"
        hint="In a sentence: what may happen to someone if it is not"
        error={fault}
        value={reason}
        rows={3}
        required
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="line-up">
        <Button look="main" type="submit" busy={write.isPending}>
          Open for 15 minutes
        </Button>
        <ButtonLink to="/">Leave it</ButtonLink>
      </p>
    </form>
  );
}
