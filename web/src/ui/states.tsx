import "./notice.css";
import { FileText, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { timeOf } from "./dates.ts";
import { Icon } from "./icon.tsx";

export function Notice({
  icon,
  kind,
  title,
  role,
  children,
}: {
  icon: LucideIcon;
  kind?: "harm" | "info";
  title: ReactNode;
  role?: "status" | "alert";
  children?: ReactNode;
}) {
  const look = kind === "harm" ? "notice harm-notice" : kind === "info" ? "notice info" : "notice";
  return (
    <div className={look} role={role}>
      <Icon of={icon} />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}

/** Only what is still coming is grey. What it is appears in words after one second. */
export function Loading({ what, lines = 3 }: { what: string; lines?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="stack">
      <p className="small quiet" role="status">
        {late ? `Getting ${what}` : ""}
      </p>
      <div className="skel" aria-hidden="true">
        {Array.from({ length: lines }, (_, at) => (
          <i key={at} />
        ))}
      </div>
    </div>
  );
}

/** What would be here, in a sentence, and the one thing that starts it. */
export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="stack">
      <p className="prose">{children}</p>
      {action && <p>{action}</p>}
    </div>
  );
}

/** The same words whether there is a record or not. */
export function NothingToShow() {
  return (
    <Notice icon={FileText} title="Nothing to show here.">
      <p>If you need this for your work, ask your team leader.</p>
    </Notice>
  );
}

/** Something went wrong that is not the reader's fault: what, what to do, and a reference to read out. */
export function Failed({
  says,
  reference,
  onAgain,
}: {
  says: string;
  reference?: string;
  onAgain?: () => void;
}) {
  return (
    <Notice icon={TriangleAlert} kind="harm" role="alert" title={says}>
      {reference && (
        <p>
          If it happens again, tell whoever looks after Kēhi: <span className="num">{reference}</span>
        </p>
      )}
      {onAgain && (
        <p className="line-up">
          <Button onClick={onAgain}>Try again</Button>
        </p>
      )}
    </Notice>
  );
}

/** Two people changed the same thing. Both are shown, keeping both is offered first, neither is lost. */
export function Conflict({
  what,
  yours,
  theirs,
  by,
  onKeepBoth,
  onUseMine,
  onUseTheirs,
}: {
  what: string;
  yours: { at: string; words: ReactNode };
  theirs: { at: string; words: ReactNode };
  by: string;
  onKeepBoth?: () => void;
  onUseMine: () => void;
  onUseTheirs: () => void;
}) {
  return (
    <section aria-label="Two people changed the same thing">
      <p>
        {by} also changed this {what} at {timeOf(theirs.at)}. Nothing is lost.
      </p>
      <div className="sides">
        <div>
          <p className="small quiet">Yours, {timeOf(yours.at)}</p>
          <p className="said">{yours.words}</p>
        </div>
        <div>
          <p className="small quiet">
            {by}, {timeOf(theirs.at)}
          </p>
          <p className="said">{theirs.words}</p>
        </div>
      </div>
      <p className="line-up">
        {onKeepBoth && (
          <Button look="main" onClick={onKeepBoth}>
            Keep both
          </Button>
        )}
        <Button onClick={onUseMine}>Use mine</Button>
        <Button onClick={onUseTheirs}>Use theirs</Button>
      </p>
    </section>
  );
}
