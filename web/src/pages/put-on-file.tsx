import "../features/search/search.css";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import type { ReactNode } from "react";
import { OpenCase } from "../features/cases/open-case.tsx";
import { PutOnFile } from "../features/people/put-on-file.tsx";
import { LookFirst } from "../features/search/look-first.tsx";
import { usePageTitle } from "../platform/title.ts";

/** Look first; then what is asked at a first meeting; then the case. */
export function PutOnFilePage() {
  usePageTitle("Put a person on file");
  const navigate = useNavigate();
  const [notThese, setNotThese] = useState<string[] | null>(null);
  const [person, setPerson] = useState<{ id: string; name: string } | null>(null);
  return (
    <div className="page page-narrow stack-wide">
      <h1>Put a person on file</h1>
      {person ? (
        <Step key="case" name={`${person.name} is on file. Open a case`} hasFocus>
          <OpenCase
            personId={person.id}
            onDone={() => void navigate({ to: "/people/$personId", params: { personId: person.id } })}
          />
        </Step>
      ) : (
        <>
          <Step name="Are they on file already?">
            <LookFirst onNone={(ids) => setNotThese([...new Set([...(notThese ?? []), ...ids])])} />
          </Step>
          {notThese && (
            <Step name="Who they are" hasFocus>
              <PutOnFile notThese={notThese.slice(-50)} onDone={setPerson} />
            </Step>
          )}
        </>
      )}
    </div>
  );
}

/** A part of the page that comes when it is due, and then is where the reader is. */
function Step({ name, hasFocus, children }: { name: string; hasFocus?: boolean; children: ReactNode }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasFocus) head.current?.focus();
  }, [hasFocus]);
  return (
    <section className="stack">
      <div className="h-row">
        <h2 tabIndex={-1} ref={head}>
          {name}
        </h2>
      </div>
      {children}
    </section>
  );
}
