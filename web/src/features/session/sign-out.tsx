import { LogOut } from "lucide-react";
import { useState } from "react";
import { leaveDevice, sendEverything } from "../../platform/drafts/drafts.ts";
import { sayError } from "../../platform/problem.ts";
import { signOut } from "../../platform/session.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";

type Stage =
  | { at: "ready" }
  | { at: "sending" }
  | { at: "kept"; count: number }
  | { at: "failed"; error: unknown };

/** Sends what is written first. What cannot go is never thrown away without asking. */
export function SignOut() {
  const [stage, setStage] = useState<Stage>({ at: "ready" });

  const leave = async (how: "wipe" | "keep-locked") => {
    setStage({ at: "sending" });
    try {
      await leaveDevice(how);
      await signOut(how);
    } catch (error) {
      setStage({ at: "failed", error });
    }
  };
  const begin = async () => {
    setStage({ at: "sending" });
    const count = await sendEverything();
    if (count > 0) setStage({ at: "kept", count });
    else await leave("wipe");
  };

  if (stage.at === "kept") {
    return (
      <div className="stack" role="alert">
        <p>
          <b>
            {stage.count === 1 ? "1 thing you wrote" : `${stage.count} things you wrote`} could not be sent.
          </b>{" "}
          They are only on this device.
        </p>
        <Button look="main" onClick={() => setStage({ at: "ready" })}>
          Stay signed in
        </Button>
        <Button onClick={() => void leave("keep-locked")}>Sign out and keep them locked here</Button>
        <p className="small quiet">
          Locked for 24 hours. They open only for you, when you sign in on this device.
        </p>
      </div>
    );
  }
  return (
    <>
      <button type="button" aria-busy={stage.at === "sending" || undefined} onClick={() => void begin()}>
        <Icon of={LogOut} />
        {stage.at === "sending" ? "Sending what you wrote" : "Sign out"}
      </button>
      {stage.at === "failed" && (
        <p className="harm" role="alert">
          {sayError(stage.error).says}
        </p>
      )}
    </>
  );
}
