import "./session.css";
import { Role } from "#contract/staff.ts";
import { useState } from "react";
import type { FormEvent } from "react";
import { sayError } from "../../platform/problem.ts";
import { signIn, signInAsMadeUp } from "../../platform/session.ts";
import type { Door } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { TextField } from "../../ui/field.tsx";
import { Failed } from "../../ui/states.tsx";

/** `next`: where the agency's own sign-in leads back to; without it, to this page. */
type Props = { door: Door; next?: string | undefined; onIn: () => void };

/** A made-up colleague in the demonstration; e-mail and password elsewhere, with a one-time code where it is set up. */
export function SignInForm(props: Props) {
  return props.door.demonstration ? <Cast {...props} /> : <Password {...props} />;
}

/** Case managers first: most of what there is to see is theirs. Then as the roles are listed. */
function inOrder(cast: Door["cast"]): Door["cast"] {
  const place = (it: Door["cast"][number]) => Math.min(...it.roles.map((role) => Role.options.indexOf(role)));
  return cast.toSorted((a, b) => place(a) - place(b));
}

function Cast({ door, onIn }: Props) {
  const [going, setGoing] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const go = async (staffId: string) => {
    setGoing(staffId);
    setError(null);
    try {
      await signInAsMadeUp(staffId);
      onIn();
    } catch (failure) {
      setError(failure);
      setGoing(null);
    }
  };
  return (
    <div className="stack">
      {error !== null && <Failed {...sayError(error)} />}
      <ul className="cast">
        {inOrder(door.cast).map((colleague) => (
          <li key={colleague.staffId}>
            <button
              type="button"
              aria-busy={going === colleague.staffId || undefined}
              onClick={() => void go(colleague.staffId)}
            >
              <span className="said">{colleague.name}</span>
              <span className="does">{colleague.does}</span>
              <span className="go">Sign in</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Password({ door, next = location.pathname + location.search, onIn }: Props) {
  const [codeNeeded, setCodeNeeded] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const typed = (name: string) => {
      const value = form.get(name);
      return typeof value === "string" ? value : "";
    };
    setBusy(true);
    setError(null);
    try {
      const state = await signIn(typed("email"), typed("password"), typed("code") || undefined);
      if (state === "signed-in") onIn();
      else setCodeNeeded(true);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)}>
      {error !== null && <Failed {...sayError(error)} />}
      <TextField label="Email" name="email" type="email" autoComplete="username" required />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" required />
      {codeNeeded && (
        <TextField
          label="One-time code"
          hint="Six digits, from your authenticator app"
          name="code"
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      )}
      <p className="line-up">
        <Button look="main" type="submit" busy={busy}>
          Sign in
        </Button>
        {door.openIdConnect && (
          <a
            className="btn"
            href={`${door.openIdConnect.startAt}?${new URLSearchParams({ next }).toString()}`}
          >
            Sign in with {door.openIdConnect.name}
          </a>
        )}
      </p>
    </form>
  );
}
