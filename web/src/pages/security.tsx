import "../features/session/session.css";
import { Link } from "@tanstack/react-router";
import { OneTimeCode } from "../features/session/one-time-code.tsx";
import { useMe } from "../platform/session.ts";
import { usePageTitle } from "../platform/title.ts";
import { timeOf } from "../ui/dates.ts";

export function SecurityPage() {
  usePageTitle("Signing in");
  const me = useMe();
  return (
    <div className="page page-narrow stack-wide">
      <h1>Signing in</h1>
      <section className="stack" aria-labelledby="h-codes">
        <div className="h-row">
          <h2 id="h-codes">One-time codes</h2>
        </div>
        {me.demonstration ? (
          <p className="prose">
            In this demonstration you sign in without a password, so there is nothing for a code to guard. In
            an agency’s own Kēhi they are set up here.
          </p>
        ) : (
          <OneTimeCode />
        )}
      </section>
      <section className="stack" aria-labelledby="h-session">
        <div className="h-row">
          <h2 id="h-session">This sign-in</h2>
        </div>
        <p className="prose">
          It ends at {timeOf(me.endsAt)}, or after half an hour without anything done. What you wrote is kept
          either way. The password itself is set by whoever looks after Kēhi; a new one signs you out
          everywhere.
        </p>
        <p>
          <Link className="t" to="/keys">
            Keys, and switching single keys off
          </Link>
        </p>
      </section>
    </div>
  );
}
