import { changeInterview, getInterview } from "#contract/interviews.ts";
import {
  getLetterPdf,
  giveSummary,
  type LetterLanguage,
  listLetters,
  previewSummary,
} from "#contract/letters.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { listPromises } from "#contract/promises.ts";
import { useParams, useSearch } from "@tanstack/react-router";
import { Printer } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { z } from "zod";
import { paymentFor } from "../features/assessments/payment-names.ts";
import { CoverButton } from "../features/cover/cover.tsx";
import { type Chosen, ChooseParts } from "../features/letters/choose.tsx";
import { paymentKey, useAssessmentFor } from "../features/letters/letters.data.ts";
import { SheetView } from "../features/letters/sheet.tsx";
import { PersonTop } from "../features/person-page/person-top.tsx";
import { today } from "../platform/clock.ts";
import { useRead, useWrite } from "../platform/data.ts";
import { newId } from "../platform/ids.ts";
import { sayError } from "../platform/problem.ts";
import { usePageTitle } from "../platform/title.ts";
import { Button, Choice } from "../ui/button.tsx";
import { shortDay } from "../ui/dates.ts";
import { PickOne, TextArea, Tick } from "../ui/field.tsx";
import { Empty, Loading } from "../ui/states.tsx";

type Language = z.infer<typeof LetterLanguage>;
const languages: readonly { value: Language; says: React.ReactNode; hint?: string }[] = [
  { value: "en", says: "English" },
  {
    value: "mi-en",
    says: <span lang="mi">Te reo Māori</span>,
    hint: "With English beside it. A draft translation",
  },
  { value: "mi", says: <span lang="mi">Te reo Māori anake</span>, hint: "A draft translation" },
];
const nothing: Chosen = { goals: [], payments: [], steps: [], promises: [] };

/** The agreed summary: asked whether it is safe first, each part ticked with the person, seen before it is given. */
export function SummaryPage() {
  const { personId = "" } = useParams({ strict: false });
  const search = useSearch({
    strict: false,
    select: (asked: { interview?: string; assessment?: string }) => asked,
  });
  const page = useRead(getPersonPage, { params: { id: personId } });
  usePageTitle(page.data ? `Summary, ${page.data.header.name}` : "Summary");
  if (page.error) throw page.error;
  if (!page.data) return <Loading what="the person" lines={6} />;
  const { header, caseId } = page.data;
  return (
    <>
      <PersonTop header={header} cover={<CoverButton short />} />
      <div className="page">
        {caseId === null ? (
          <Empty>There is no open case to write for.</Empty>
        ) : (
          <Summary
            caseId={caseId}
            personId={personId}
            called={header.called}
            goals={page.data.plan?.goals ?? []}
            interviewId={search.interview ?? page.data.openInterviewId}
            askedAssessment={search.assessment}
            household={new Map(page.data.household?.members.map((one) => [one.personId ?? one.id, one.name]))}
          />
        )}
      </div>
    </>
  );
}

type Props = {
  caseId: string;
  personId: string;
  called: string;
  goals: Parameters<typeof ChooseParts>[0]["goals"];
  interviewId: string | null;
  askedAssessment: string | undefined;
  household: ReadonlyMap<string, string>;
};

function Summary({ caseId, personId, called, goals, interviewId, askedAssessment, household }: Props) {
  const interview = useRead(
    getInterview,
    { params: { id: interviewId ?? "" } },
    { enabled: interviewId !== null },
  );
  const promises = useRead(listPromises, { params: { id: caseId } });
  const letters = useRead(listLetters, { params: { id: caseId } });
  const assessment = useAssessmentFor(caseId, askedAssessment);
  const [id, setId] = useState(newId);
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const [language, setLanguage] = useState<Language>("en");
  const [large, setLarge] = useState(false);
  const [words, setWords] = useState("");
  const [safe, setSafe] = useState<"yes" | "no" | null>(null);
  const preview = useWrite(previewSummary);
  const give = useWrite(giveSummary, { changes: [listLetters, getPersonPage] });
  const answer = useWrite(changeInterview, { changes: [getInterview] });
  const sheet = useRef<HTMLDivElement>(null);
  const asked = interview.data?.safeToTakeHome;
  const said = safe ?? (asked == null ? null : asked ? "yes" : "no");
  const seen = preview.data;
  useEffect(() => {
    if (seen) sheet.current?.focus();
  }, [seen]);

  const payments = (assessment.result?.payments ?? [])
    .filter((one) => one.outcome === "payable" || one.outcome === "may-be-payable")
    .map((one) => ({
      key: paymentKey(one.payment, one.for),
      name: paymentFor(one.payment, one.for, household, personId),
      paidNow: one.paidNow,
      amount: one.amount,
      maybe: one.outcome === "may-be-payable",
    }));
  const body = {
    id,
    interviewId,
    language,
    largePrint: large,
    safeToTakeHome: said === "yes",
    ...chosen,
    assessmentId: chosen.payments.length > 0 ? assessment.id : null,
    words: words.trim() || null,
  };
  const sayHome = (value: "yes" | "no") => {
    setSafe(value);
    if (interview.data) {
      const { id: ofId, version } = interview.data;
      answer.mutate({ params: { id: ofId }, body: { version, safeToTakeHome: value === "yes" } });
    }
  };
  const change = (next: Chosen) => {
    setChosen(next);
    preview.reset();
  };
  const given = give.data;
  return (
    <div className="summary-page">
      <section aria-labelledby="h-choose">
        <h2 id="h-choose">What {called} takes home</h2>
        <div className="safe-first">
          <p className="said" id="q-home">
            “Is it safe to take this home?”
          </p>
          <Choice
            labelledBy="q-home"
            options={[
              { value: "yes", says: "Yes" },
              { value: "no", says: "No" },
            ]}
            value={said}
            onChoose={sayHome}
          />
          {said === "no" && (
            <p>Then it is not printed, texted or posted. It stays here for {called} to read.</p>
          )}
        </div>
        <ChooseParts
          chosen={chosen}
          onChoose={change}
          goals={goals}
          payments={payments}
          promises={promises.data?.items.filter((one) => one.kept === null) ?? []}
          called={called}
        />
        <TextArea
          label="A line from you"
          hint="Only if you both want it there"
          rows={2}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            preview.reset();
          }}
        />
        <PickOne
          legend="Language"
          options={languages}
          value={language}
          onChoose={(value) => {
            setLanguage(value);
            preview.reset();
          }}
        />
        <Tick
          checked={large}
          onChange={() => {
            setLarge(!large);
            preview.reset();
          }}
        >
          Large print
        </Tick>
        {(preview.error ?? give.error) && (
          <p className="err" role="alert">
            {sayError(preview.error ?? give.error).says}
          </p>
        )}
        <div className="acts">
          <Button busy={preview.isPending} onClick={() => preview.mutate({ params: { id: caseId }, body })}>
            See it first
          </Button>
          <Button
            look="main"
            icon={Printer}
            busy={give.isPending}
            notYet={!seen || said !== "yes" || given !== undefined}
            onClick={() => give.mutate({ params: { id: caseId }, body }, { onSuccess: () => setId(newId()) })}
          >
            {given
              ? "Given"
              : said === "no"
                ? "Not given: it stays here"
                : said === null
                  ? "Give it once you know it is safe"
                  : seen
                    ? "Give it"
                    : "Give it once you have both seen it"}
          </Button>
        </div>
        {given && (
          <p role="status">
            Given and kept as it is.{" "}
            <a href={getLetterPdf.path.replace(":id", given.id)} target="_blank" rel="noreferrer">
              Open and print
            </a>
          </p>
        )}
        {letters.data && letters.data.items.length > 0 && (
          <section aria-labelledby="h-given">
            <h2 id="h-given">Given before</h2>
            <ul className="given">
              {letters.data.items.map((letter) => (
                <li key={letter.id}>
                  <a href={getLetterPdf.path.replace(":id", letter.id)} target="_blank" rel="noreferrer">
                    {letter.title}
                  </a>
                  , {shortDay(letter.givenOn, today())}, {letter.by}
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
      <div ref={sheet} tabIndex={-1}>
        {seen && <SheetView preview={seen} />}
        {!seen && (
          <Empty>
            Choose with {called} what goes in, then see it here before it is given. Nothing goes in by itself.
          </Empty>
        )}
      </div>
    </div>
  );
}
