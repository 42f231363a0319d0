import type { Concern } from "#contract/concerns.ts";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Refused, sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { TextArea } from "../../ui/field.tsx";
import { useAnswer } from "./concerns.data.ts";

/** How it was answered. When a colleague was first, their answer is shown and what is typed here stays. */
export function Answer({ one, onSend }: { one: Concern; onSend: () => void }) {
  const [open, setOpen] = useState(false);
  const [how, setHow] = useState("");
  const [fault, setFault] = useState<string | undefined>();
  const form = useRef<HTMLFormElement>(null);
  const write = useAnswer();
  const theirs = theirsOf(write.error);
  useEffect(() => {
    if (open) form.current?.querySelector("textarea")?.focus();
  }, [open]);
  if (!open) {
    return (
      <Button look="main" onClick={() => setOpen(true)}>
        Answer it
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (how.trim() === "") return setFault("Write what was done.");
    setFault(undefined);
    const version = Math.max(one.version, theirs?.version ?? 0);
    onSend();
    return write.mutate({ params: { id: one.id }, body: { version, how } });
  };
  return (
    <form className="small-form" onSubmit={send} aria-label="Answer it" ref={form}>
      <TextArea
        label="How it was answered"
        hint="What was done, and what happens next. Not where anyone has gone."
        rows={3}
        maxLength={2000}
        error={fault}
        value={how}
        onChange={(event) => setHow(event.target.value)}
      />
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      {theirs?.answered && <p className="theirs">{theirs.answered.how}</p>}
      <div className="acts">
        <Button look="main" type="submit" busy={write.isPending}>
          Answer it
        </Button>
        <Button look="bare" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function theirsOf(error: unknown): Concern | undefined {
  return error instanceof Refused && error.status === 412 ? (error.problem.theirs as Concern) : undefined;
}
