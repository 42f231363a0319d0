import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { today } from "../../platform/clock.ts";
import { sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { ageOn } from "../../ui/dates.ts";
import { TextField } from "../../ui/field.tsx";
import { Failed } from "../../ui/states.tsx";
import { usePeopleFound } from "./search.data.ts";

/** Looks for someone before they are put on file. `onNone` gets everyone shown who was said to be someone else. */
export function LookFirst({ onNone }: { onNone: (ids: string[]) => void }) {
  const [typed, setTyped] = useState("");
  const found = usePeopleFound(typed);
  const answer = typed.trim().length >= 2 && !found.isPlaceholderData ? found.data : undefined;
  const people = answer?.people ?? [];
  const elsewhere = answer?.elsewhere ?? [];
  const count = people.length + elsewhere.length;
  return (
    <div className="stack">
      <TextField
        label="Look for them"
        hint="A name, with or without macrons, a birth date or a number"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="quiet" role="status">
        {answer && (count === 0 ? "No one found by that." : `${count} found.`)}
      </p>
      {found.error && <Failed {...sayError(found.error)} onAgain={() => void found.refetch()} />}
      {count > 0 && (
        <ul className="found">
          {people.map((it) => (
            <li key={it.id} data-row>
              <Link className="t said" to="/people/$personId" params={{ personId: it.id }}>
                {it.name}
              </Link>{" "}
              <span className="quiet">
                {it.bornOn ? `${ageOn(it.bornOn, today())}. ` : ""}
                {it.why}
              </span>
            </li>
          ))}
          {elsewhere.map((it) => (
            <li key={it.id}>
              <span className="said strong">{it.name}</span>
              <span className="quiet">
                {it.bornYear ? `, born ${it.bornYear}` : ""}. Not with you: ask {it.ask}
              </span>
            </li>
          ))}
        </ul>
      )}
      {answer && (
        <p>
          <Button onClick={() => onNone([...people, ...elsewhere].map(({ id }) => id))}>
            {count === 0 ? "Put them on file" : "None of these is the person"}
          </Button>
        </p>
      )}
    </div>
  );
}
