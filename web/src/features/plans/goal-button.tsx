import { addBarrier, getPlan, setGoal } from "#contract/plans.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useRead, useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { Select, TextArea } from "../../ui/field.tsx";

/** A goal in the person's own words, straight from the talk. */
export function GoalButton({ caseId, called }: { caseId: string; called: string }) {
  const write = useWrite(setGoal, { changes: [getPlan, getPersonPage] });
  return (
    <QuickWords
      button="Goal"
      label={`In ${called}’s words`}
      fault="Write it in their words."
      error={write.error}
      busy={write.isPending}
      onSend={(words, id, done) =>
        write.mutate(
          { params: { id: caseId }, body: { id, words, whose: called, saidOn: today(), template: null } },
          { onSuccess: done },
        )
      }
    />
  );
}

/** A worry: what stands in the way of a goal. */
export function WorryButton({ caseId }: { caseId: string }) {
  const plan = useRead(getPlan, { params: { id: caseId } });
  const goals = plan.data?.goals ?? [];
  const [goal, setGoalId] = useState("");
  const write = useWrite(addBarrier, { changes: [getPlan, getPersonPage] });
  const chosen = goals.some(({ id }) => id === goal) ? goal : (goals[0]?.id ?? "");
  if (goals.length === 0) return null;
  return (
    <QuickWords
      button="Worry"
      label="What stands in the way"
      fault="Write what stands in the way."
      error={write.error}
      busy={write.isPending}
      more={
        goals.length > 1 && (
          <Select
            label="Of which goal"
            options={goals.map(({ id, words }) => ({ value: id, says: words.slice(0, 60) }))}
            value={chosen}
            onChoose={setGoalId}
          />
        )
      }
      onSend={(words, id, done) =>
        write.mutate(
          { params: { id: chosen }, body: { id, words: words.slice(0, 200) } },
          { onSuccess: done },
        )
      }
    />
  );
}

function QuickWords({
  button,
  label,
  fault,
  error,
  busy,
  more,
  onSend,
}: {
  button: string;
  label: string;
  fault: string;
  error: unknown;
  busy: boolean;
  more?: React.ReactNode;
  onSend: (words: string, id: string, done: () => void) => void;
}) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");
  const [id, setId] = useState(newId);
  const [empty, setEmpty] = useState(false);
  if (!open) {
    return (
      <Button icon={Plus} onClick={() => setOpen(true)}>
        {button}
      </Button>
    );
  }
  const done = () => {
    setOpen(false);
    setWords("");
    setId(newId());
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(words.trim() === "");
    if (words.trim() !== "") onSend(words, id, done);
  };
  return (
    <form className="small-form" onSubmit={send} aria-label={button}>
      {more}
      <TextArea
        label={label}
        rows={2}
        error={empty ? fault : undefined}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {error ? (
        <p className="err" role="alert">
          {sayError(error).says}
        </p>
      ) : null}
      <div className="acts">
        <Button type="submit" busy={busy}>
          Write it down
        </Button>
        <Button look="bare" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
