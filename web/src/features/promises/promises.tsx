import "./promises.css";
import { keepPromise, listPromises, makePromise, type Said } from "#contract/promises.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { Plus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useRead, useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { sayError } from "../../platform/problem.ts";
import { Button, Choice, TextButton } from "../../ui/button.tsx";
import { shortDay } from "../../ui/dates.ts";
import { TextField } from "../../ui/field.tsx";

const who = [
  { value: "us", says: "We will" },
  { value: "person", says: "They will" },
] as const;

/** Writes down what was promised, from the note to Today. */
export function PromiseButton({ caseId, noteId }: { caseId: string; noteId: string | null }) {
  const [open, setOpen] = useState(false);
  const [by, setBy] = useState<"us" | "person">("us");
  const [what, setWhat] = useState("");
  const [day, setDay] = useState(today());
  const [id, setId] = useState(newId);
  const [fault, setFault] = useState<string | undefined>();
  const write = useWrite(makePromise, { changes: [listPromises, getPersonPage] });
  if (!open) {
    return (
      <Button icon={Plus} onClick={() => setOpen(true)}>
        Promise
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (what.trim() === "") return setFault("Write what will be done.");
    return write.mutate(
      { params: { id: caseId }, body: { id, noteId, who: by, what, by: day || null } },
      {
        onSuccess: () => {
          setOpen(false);
          setWhat("");
          setId(newId());
        },
      },
    );
  };
  return (
    <form className="small-form" onSubmit={send} aria-label="What was promised">
      <Choice label="Who" options={who} value={by} onChoose={setBy} />
      <TextField
        label="What"
        error={fault}
        width="full"
        value={what}
        maxLength={200}
        onChange={(event) => setWhat(event.target.value)}
      />
      <TextField label="By" type="date" value={day} onChange={(event) => setDay(event.target.value)} />
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <div className="acts">
        <Button type="submit" busy={write.isPending}>
          Write it down
        </Button>
        <Button look="bare" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

/** What is promised and not yet done on a case. */
export function OpenPromises({ caseId, called }: { caseId: string; called: string }) {
  const read = useRead(listPromises, { params: { id: caseId } });
  const open = read.data?.items.filter((one) => one.kept === null) ?? [];
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="h-promised">
      <h3 id="h-promised">Promised</h3>
      <ul className="said-list">
        {open.map((one) => (
          <PromiseLine key={one.id} one={one} called={called} />
        ))}
      </ul>
    </section>
  );
}

function PromiseLine({ one, called }: { one: Said; called: string }) {
  const write = useWrite(keepPromise, { changes: [listPromises, getPersonPage] });
  return (
    <li>
      <span>
        {one.who === "us" ? (one.staff ?? "We") : called}: {one.what}
        {write.isError && <span className="err"> {sayError(write.error).says}</span>}
      </span>
      <span className="num">
        {one.by ? `${shortDay(one.by, today())} ` : ""}
        <TextButton
          aria-label={`Done: ${one.what}`}
          onClick={() =>
            write.mutate({ params: { id: one.id }, body: { version: one.version, on: today(), how: "" } })
          }
        >
          Done
        </TextButton>
      </span>
    </li>
  );
}
