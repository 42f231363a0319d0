import "./concerns.css";
import type { Concern } from "#contract/concerns.ts";
import { ShieldCheck } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useMe } from "../../platform/session.ts";
import { sinceWords } from "../../ui/dates.ts";
import { Icon } from "../../ui/icon.tsx";
import { Answer } from "./answer.tsx";
import { passedAt, spanWords } from "./concerns.data.ts";

/** What was said about safety and is not answered yet. Not on paper: a plan may be taken home. */
export function Safety({ concerns, focus }: { concerns: readonly Concern[]; focus: boolean }) {
  const open = concerns.filter(({ answered }) => answered === null);
  const head = useRef<HTMLHeadingElement>(null);
  // The form is gone with the concern once the answer is in the list: what to say then is known from the list.
  const [sent, setSent] = useState<string | null>(null);
  const isAnswered = concerns.some(({ id, answered }) => id === sent && answered !== null);
  useEffect(() => {
    if (focus || isAnswered) head.current?.focus();
  }, [focus, isAnswered]);
  if (open.length === 0 && !isAnswered) return null;
  return (
    <section className="safety no-print" aria-labelledby="h-safety" id="safety">
      <h2 id="h-safety" ref={head} tabIndex={-1}>
        <Icon of={ShieldCheck} />
        Safety
      </h2>
      <p role="status">{isAnswered && "Answered. It is kept under Concerns answered."}</p>
      {open.map((one) => (
        <OpenConcern one={one} key={one.id} onSend={() => setSent(one.id)} />
      ))}
    </section>
  );
}

function OpenConcern({ one, onSend }: { one: Concern; onSend: () => void }) {
  const me = useMe();
  const passed = passedAt(one);
  return (
    <article className="concern">
      <p className="said">{one.words}</p>
      <p className="small quiet">
        Said {sinceWords(one.raisedAt, today())}, written down by{" "}
        {one.raisedBy === me.name ? "you" : one.raisedBy}
      </p>
      <dl>
        <dt>The safe way</dt>
        <dd>{one.safeWay}</dd>
        <dt>Who has it</dt>
        <dd>
          {one.whoHasItId === me.staffId ? "You" : one.whoHasIt}, within {spanWords(one.withinMinutes)}
          {passed && <span className="harm">. Overdue since {passed}</span>}
        </dd>
      </dl>
      <Answer one={one} onSend={onSend} />
    </article>
  );
}

/** Answered concerns stay on the record, with how and by whom. */
export function AnsweredConcerns({ concerns }: { concerns: readonly Concern[] }) {
  const answered = concerns.flatMap((one) => (one.answered ? [{ ...one, answered: one.answered }] : []));
  if (answered.length === 0) return null;
  return (
    <details className="answered no-print">
      <summary>Concerns answered</summary>
      <ul>
        {answered.map(({ id, words, raisedAt, answered: { at, how, by } }) => (
          <li key={id}>
            <p className="said">{words}</p>
            <p className="small quiet">Said {sinceWords(raisedAt, today())}</p>
            <p className="how">{how}</p>
            <p className="small quiet">
              {by}, {sinceWords(at, today())}
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
