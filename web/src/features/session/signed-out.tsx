import { Clock } from "lucide-react";
import { useEffect, useState } from "react";
import { isoOf } from "../../platform/clock.ts";
import { sayError } from "../../platform/problem.ts";
import { endsSoon, loadDoor, loadSession, signInAsMadeUp, useSession } from "../../platform/session.ts";
import type { Door } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { timeOf } from "../../ui/dates.ts";
import { Notice } from "../../ui/states.tsx";
import { SignInForm } from "./sign-in-form.tsx";

const LOOK = 15_000;

/** Before a session ends by itself, two minutes to say that one is still here. */
export function EndsSoon() {
  const [end, setEnd] = useState<number | null>(null);
  useEffect(() => {
    const timer = setInterval(() => setEnd(endsSoon()), LOOK);
    return () => clearInterval(timer);
  }, []);
  const session = useSession();
  if (end === null || session.status !== "in") return null;
  const canStay = end < Date.parse(session.me.endsAt);
  const stay = async () => {
    await loadSession().catch(() => null);
    setEnd(endsSoon());
  };
  return (
    <aside className="signed-out" aria-label="Signing out soon">
      <Notice
        icon={Clock}
        kind="info"
        role="status"
        title={`You will be signed out at ${timeOf(isoOf(end))}.`}
      >
        <p>What you wrote is safe. You can sign in again on this page and carry on.</p>
        {canStay && (
          <p className="line-up">
            <Button look="main" onClick={() => void stay()}>
              Stay signed in
            </Button>
          </p>
        )}
      </Notice>
    </aside>
  );
}

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
