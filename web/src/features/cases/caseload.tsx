import "./cases.css";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { today } from "../../platform/clock.ts";
import { sayError } from "../../platform/problem.ts";
import { Choice } from "../../ui/button.tsx";
import { shortDay } from "../../ui/dates.ts";
import { TextField } from "../../ui/field.tsx";
import { Empty, Failed, Loading } from "../../ui/states.tsx";
import { narrowed, serviceWords, stateWords, useCaseload } from "./cases.data.ts";
import type { Load, Whose } from "./cases.data.ts";

const choices = [
  { value: "mine", says: "With me" },
  { value: "team", says: "With my team" },
] as const satisfies readonly { value: Whose; says: string }[];

/** Everyone with me, or with my team, in the order of their names. */
export function Caseload({ whose, onWhose }: { whose: Whose; onWhose: (whose: Whose) => void }) {
  const [typed, setTyped] = useState("");
  const load = useCaseload(whose);
  const rows = narrowed(load.data?.items ?? [], typed);
  return (
    <div className="stack">
      <div className="choose">
        <Choice label="Whose" options={choices} value={whose} onChoose={onWhose} />
        <TextField label="Name" value={typed} onChange={(event) => setTyped(event.target.value)} />
      </div>
      {load.error && <Failed {...sayError(load.error)} onAgain={() => void load.refetch()} />}
      {load.isPending && <Loading what="the people" lines={6} />}
      {load.data && (
        <p className="quiet" role="status">
          {rows.length} {rows.length === 1 ? "case" : "cases"}
        </p>
      )}
      {load.data && rows.length === 0 && <Empty>No one by that name here.</Empty>}
      {rows.length > 0 && <Rows rows={rows} whose={whose} />}
    </div>
  );
}

function Rows({ rows, whose }: { rows: readonly Load[]; whose: Whose }) {
  const day = today();
  return (
    <table className="caseload">
      <caption className="vh">People {whose === "mine" ? "with me" : "with my team"}</caption>
      <thead>
        <tr>
          <th scope="col">Person</th>
          <th scope="col">For</th>
          <th scope="col">Stands</th>
          <th scope="col">We spoke</th>
          <th scope="col">Next date</th>
          {whose === "team" && <th scope="col">With</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId} data-row>
            <th scope="row">
              {row.personId ? (
                <Link to="/people/$personId" params={{ personId: row.personId }}>
                  {row.name}
                </Link>
              ) : (
                <span className="said strong">{row.name}</span>
              )}
            </th>
            <td data-head="For">{serviceWords[row.service]}</td>
            <td data-head="Stands">{stateWords(row)}</td>
            <td data-head="We spoke">{row.lastContactOn ? shortDay(row.lastContactOn, day) : "Not yet"}</td>
            <td data-head="Next date">
              {row.nextDate ? `${shortDay(row.nextDate.on, day)}, ${row.nextDate.what}` : "None"}
            </td>
            {whose === "team" && <td data-head="With">{row.caseManager}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
