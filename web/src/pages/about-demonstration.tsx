import { today } from "../platform/clock.ts";
import { usePageTitle } from "../platform/title.ts";
import { dayOf, weekdayOf } from "../ui/dates.ts";

export function AboutDemonstrationPage() {
  usePageTitle("About this demonstration");
  return (
    <div className="page page-narrow stack-wide">
      <h1>About this demonstration</h1>
      <section className="stack prose">
        <p>
          Everyone here is made up: the people, their whānau, and the staff. Names are ordinary names of many
          cultures, put together by hand. Any likeness to someone real is chance.
        </p>
        <p>
          The date is held at {weekdayOf(today())} {dayOf(today()).slice(-4)}, so that the story stays the
          same. Rates, rules and sections of the law are the real ones for that day.
        </p>
        <p>
          You sign in by choosing a colleague, without a password. In an agency’s own Kēhi each person signs
          in with their own account.
        </p>
        <p>
          What you write is kept in this demonstration’s own database. Every look at a record is on record
          here too. Do not write about a real person.
        </p>
      </section>
    </div>
  );
}
