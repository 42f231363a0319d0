import { listConcerns } from "#contract/concerns.ts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useRead } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { sayError } from "../../platform/problem.ts";
import { useMe } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { Select, TextField } from "../../ui/field.tsx";
import { Loading } from "../../ui/states.tsx";
import { spanWords, useRaise, within } from "./concerns.data.ts";

const spans = within.map((minutes) => ({ value: String(minutes), says: spanWords(minutes) }));

/** Someone may be harmed: what was said, the safe way, who has it, how soon. */
export function RaiseConcern({ caseId }: { caseId: string }) {
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState("");
  const [wasOpen, setWasOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasOpen && !open) button.current?.focus();
  }, [open, wasOpen]);
  return (
    <>
      {!open && (
        <Button
          look="bare"
          ref={button}
          onClick={() => {
            setTold("");
            setWasOpen(true);
            setOpen(true);
          }}
        >
          Raise a concern
        </Button>
      )}
      <span className={told ? "small quiet" : "vh"} role="status">
        {told}
      </span>
      {open && (
        <RaiseForm
          caseId={caseId}
          onDone={(whose) => {
            setOpen(false);
            setTold(whose ?? "");
          }}
        />
      )}
    </>
  );
}

type Faults = { words?: string; safeWay?: string };

function RaiseForm({ caseId, onDone }: { caseId: string; onDone: (told?: string) => void }) {
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const read = useRead(listConcerns, { params: { id: caseId } });
  const colleagues = read.data?.whoCanHaveIt;
  const [id] = useState(newId);
  const [words, setWords] = useState("");
  const [safeWay, setSafeWay] = useState("");
  const [whose, setWhose] = useState("");
  const [minutes, setMinutes] = useState("30");
  const [faults, setFaults] = useState<Faults>({});
  const write = useRaise();
  const isReady = colleagues !== undefined;
  useEffect(() => {
    if (isReady) form.current?.querySelector("input")?.focus();
  }, [isReady]);
  if (read.error) return <p className="err">{sayError(read.error).says}</p>;
  if (!colleagues) return <Loading what="who works with them" lines={2} />;
  const chosen =
    colleagues.find((one) => one.id === whose) ??
    colleagues.find((one) => one.id === me.staffId) ??
    colleagues[0];
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found: Faults = {
      ...(words.trim() === "" ? { words: "Write what was said." } : {}),
      ...(safeWay.trim() === "" ? { safeWay: "Write how to go about it without harm." } : {}),
    };
    setFaults(found);
    if (found.words || found.safeWay || !chosen) return;
    const body = { id, words, safeWay, whoHasItId: chosen.id, withinMinutes: Number(minutes) };
    write.mutate(
      { params: { id: caseId }, body },
      {
        onSuccess: () =>
          onDone(`Written down. It is first on Today for ${chosen.id === me.staffId ? "you" : chosen.name}.`),
      },
    );
  };
  return (
    <form className="small-form" onSubmit={send} aria-label="Raise a concern" ref={form}>
      <TextField
        label="What was said"
        hint="In a few words. Not where anyone is or has gone."
        error={faults.words}
        width="full"
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
      <TextField
        label="The safe way to go about it"
        hint="Through whom, when, and what never to do."
        error={faults.safeWay}
        width="full"
        value={safeWay}
        maxLength={200}
        onChange={(event) => setSafeWay(event.target.value)}
      />
      <Select
        label="Who has it"
        options={colleagues.map((one) => ({
          value: one.id,
          says: one.id === me.staffId ? `${one.name} (you)` : one.name,
        }))}
        value={chosen?.id ?? ""}
        onChoose={setWhose}
      />
      <Select label="Within" options={spans} value={minutes} onChoose={setMinutes} />
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <div className="acts">
        <Button type="submit" busy={write.isPending}>
          Write it down
        </Button>
        <Button look="bare" onClick={() => onDone()}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
