import "../features/today/today.css";
import { getToday } from "#contract/today.ts";
import { Link } from "@tanstack/react-router";
import { OpenedInAnEmergency } from "../features/people/opened-in-an-emergency.tsx";
import { Day, Overnight } from "../features/today/day.tsx";
import { Needs } from "../features/today/needs.tsx";
import { hour } from "../platform/clock.ts";
import { useRead } from "../platform/data.ts";
import { useMe } from "../platform/session.ts";
import { usePageTitle } from "../platform/title.ts";
import { weekdayOf } from "../ui/dates.ts";
import { Loading } from "../ui/states.tsx";

/** The day: what needs you first, who is coming, what changed. */
export function TodayPage() {
  usePageTitle("Today");
  const me = useMe();
  const read = useRead(getToday, {});
  if (read.error) throw read.error;
  if (!read.data) return <Loading what="your day" lines={8} />;
  const today = read.data;
  const { counts } = today;
  return (
    <div className="page today">
      <header>
        <h1>{weekdayOf(today.today)}</h1>
        <span className="quiet">
          <span lang="mi">{hour() < 12 ? "Mōrena" : "Kia ora"}</span>, {me.name.split(" ")[0]}.
        </span>
        <nav className="counts" aria-label="Your caseload in numbers" tabIndex={0}>
          <Link to="/people">
            <b>{counts.people}</b> people
          </Link>
          <a href="#needs">
            <b>{counts.needDecision}</b> need a decision
          </a>
          <Link to="/people" search={{ show: "quiet" }}>
            <b>{counts.notHeardFromUs}</b> not heard from us
          </Link>
        </nav>
      </header>
      <Needs needs={today.needs} />
      <div className="aside">
        <OpenedInAnEmergency />
        <Day today={today} />
        <Overnight items={today.overnight} />
      </div>
    </div>
  );
}
