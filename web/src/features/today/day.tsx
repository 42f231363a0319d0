import type { ResponseOf } from "#contract/endpoint.ts";
import type { getToday } from "#contract/today.ts";
import { Link } from "@tanstack/react-router";
import { PenLine } from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { dayAt, timeOf } from "../../ui/dates.ts";
import { Empty } from "../../ui/states.tsx";

type Today = ResponseOf<typeof getToday>;
type Booked = Today["appointments"][number];

const how: Record<Booked["how"], string> = {
  "face-to-face": "Face to face",
  phone: "Phone",
  video: "Video",
  home: "Home visit",
  hospital: "Hospital visit",
  workplace: "At work",
  prison: "Prison visit",
  text: "Text",
  email: "E-mail",
};

/** Who is coming or being visited; the next one stands out. */
export function Day({ today }: { today: Today }) {
  const booked = today.appointments.filter((one) => dayAt(one.startsAt) === today.today);
  const next = booked.find(
    (one) => one.state === "booked" && Date.parse(one.startsAt) >= Date.parse(today.now) - 900_000,
  );
  const [all, setAll] = useState(false);
  return (
    <section className="sched" aria-labelledby="h-day" id="day">
      <h2 id="h-day">Your day</h2>
      {booked.length === 0 && <Empty>Nobody is booked today.</Empty>}
      <ol className={all || !next ? "day all" : "day"}>
        {booked.map((one) => (
          <li key={one.id} className={one === next ? "next" : undefined}>
            <time dateTime={one.startsAt}>{timeOf(one.startsAt).replace(/ [ap]m$/, "")}</time>
            <div>
              {one.personId ? (
                <Link className="name" to="/people/$personId" params={{ personId: one.personId }}>
                  {one.name}
                </Link>
              ) : (
                <span className="name">{one.name}</span>
              )}
              <p>
                {[how[one.how], one.place].filter(Boolean).join(", ")}.{" "}
                {one.whoIsComing ? `${one.whoIsComing}.` : ""} {one.hazard && <b>{one.hazard}.</b>}
              </p>
              <p className="quiet">
                {one === next && `${soon(one, today.now)} `}
                {one.state === "came" ? "Done." : one.state === "did-not-happen" ? "Did not happen." : ""}
                {one.promised && one.state === "booked" ? `We promised: ${one.promised}.` : ""}
              </p>
              {one === next && one.personId && (
                <p className="start">
                  <ButtonLink
                    look="main"
                    icon={PenLine}
                    to="/people/$personId/interview"
                    params={{ personId: one.personId }}
                  >
                    Start interview
                  </ButtonLink>
                </p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {booked.length > 1 && next && (
        <p className="on-phone">
          <Button aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? "Only the next one" : `All ${booked.length} today`}
          </Button>
        </p>
      )}
    </section>
  );
}

function soon(one: Booked, now: string): string {
  const minutes = Math.round((Date.parse(one.startsAt) - Date.parse(now)) / 60_000);
  if (minutes <= 0) return "Now.";
  return minutes < 60 ? `In ${minutes} minutes.` : `In ${Math.round(minutes / 60)} hours.`;
}

/** What others wrote since yesterday evening. */
export function Overnight({ items }: { items: Today["overnight"] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="h-new">
      <h2 id="h-new">Changed overnight</h2>
      <ul className="news">
        {items.map((item) => (
          <li key={`${item.personId} ${item.at} ${item.what}`}>
            <Link to="/people/$personId" params={{ personId: item.personId }}>
              {item.name}
            </Link>{" "}
            {item.what}
          </li>
        ))}
      </ul>
    </section>
  );
}
