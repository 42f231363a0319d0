import "./finish-bar.css";
import type { ReactNode } from "react";
import { Choice } from "./button.tsx";

const yesNo = [
  { value: "yes", says: "Yes" },
  { value: "no", says: "No" },
] as const;

/** The bottom of an interview: the question first, with neither answer chosen, then the actions. */
export function FinishBar({
  question,
  answer,
  onAnswer,
  children,
}: {
  question?: string;
  answer?: "yes" | "no" | null;
  onAnswer?: (answer: "yes" | "no") => void;
  children: ReactNode;
}) {
  return (
    <div className="finish">
      {question && (
        <div className="safe">
          <span className="said" id="finish-question">
            “{question}”
          </span>
          <Choice
            labelledBy="finish-question"
            options={yesNo}
            value={answer ?? null}
            onChoose={(value) => onAnswer?.(value)}
          />
        </div>
      )}
      {children}
    </div>
  );
}
