import { confirmOneTimeCode, startOneTimeCode } from "#contract/session.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import { useEffect, useId, useState } from "react";
import type { FormEvent } from "react";
import { call } from "../../platform/call.ts";
import { faultsIn, sayError } from "../../platform/problem.ts";
import { loadSession, useMe } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { ErrorSummary } from "../../ui/error-summary.tsx";
import { TextField } from "../../ui/field.tsx";

type Begun = ResponseOf<typeof startOneTimeCode>;
type Stage = { at: "ready" } | { at: "password" } | { at: "code"; begun: Begun } | { at: "done" };

/** Sets up one-time codes: the password again, the secret into an app, the first code back. */
export function OneTimeCode() {
  const { oneTimeCode } = useMe();
  const [stage, setStage] = useState<Stage>({ at: "ready" });
  if (stage.at === "password")
    return (
      <AskPassword
        onBegun={(begun) => setStage({ at: "code", begun })}
        onLeave={() => setStage({ at: "ready" })}
      />
    );
  if (stage.at === "code")
    return (
      <AskCode
        begun={stage.begun}
        onDone={() => setStage({ at: "done" })}
        onLeave={() => setStage({ at: "ready" })}
      />
    );
  return (
    <>
      <p role="status">
        {stage.at === "done"
          ? "One-time codes are on. The next sign-in asks for one after the password."
          : oneTimeCode
            ? "One-time codes are on: each sign-in asks for one after the password."
            : "Off. With a code from an app on your phone, a password that someone else learns is not enough to sign in."}
      </p>
      <p className="line-up">
        <Button look={oneTimeCode ? "plain" : "main"} onClick={() => setStage({ at: "password" })}>
          {oneTimeCode ? "Set them up on another phone" : "Set up one-time codes"}
        </Button>
      </p>
    </>
  );
}

/** Sends a form of one field, which has the focus; what was wrong stays beside it, and what is typed stays in it. */
function useSending(field: string, send: (typed: string) => Promise<void>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const id = useId();
  useEffect(() => document.getElementById(id)?.focus(), [id]);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget).get(field);
    setBusy(true);
    setError(null);
    try {
      await send(typeof typed === "string" ? typed : "");
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const fault = faultsIn(error)[field];
  const said = error === null ? null : sayError(error);
  return {
    busy,
    id,
    fault,
    submit: (event: FormEvent<HTMLFormElement>) => void submit(event),
    summary: said && (
      <ErrorSummary
        title={said.says}
        faults={fault ? [{ id, says: fault }] : []}
        reference={fault ? undefined : said.reference}
      />
    ),
  };
}

function AskPassword({ onBegun, onLeave }: { onBegun: (begun: Begun) => void; onLeave: () => void }) {
  const form = useSending("password", async (password) => {
    onBegun(await call(startOneTimeCode, { body: { password } }));
  });
  return (
    <form className="stack" onSubmit={form.submit}>
      {form.summary}
      <TextField
        id={form.id}
        label="Your password"
        hint="Asked again, so that nobody does this at a desk you left"
        error={form.fault}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <p className="line-up">
        <Button look="main" type="submit" busy={form.busy}>
          Go on
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </p>
    </form>
  );
}

function AskCode({ begun, onDone, onLeave }: { begun: Begun; onDone: () => void; onLeave: () => void }) {
  const form = useSending("code", async (code) => {
    await call(confirmOneTimeCode, { body: { code } });
    await loadSession();
    onDone();
  });
  const fours = begun.secret.match(/.{1,4}/g) ?? [];
  return (
    <form className="stack" onSubmit={form.submit}>
      {form.summary}
      <ol className="steps">
        <li>
          On your phone, open your authenticator app and add an account by typing this key:
          <p className="secret">
            {fours.map((four, at) => (
              <span key={`${at} ${four}`}>{four} </span>
            ))}
          </p>
          If the app is on this device: <a href={begun.uri}>add it from here</a>.
        </li>
        <li>Type the six digits that the app shows now.</li>
      </ol>
      <TextField
        id={form.id}
        label="One-time code"
        hint="Six digits, from your authenticator app"
        error={form.fault}
        name="code"
        width="short"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
      />
      <p className="line-up">
        <Button look="main" type="submit" busy={form.busy}>
          Turn on
        </Button>
        <Button onClick={onLeave}>Leave it</Button>
      </p>
      <p className="small quiet">
        The key is shown only now. Until the first code is given, nothing changes.
      </p>
    </form>
  );
}
