import { listConcerns } from "#contract/concerns.ts";
import { getPlan } from "#contract/plans.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { useLocation, useParams } from "@tanstack/react-router";
import { RaiseConcern } from "../features/concerns/raise.tsx";
import { AnsweredConcerns, Safety } from "../features/concerns/safety.tsx";
import { CoverButton } from "../features/cover/cover.tsx";
import { DueDates } from "../features/due-dates/due-dates.tsx";
import { PersonTop } from "../features/person-page/person-top.tsx";
import { GoalButton, WorryButton } from "../features/plans/goal-button.tsx";
import { PlanList } from "../features/plans/plan-list.tsx";
import { Templates } from "../features/plans/templates.tsx";
import { OpenPromises, PromiseButton } from "../features/promises/promises.tsx";
import { today } from "../platform/clock.ts";
import { useRead } from "../platform/data.ts";
import { usePageTitle } from "../platform/title.ts";
import { PrintHeader } from "../ui/print-header.tsx";
import { Empty, Loading } from "../ui/states.tsx";

/** The plan: goals in the person's words, what stands in the way, steps with an owner and a day. */
export function PlanPage() {
  const { personId = "" } = useParams({ strict: false });
  const page = useRead(getPersonPage, { params: { id: personId } });
  const caseId = page.data?.caseId ?? null;
  const { hash } = useLocation();
  const plan = useRead(getPlan, { params: { id: caseId ?? "" } }, { enabled: caseId !== null });
  const safety = useRead(listConcerns, { params: { id: caseId ?? "" } }, { enabled: caseId !== null });
  usePageTitle(page.data ? `Plan, ${page.data.header.name}` : "Plan");
  const error = page.error ?? plan.error ?? safety.error;
  if (error) throw error;
  if (!page.data) return <Loading what="the plan" lines={6} />;
  const { header } = page.data;
  return (
    <>
      <PersonTop header={header} cover={<CoverButton short />} />
      <PrintHeader person={header.name} what="Plan" today={today()} />
      {caseId === null && (
        <div className="page">
          <Empty>There is no open case to plan for.</Empty>
        </div>
      )}
      {caseId !== null && !(plan.data && safety.data) && <Loading what="the plan" lines={6} />}
      {caseId !== null && plan.data && safety.data && (
        <div className="page plan-page">
          <Safety concerns={safety.data.items} focus={hash === "safety"} />
          <section aria-labelledby="h-plan">
            <h2 id="h-plan">Plan</h2>
            <PlanList plan={plan.data} change />
            <div className="prompts">
              <GoalButton caseId={caseId} called={header.called} />
              <WorryButton caseId={caseId} />
              <PromiseButton caseId={caseId} noteId={null} />
              <RaiseConcern caseId={caseId} />
            </div>
            <OpenPromises caseId={caseId} called={header.called} />
            <AnsweredConcerns concerns={safety.data.items} />
          </section>
          <div className="beside">
            <DueDates caseId={caseId} focus={hash === "dates"} />
            {plan.data.can.change && (
              <section aria-labelledby="h-start">
                <h2 id="h-start">Start from</h2>
                <Templates caseId={caseId} called={header.called} />
              </section>
            )}
          </div>
        </div>
      )}
    </>
  );
}
