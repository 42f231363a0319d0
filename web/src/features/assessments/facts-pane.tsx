import { DoorOpen } from "lucide-react";
import { type ReactNode, useState } from "react";
import { today } from "../../platform/clock.ts";
import { sayError } from "../../platform/problem.ts";
import { Button, TextButton } from "../../ui/button.tsx";
import { shortDay } from "../../ui/dates.ts";
import { Icon } from "../../ui/icon.tsx";
import { Failed, Loading } from "../../ui/states.tsx";
import {
  type FactOnFile,
  type FactsOnFile,
  type Kept,
  resultOf,
  useRecordFacts,
} from "./assessments.data.ts";
import { FactForm, kindOf } from "./fact-form.tsx";
import { valueWords } from "./fact-value.ts";
import { paymentName } from "./payment-names.ts";
import { answerTo, questionsOf, type Question } from "./questions.ts";

/** First the questions that would settle a payment, then what changed while talking, then what is on file. */
export function FactsPane({
  facts,
  error,
  personId,
  kept,
  again,
  under,
}: {
  facts: FactsOnFile | undefined;
  error: unknown;
  personId: string;
  kept: Kept | null;
  /** The button that works it out again: beside the heading, always in view. */
  again: ReactNode;
  /** What the figures cover. */
  under: ReactNode;
}) {
  const record = useRecordFacts(personId);
  const [all, setAll] = useState(false);
  const [answered, setAnswered] = useState<readonly string[]>([]);
  if (error) return <Failed {...sayError(error)} />;
  if (!facts) return <Loading what="the facts on file" />;
  const names = new Map(
    facts.facts.flatMap((fact) => {
      const id = /^\/people\/([^/]+)/.exec(fact.pointer)?.[1];
      return id && fact.whose ? [[id, fact.whose] as const] : [];
    }),
  );
  const isNew = (fact: FactOnFile) =>
    (fact.on === facts.on && fact.was !== undefined) || answered.includes(fact.pointer);
  const changed = facts.facts.filter(isNew);
  const onFile = facts.facts.filter((fact) => !isNew(fact));
  const questions = kept
    ? questionsOf(resultOf(kept), kept).filter(({ pointer }) => !answered.includes(pointer))
    : [];
  const shown = all ? onFile : onFile.slice(0, 7);
  const row = (fact: FactOnFile) => (
    <FactRow
      key={fact.id}
      fact={fact}
      isNew={isNew(fact)}
      names={names}
      personId={personId}
      record={record}
      day={facts.on}
    />
  );
  return (
    <>
      <div className="pane-head">
        <h2 id="h-facts">Facts</h2>
        {again}
      </div>
      {record.isError && (
        <p className="err" role="alert">
          {sayError(record.error).says}
        </p>
      )}
      {questions.length > 0 && (
        <section aria-labelledby="h-ask">
          <h3 id="h-ask">
            {questions.length === 1
              ? "One question would settle a payment"
              : `${questions.length} questions would settle payments`}
          </h3>
          {questions.map((question) => (
            <Ask
              key={question.pointer}
              question={question}
              busy={record.isPending}
              onAnswer={(value) =>
                record.mutate([answerTo(question, value, facts)], {
                  onSuccess: () => setAnswered((before) => [...before, question.pointer]),
                })
              }
            />
          ))}
        </section>
      )}
      {changed.length > 0 && (
        <>
          <h3>Changed while talking</h3>
          <dl>{changed.map(row)}</dl>
        </>
      )}
      <div className="pane-head">
        <h3>On file</h3>
        <Button look="bare" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `All ${facts.facts.length}`}
        </Button>
      </div>
      <dl>{shown.map(row)}</dl>
      {under}
    </>
  );
}

function Ask({
  question,
  busy,
  onAnswer,
}: {
  question: Question;
  busy: boolean;
  onAnswer: (value: FactOnFile["value"]) => void;
}) {
  return (
    <div className="ask">
      <p className="said">“{question.ask}”</p>
      <p className="quiet">
        {[...new Set(question.payments)].map(paymentName).join(", ")}
        {question.pointer.endsWith("/amount") && ". Dollars a week"}
      </p>
      {question.privately && (
        <p className="privately">
          <Icon of={DoorOpen} />
          Ask when they are alone
        </p>
      )}
      {question.kind?.of === "yes-no" && (
        <>
          <Button busy={busy} onClick={() => onAnswer(true)}>
            Yes
          </Button>
          <Button busy={busy} onClick={() => onAnswer(false)}>
            No
          </Button>
        </>
      )}
      {question.kind && question.kind.of !== "yes-no" && (
        <div className="fact">
          <FactForm quiet name={question.ask} kind={question.kind} value="" busy={busy} onSave={onAnswer} />
        </div>
      )}
    </div>
  );
}

function FactRow({
  fact,
  isNew,
  names,
  personId,
  record,
  day,
}: {
  fact: FactOnFile;
  /** Told in this talk. */
  isNew: boolean;
  names: ReadonlyMap<string, string>;
  personId: string;
  record: ReturnType<typeof useRecordFacts>;
  day: string;
}) {
  const [changing, setChanging] = useState(false);
  const kind = kindOf(fact.pointer);
  const whose =
    fact.whose && !fact.pointer.startsWith(`/people/${personId}/`) ? ` (${fact.whose.split(" ")[0]})` : "";
  const put = (value: FactOnFile["value"], source: string) =>
    record.mutate([{ pointer: fact.pointer, value, replaces: fact.id, source }], {
      onSuccess: () => setChanging(false),
    });
  const name = `${fact.name}${whose}`;
  return (
    <div className={isNew ? "fact new" : "fact"}>
      <dt>
        {name}
        <span>
          {isNew
            ? fact.since
              ? `from ${shortDay(fact.since)}`
              : "today"
            : fact.on === day
              ? "checked today"
              : `${shortDay(fact.on, today())}: still true?`}
        </span>
      </dt>
      <dd>
        <span className="v num">
          {valueWords(fact.value, fact.pointer, names)}{" "}
          {isNew && fact.was !== undefined && (
            <span className="was">{valueWords(fact.was, fact.pointer, names)}</span>
          )}
        </span>
        {!changing && (
          <span>
            {fact.on !== day && (
              <TextButton
                aria-label={`Yes, still true: ${name}`}
                onClick={() => put(fact.value, "still true, told in the interview")}
              >
                Yes
              </TextButton>
            )}
            {isNew && (
              <TextButton aria-label={`Undo: ${name}`} onClick={() => put(fact.was ?? null, "put back")}>
                Undo
              </TextButton>
            )}
            {kind && (
              <TextButton aria-label={`Change: ${name}`} onClick={() => setChanging(true)}>
                Change
              </TextButton>
            )}
          </span>
        )}
        {changing && kind && (
          <FactForm
            name={name}
            kind={kind}
            value={fact.value}
            busy={record.isPending}
            onSave={(value) => put(value, "told in the interview")}
            onLeave={() => setChanging(false)}
          />
        )}
      </dd>
    </div>
  );
}
