import { Clock } from "lucide-react";
import { useState } from "react";
import { sayError } from "../../platform/problem.ts";
import { loadDoor, signInAsMadeUp, useSession } from "../../platform/session.ts";
import type { Door } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { timeOf } from "../../ui/dates.ts";
import { Notice } from "../../ui/states.tsx";
import { SignInForm } from "./sign-in-form.tsx";

/** Signed out by time: the page and what is typed stay, and the sign-in happens here. */
export function SignedOut() {
  const session = useSession();
  const [door, setDoor] = useState<Door | null>(null);
  const [error, setError] = useState<unknown>(null);
  if (session.status !== "lapsed") return null;
  const { me } = session;
  const begin = async () => {
    setError(null);
    try {
      const here = await loadDoor();
      if (here.demonstration) await signInAsMadeUp(me.staffId);
      else setDoor(here);
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <aside className="signed-out" aria-label="Signed out">
      <Notice icon={Clock} kind="info" role="status" title={`You were signed out at ${timeOf(session.at)}.`}>
        <p>What you wrote is here and safe. Sign in again on this page and carry on.</p>
        {error !== null && <p className="harm">{sayError(error).says}</p>}
        {door ? (
          <SignInForm door={door} onIn={() => setDoor(null)} />
        ) : (
          <p className="line-up">
            <Button look="main" onClick={() => void begin()}>
              Sign in as {me.name}
            </Button>
          </p>
        )}
      </Notice>
    </aside>
  );
}
