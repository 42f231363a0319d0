import "./due-dates.css";
import { type DueDate, listDueDates } from "#contract/due-dates.ts";
import { useEffect, useRef, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useRead } from "../../platform/data.ts";
import { sayError } from "../../platform/problem.ts";
import { TextButton } from "../../ui/button.tsx";
import { dayAt, shortDay } from "../../ui/dates.ts";
import { Loading } from "../../ui/states.tsx";
import { AddDate } from "./add-date.tsx";
import { kindWords, useFinishDate } from "./due-dates.data.ts";

/** Days that nobody here can move. One that has passed stays until someone says it is done. */
export function DueDates({ caseId, focus }: { caseId: string; focus: boolean }) {
  const read = useRead(listDueDates, { params: { id: caseId } });
  const open = read.data?.items.filter(({ done }) => done === null) ?? [];
  const done = read.data?.items.filter((one) => one.done !== null) ?? [];
  const head = useRef<HTMLHeadingElement>(null);
  // Its line is gone once it is done: what to say then is known from the list.
  const [sent, setSent] = useState<string | null>(null);
  const finished = done.find(({ id }) => id === sent);
  const isFinished = finished !== undefined;
  const arrived = focus && read.data !== undefined;
  useEffect(() => {
    if (arrived || isFinished) head.current?.focus();
  }, [arrived, isFinished]);
  return (
    <section aria-labelledby="h-dates" id="dates">
      <h2 id="h-dates" ref={head} tabIndex={-1}>
        Set dates
      </h2>
      <p className="vh" role="status">
        {finished && `Done: ${finished.words}`}
      </p>
      {read.error && <p className="err">{sayError(read.error).says}</p>}
      {read.isPending && <Loading what="the set dates" lines={2} />}
      {read.data && open.length === 0 && <p className="quiet">No date is set.</p>}
      {open.length > 0 && (
        <ul className="set-dates">
          {open.map((one) => (
            <DateLine one={one} key={one.id} onSend={() => setSent(one.id)} />
          ))}
        </ul>
      )}
      <div className="add-date no-print">
        <AddDate caseId={caseId} />
      </div>
      {done.length > 0 && (
        <details className="dates-done no-print">
          <summary>Done</summary>
          <ul className="set-dates">
            {done.map((one) => (
              <li key={one.id}>
                <span className="on">{shortDay(one.on, today())}</span>
                <span>
                  {one.words}
                  {one.done && (
                    <span className="kind">
                      Done {shortDay(dayAt(one.done.at), today())}, {one.done.by}
                    </span>
                  )}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function DateLine({ one, onSend }: { one: DueDate; onSend: () => void }) {
  const write = useFinishDate();
  const passed = one.on < today();
  return (
    <li>
      <span className={passed ? "on harm" : "on"}>{shortDay(one.on, today())}</span>
      <span>
        {one.words}
        <span className="kind">
          {kindWords[one.kind]}
          {passed && ". The day has passed"}
        </span>
        {write.isError && (
          <span className="err" role="alert">
            {sayError(write.error).says}
          </span>
        )}
      </span>
      <TextButton
        className="no-print"
        aria-label={`Done: ${one.words}`}
        aria-disabled={write.isPending || undefined}
        onClick={() => {
          if (write.isPending) return;
          onSend();
          write.mutate({ params: { id: one.id }, body: { version: one.version } });
        }}
      >
        Done
      </TextButton>
    </li>
  );
}
