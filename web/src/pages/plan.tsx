import { getPlan } from "#contract/plans.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { useParams } from "@tanstack/react-router";
import { CoverButton } from "../features/cover/cover.tsx";
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
  const plan = useRead(getPlan, { params: { id: caseId ?? "" } }, { enabled: caseId !== null });
  usePageTitle(page.data ? `Plan, ${page.data.header.name}` : "Plan");
  if (page.error) throw page.error;
  if (plan.error) throw plan.error;
  if (!page.data) return <Loading what="the plan" lines={6} />;
  const { header } = page.data;
  return (
    <>
      <PersonTop header={header} cover={<CoverButton short />} />
      <PrintHeader person={header.name} what="Plan" today={today()} />
      <div className="page plan-page">
        <section aria-labelledby="h-plan">
          <h2 id="h-plan">Plan</h2>
          {caseId === null && <Empty>There is no open case to plan for.</Empty>}
          {plan.data && <PlanList plan={plan.data} change />}
          {caseId && (
            <div className="prompts">
              <GoalButton caseId={caseId} called={header.called} />
              <WorryButton caseId={caseId} />
              <PromiseButton caseId={caseId} noteId={null} />
            </div>
          )}
          {caseId && <OpenPromises caseId={caseId} called={header.called} />}
        </section>
        {caseId && plan.data?.can.change && (
          <section aria-labelledby="h-start">
            <h2 id="h-start">Start from</h2>
            <Templates caseId={caseId} called={header.called} />
          </section>
        )}
      </div>
    </>
  );
}
