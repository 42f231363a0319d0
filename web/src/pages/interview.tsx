import { addCaseNote } from "#contract/case-notes.ts";
import { getFacts } from "#contract/assessments.ts";
import { changeInterview, type Interview } from "#contract/interviews.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { type Kept, useWorkItOut } from "../features/assessments/assessments.data.ts";
import { FactsPane } from "../features/assessments/facts-pane.tsx";
import { MoneyPane } from "../features/assessments/money-pane.tsx";
import type { Typed } from "../features/case-notes/case-notes.data.ts";
import { NoteEditor } from "../features/case-notes/note-editor.tsx";
import { RaiseConcern } from "../features/concerns/raise.tsx";
import { CoverButton } from "../features/cover/cover.tsx";
import { useInterview } from "../features/interviews/interviews.data.ts";
import { OpeningStrip } from "../features/interviews/opening.tsx";
import { PersonTop } from "../features/person-page/person-top.tsx";
import { GoalButton, WorryButton } from "../features/plans/goal-button.tsx";
import { OpenPromises, PromiseButton } from "../features/promises/promises.tsx";
import { today } from "../platform/clock.ts";
import { useRead, useWrite } from "../platform/data.ts";
import { Refused } from "../platform/problem.ts";
import { usePageTitle } from "../platform/title.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { timeOf } from "../ui/dates.ts";
import { FinishBar } from "../ui/finish-bar.tsx";
import { PrintHeader } from "../ui/print-header.tsx";
import { Empty, Loading } from "../ui/states.tsx";
import { PhoneTabs, TabPanel } from "../ui/tabs.tsx";

const tabs = [
  { id: "note", says: "Note" },
  { id: "facts", says: "Facts" },
  { id: "money", says: "Entitlements" },
] as const;

/** One screen: talking, writing and working out happen beside each other. */
export function InterviewPage() {
  const { personId = "" } = useParams({ strict: false });
  const page = useRead(getPersonPage, { params: { id: personId } });
  const interview = useInterview(page.data?.caseId ?? null);
  usePageTitle(page.data ? `Interview, ${page.data.header.name}` : "Interview");
  if (page.error) throw page.error;
  if (interview.error) throw interview.error;
  if (!page.data) return <Loading what="the person" lines={6} />;
  const { header, caseId } = page.data;
  return (
    <>
      <PersonTop header={header} inInterview cover={<CoverButton short />} />
      <PrintHeader person={header.name} what="Interview" today={today()} />
      {caseId === null && (
        <Empty>There is no open case to write on. Open a case on the person’s page first.</Empty>
      )}
      {caseId !== null && !interview.data && <Loading what="the interview" lines={6} />}
      {caseId !== null && interview.data && (
        <Talk
          key={interview.data.id}
          interview={interview.data}
          caseId={caseId}
          personId={personId}
          called={header.called}
        />
      )}
    </>
  );
}

function Talk({
  interview,
  caseId,
  personId,
  called,
}: {
  interview: Interview;
  caseId: string;
  personId: string;
  called: string;
}) {
  const [tab, setTab] = useState<(typeof tabs)[number]["id"]>("note");
  const facts = useRead(getFacts, { params: { id: personId } });
  const work = useWorkItOut(caseId, personId);
  const headline = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState("");
  // What was worked out last stays in view while it is worked out again.
  const [kept, setKept] = useState<Kept | null>(null);
  const [times, setTimes] = useState(0);
  const finish = useFinish(interview, caseId, personId);
  const first = useRef(false);
  const { mutate } = work;

  // The first working out is part of opening the interview; after that only when asked.
  useEffect(() => {
    if (!first.current) mutate(undefined, { onSuccess: setKept });
    first.current = true;
  }, [mutate]);

  useEffect(() => {
    if (times > 0) headline.current?.focus();
  }, [times]);

  const again = () => {
    setTold("Working it out.");
    work.mutate(undefined, {
      onSuccess: (result) => {
        setKept(result);
        setTab("money");
        setTold(`Worked out again at ${timeOf(result.at)}.`);
        setTimes((before) => before + 1);
      },
      onError: () => setTold(""),
    });
  };
  return (
    <>
      <OpeningStrip interview={interview} called={called} />
      <PhoneTabs label="Parts of the interview" tabs={tabs} shown={tab} onShow={setTab} />
      <h2 className="vh">Interview</h2>
      <p className="vh" role="status">
        {told}
      </p>
      <div className="talk">
        <TabPanel id="note" shown={tab === "note"} labelledBy="h-note" className="pane note">
          <div className="stay">
            <NoteEditor
              noteId={interview.noteId}
              caseId={caseId}
              interviewId={interview.id}
              began={interview.startedAt}
              kind="face-to-face"
              finishing={finish.pending}
              onFinish={finish.note}
              prompts={
                <>
                  <PromiseButton caseId={caseId} noteId={interview.noteId} />
                  <GoalButton caseId={caseId} called={called} />
                  <WorryButton caseId={caseId} />
                  <RaiseConcern caseId={caseId} />
                </>
              }
              under={<OpenPromises caseId={caseId} called={called} />}
            />
          </div>
        </TabPanel>
        <TabPanel id="facts" shown={tab === "facts"} labelledBy="h-facts" className="pane facts">
          <div className="stay">
            <FactsPane
              facts={facts.data}
              error={facts.error}
              personId={personId}
              kept={kept}
              again={
                <Button busy={work.isPending} onClick={again}>
                  Work it out again
                </Button>
              }
              under={
                kept && (
                  <p className="quiet small">
                    The figures include everything changed up to {timeOf(kept.at)}.
                  </p>
                )
              }
            />
          </div>
        </TabPanel>
        <TabPanel id="money" shown={tab === "money"} labelledBy="h-money" className="pane money">
          <MoneyPane
            kept={kept}
            facts={facts.data}
            called={called}
            working={work.isPending}
            error={work.error}
            onAgain={again}
            headRef={headline}
          />
        </TabPanel>
      </div>
      <FinishBar
        question="Is it safe to take this home?"
        answer={finish.safe}
        onAnswer={(answer) => void finish.answerSafe(answer)}
      >
        <ButtonLink to="/people/$personId/better-off" params={{ personId }}>
          What if {called} works?
        </ButtonLink>
        <ButtonLink
          look="main"
          to="/people/$personId/summary"
          params={{ personId }}
          search={{ interview: interview.id, ...(kept ? { assessment: kept.id } : {}) }}
        >
          Choose what goes into the summary
        </ButtonLink>
      </FinishBar>
    </>
  );
}

function newerVersion(error: unknown): number {
  const theirs = error instanceof Refused && error.status === 412 ? error.problem.theirs : undefined;
  if (!theirs) throw error;
  return (theirs as Interview).version;
}

/** Finishing: the note goes on the record; the answer about home is kept with the interview. */
function useFinish(interview: Interview, caseId: string, personId: string) {
  const navigate = useNavigate();
  const add = useWrite(addCaseNote, { changes: [getPersonPage] });
  const change = useWrite(changeInterview);
  const [version, setVersion] = useState(interview.version);
  const [safe, setSafe] = useState<"yes" | "no" | null>(
    interview.safeToTakeHome === null ? null : interview.safeToTakeHome ? "yes" : "no",
  );
  return {
    pending: add.isPending,
    safe,
    answerSafe: async (answer: "yes" | "no") => {
      setSafe(answer);
      const save = (on: number) =>
        change.mutateAsync({
          params: { id: interview.id },
          body: { version: on, safeToTakeHome: answer === "yes" },
        });
      try {
        // What the interview opened with may have been saved meanwhile: another field, so it is put on top of it.
        const written = await save(version).catch((error: unknown) => save(newerVersion(error)));
        setVersion(written.version);
      } catch {
        setSafe(null);
      }
    },
    note: async (typed: Typed) => {
      await add.mutateAsync({
        params: { id: caseId },
        body: { ...typed, id: interview.noteId, interviewId: interview.id },
      });
      await navigate({ to: "/people/$personId", params: { personId } });
    },
  };
}
