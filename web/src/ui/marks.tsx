import "./marks.css";
import { Check, Lock, MessageSquareText, Save, ShieldAlert, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { timeOf } from "./dates.ts";
import { Icon } from "./icon.tsx";

const tagClass = {
  plain: "tag",
  gap: "tag gap",
  maybe: "tag maybe",
  paid: "tag paid",
  facts: "tag facts",
  quiet: "tag quiet-tag",
  harm: "tag harm-tag",
} as const;

/** `gap` is kōwhai: paid less than payable, and nothing else. */
export function Tag({ kind = "plain", children }: { kind?: keyof typeof tagClass; children: ReactNode }) {
  return <span className={tagClass[kind]}>{children}</span>;
}

const hazardIcon: Record<string, LucideIcon> = {
  "confidential-address": Lock,
  "safe-contact": MessageSquareText,
  "no-contact-order": ShieldAlert,
};

/** Two to four words that say what to do, then the reason in plain ink. */
export function Hazard({ words, because, kind }: { words: string; because?: string | null; kind?: string }) {
  return (
    <span className="hazard">
      <b>
        <Icon of={hazardIcon[kind ?? ""] ?? TriangleAlert} />
        {words}
      </b>
      {because ? <span>{because}</span> : null}
    </span>
  );
}

/** A person's own words, in serif. `large` for a goal. */
export function Quote({ children, large, lang }: { children: ReactNode; large?: boolean; lang?: string }) {
  return (
    <blockquote className={large ? "quote large" : "quote"} lang={lang}>
      “{children}”
    </blockquote>
  );
}

/** Never a tick before the server has it. `at` is a moment. */
export type SavedAs =
  | { state: "nothing-yet" }
  | { state: "writing" }
  | { state: "sent"; at: string }
  | { state: "kept-here"; at: string }
  | { state: "not-kept" };

const heard: Partial<Record<SavedAs["state"], string>> = {
  sent: "Your words are saved.",
  "kept-here": "Not sent: kept on this device.",
  "not-kept": "Not saved. Copy your words before you leave this page.",
};

/** Seen with its time. Heard only when it changes from one state to another, not at each pause in typing. */
export function SaveState({ saved }: { saved: SavedAs }) {
  const [said, setSaid] = useState("");
  const next = heard[saved.state] ?? said;
  if (next !== said) setSaid(next);
  return (
    <>
      <span className={saved.state === "sent" ? "saved sent" : "saved"} aria-hidden="true">
        {saved.state === "writing" && "Writing"}
        {saved.state === "sent" && (
          <>
            <Icon of={Check} />
            Saved {timeOf(saved.at)}
          </>
        )}
        {saved.state === "kept-here" && (
          <>
            <Icon of={Save} />
            Not sent: kept on this device {timeOf(saved.at)}
          </>
        )}
        {saved.state === "not-kept" && (
          <>
            <Icon of={TriangleAlert} />
            {heard["not-kept"]}
          </>
        )}
      </span>
      <span className="vh" role="status">
        {said}
      </span>
    </>
  );
}
