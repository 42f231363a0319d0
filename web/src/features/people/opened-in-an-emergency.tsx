import "./people.css";
import { listEmergencyAccess, lookAtEmergencyAccess } from "#contract/people.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import { Link } from "@tanstack/react-router";
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
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-labelledby="h-opened">
      <h2 id="h-opened">Opened in an emergency</h2>
      <ul className="opened">
        {data.items.map((opening) => (
          <Row key={opening.id} opening={opening} />
        ))}
      </ul>
    </section>
  );
}

function Row({ opening }: { opening: Opening }) {
  const write = useWrite(lookAtEmergencyAccess, { changes: [listEmergencyAccess] });
  const { id, at, personId, name, who, reason } = opening;
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
        <Button
          aria-label={`Looked at it: ${name}, opened by ${who}`}
          busy={write.isPending}
          onClick={() => write.mutate({ params: { id }, body: {} })}
        >
          Looked at it
        </Button>
      </p>
    </li>
  );
}
