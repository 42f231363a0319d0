import type { DueDateKind } from "#contract/due-dates.ts";
import { Plus } from "lucide-react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { today } from "../../platform/clock.ts";
import { newId } from "../../platform/ids.ts";
import { Refused, sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { Select, TextField } from "../../ui/field.tsx";
import { kindWords, useSetDate } from "./due-dates.data.ts";

const kinds = (Object.keys(kindWords) as DueDateKind[]).map((value) => ({ value, says: kindWords[value] }));

export function AddDate({ caseId }: { caseId: string }) {
  const [open, setOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen && !open) button.current?.focus();
  }, [open, wasOpen]);
  return open ? (
    <DateForm caseId={caseId} onDone={() => setOpen(false)} />
  ) : (
    <Button
      icon={Plus}
      ref={button}
      onClick={() => {
        setWasOpen(true);
        setOpen(true);
      }}
    >
      Add a date
    </Button>
  );
}

type Faults = { kind?: string; on?: string; words?: string };

function DateForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [id] = useState(newId);
  const [kind, setKind] = useState<DueDateKind | "">("");
  const [on, setOn] = useState(today());
  const [words, setWords] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const write = useSetDate();
  useEffect(() => form.current?.querySelector("select")?.focus(), []);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found: Faults = {
      ...(kind === "" ? { kind: "Choose what happens on the day." } : {}),
      ...(on === "" ? { on: "Give the day." } : {}),
      ...(words.trim() === "" ? { words: "Write what it is, in a few words." } : {}),
    };
    setFaults(found);
    if (kind === "" || Object.keys(found).length > 0) return;
    write.mutate({ params: { id: caseId }, body: { id, kind, on, words } }, { onSuccess: onDone });
  };
  const refused = write.error instanceof Refused ? write.error.problem.fields : undefined;
  return (
    <form className="small-form" onSubmit={send} aria-label="Add a date" ref={form}>
      <Select
        label="What happens on the day"
        error={faults.kind}
        options={kinds}
        value={kind}
        onChoose={setKind}
      />
      <TextField
        label="Day"
        type="date"
        error={faults.on ?? refused?.find(({ path }) => path === "on")?.says}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextField
        label="In words"
        error={faults.words}
        width="full"
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <div className="acts">
        <Button type="submit" busy={write.isPending}>
          Write it down
        </Button>
        <Button look="bare" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
