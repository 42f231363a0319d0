import { useNavigate, useSearch } from "@tanstack/react-router";
import { CircleAlert } from "lucide-react";
import { useEffect, useState } from "react";
import { SignInForm } from "../features/session/sign-in-form.tsx";
import { sayError } from "../platform/problem.ts";
import { loadDoor } from "../platform/session.ts";
import type { Door } from "../platform/session.ts";
import { usePageTitle } from "../platform/title.ts";
import { dayOf } from "../ui/dates.ts";
import { Failed, Loading, Notice } from "../ui/states.tsx";

/** Why the agency's own sign-in led back here. */
const didNotWork = {
  unknown:
    "Your agency knows you, but Kēhi does not know that account. Ask whoever looks after Kēhi to add you with the address you use there.",
  again: "That sign-in was not finished, or took too long. Sign in again.",
};

export function SignInPage() {
  usePageTitle("Sign in");
  const navigate = useNavigate();
  const { next, because }: { next?: string; because?: keyof typeof didNotWork } = useSearch({
    from: "/sign-in",
  });
  const [door, setDoor] = useState<Door | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    loadDoor().then(setDoor, setError);
  }, []);
  const again = () => {
    setError(null);
    loadDoor().then(setDoor, setError);
  };

  return (
    <>
      {door?.demonstration && (
        <aside className="demo" aria-label="Demonstration">
          <span>
            <b>Demonstration.</b> Everyone here is made up. The date is held at {dayOf(door.today)}.
          </span>
        </aside>
      )}
      <main id="main" className="page page-narrow stack-wide" tabIndex={-1}>
        <div>
          <p className="brand">Kēhi</p>
          <h1>Sign in</h1>
          <p className="quiet">{door?.demonstration ? "Choose whom to be today." : (door?.agency ?? "")}</p>
        </div>
        {because && <Notice icon={CircleAlert} role="alert" title={didNotWork[because]} />}
        {error !== null && <Failed {...sayError(error)} onAgain={again} />}
        {door ? (
          <SignInForm
            door={door}
            next={next}
            onIn={() => void navigate({ to: next ?? "/", replace: true })}
          />
        ) : (
          error === null && <Loading what="the sign-in" />
        )}
      </main>
    </>
  );
}
