import { getPersonPage } from "#contract/person-page.ts";
import { Link, useLocation, useParams } from "@tanstack/react-router";
import { PenLine } from "lucide-react";
import { Book } from "../features/appointments/book.tsx";
import { CoverButton } from "../features/cover/cover.tsx";
import { DatesAhead, Household, Looks } from "../features/person-page/aside.tsx";
import { PersonTop } from "../features/person-page/person-top.tsx";
import { Timeline } from "../features/person-page/timeline.tsx";
import { PlanList } from "../features/plans/plan-list.tsx";
import { OpenPromises } from "../features/promises/promises.tsx";
import { today } from "../platform/clock.ts";
import { useRead } from "../platform/data.ts";
import { usePageTitle } from "../platform/title.ts";
import { ButtonLink } from "../ui/button.tsx";
import { PrintHeader } from "../ui/print-header.tsx";
import { Loading } from "../ui/states.tsx";

/** Everything on file that this reader may see, in one look. */
export function PersonPage() {
  const { personId = "" } = useParams({ strict: false });
  const { hash } = useLocation();
  const read = useRead(getPersonPage, { params: { id: personId } });
  usePageTitle(read.data?.header.name ?? "Person");
  if (read.error) throw read.error;
  if (!read.data) return <Loading what="the person" lines={8} />;
  const page = read.data;
  const { header, caseId } = page;
  return (
    <>
      <PersonTop
        header={header}
        cover={<CoverButton short />}
        actions={
          caseId && (
            <>
              <Book caseId={caseId} called={header.called} open={hash === "book"} />
              <ButtonLink look="main" icon={PenLine} to="/people/$personId/interview" params={{ personId }}>
                {page.openInterviewId ? "Go on with the interview" : "Open interview"}
              </ButtonLink>
            </>
          )
        }
      />
      <PrintHeader person={header.name} what="Timeline" today={today()} />
      <div className="page life">
        <Timeline entries={page.timeline} lastLookedAt={page.lastLookedAt} called={header.called} />
        <div className="side">
          <section aria-labelledby="h-plan">
            <h2 id="h-plan">Plan</h2>
            {page.plan && <PlanList plan={page.plan} />}
            {caseId && (
              <p>
                <Link to="/people/$personId/plan" params={{ personId }}>
                  Change the plan
                </Link>
              </p>
            )}
          </section>
          {caseId && (
            <div id="promises">
              <OpenPromises caseId={caseId} called={header.called} />
            </div>
          )}
          <Household page={page} />
          <DatesAhead page={page} />
          <Looks page={page} />
        </div>
      </div>
    </>
  );
}
