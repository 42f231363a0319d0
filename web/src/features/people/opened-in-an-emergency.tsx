import "./people.css";
import { listEmergencyAccess, lookAtEmergencyAccess } from "#contract/people.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import { Link } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useRead, useWrite } from "../../platform/data.ts";
import { sayError } from "../../platform/problem.ts";
import { useMe } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { dayAt, shortDay, timeOf } from "../../ui/dates.ts";

type Opening = ResponseOf<typeof listEmergencyAccess>["items"][number];

/** For a leader: records of the team's people that someone opened in an emergency, until they are looked at. */
export function OpenedInAnEmergency() {
  const { roles } = useMe();
  const leads = roles.includes("team-leader") || roles.includes("manager");
  const { data } = useRead(listEmergencyAccess, {}, { enabled: leads });
  const head = useRef<HTMLHeadingElement>(null);
  const [looked, setLooked] = useState(false);
  if (!data || (data.items.length === 0 && !looked)) return null;
  const onLooked = () => {
    setLooked(true);
    head.current?.focus();
  };
  return (
    <section aria-labelledby="h-opened">
      <h2 id="h-opened" tabIndex={-1} ref={head}>
        Opened in an emergency
      </h2>
      <p className="quiet" role="status">
        {looked && (data.items.length === 0 ? "All looked at." : `${data.items.length} still to look at.`)}
      </p>
      <ul className="opened">
        {data.items.map((opening) => (
          <Row key={opening.id} opening={opening} onLooked={onLooked} />
        ))}
      </ul>
    </section>
  );
}

function Row({ opening, onLooked }: { opening: Opening; onLooked: () => void }) {
  const write = useWrite(lookAtEmergencyAccess, { changes: [listEmergencyAccess] });
  const { id, at, personId, name, who, reason } = opening;
  // The row goes with the answer: what follows is told to the section, where the focus then is.
  const look = () => void write.mutateAsync({ params: { id }, body: {} }).then(onLooked, () => null);
  return (
    <li data-row>
      <p>
        <Link className="t" to="/people/$personId" params={{ personId }}>
          {name}
        </Link>{" "}
        by {who}, {shortDay(dayAt(at), today())} {timeOf(at)}
      </p>
      <p className="said">{reason}</p>
      {write.error && (
        <p className="harm" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <p>
        <Button aria-label={`Looked at it: ${name}, opened by ${who}`} busy={write.isPending} onClick={look}>
          Looked at it
        </Button>
      </p>
    </li>
  );
}
