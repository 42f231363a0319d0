import "./case-notes.css";
import { type ReactNode, useId, useRef } from "react";
import { useDraft } from "../../platform/drafts/drafts.ts";
import { Button } from "../../ui/button.tsx";
import { timeOf } from "../../ui/dates.ts";
import { SaveState } from "../../ui/marks.tsx";
import { Conflict } from "../../ui/states.tsx";
import { draftOf, kinds, type Typed } from "./case-notes.data.ts";

type Props = {
  noteId: string;
  caseId: string;
  interviewId: string | null;
  /** When the talk began, ISO 8601. */
  began: string;
  kind: Typed["kind"];
  /** Buttons that add to the note: promise, goal, worry. */
  prompts?: ReactNode;
  /** Under the note: what was promised today. */
  under?: ReactNode;
  /** Finishes the note; what is typed is on the server first. */
  onFinish: (typed: Typed) => Promise<void>;
  finishing: boolean;
};

/** The page is the paper: it stays in view, and every word is kept as it is typed. */
export function NoteEditor({
  noteId,
  caseId,
  interviewId,
  began,
  kind,
  prompts,
  under,
  onFinish,
  finishing,
}: Props) {
  const remote = draftOf(noteId, caseId, interviewId);
  const initial: Typed = { kind, whoWasThere: "", happenedAt: began, body: "" };
  const { value, saved, conflict, refused, draft } = useDraft<Typed>(`note ${noteId}`, initial, remote);
  const paper = useRef<HTMLTextAreaElement>(null);
  const textId = useId();
  const change = (part: Partial<Typed>) => draft.set({ ...value, ...part });

  const quote = () => {
    const box = paper.current;
    if (!box) return;
    const { selectionStart: from, selectionEnd: to } = box;
    const chosen = value.body.slice(from, to);
    change({ body: `${value.body.slice(0, from)}“${chosen}”${value.body.slice(to)}` });
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(from + 1, from + 1 + chosen.length);
    });
  };

  return (
    <div className="paper">
      <div className="pane-head">
        <h2 id="h-note">Note</h2>
        <SaveState saved={saved} />
      </div>
      <dl className="where">
        <dt>
          <label htmlFor={`${textId}-kind`}>How</label>
        </dt>
        <dd>
          <select
            id={`${textId}-kind`}
            className="in"
            value={value.kind}
            onChange={(event) => change({ kind: event.target.value as Typed["kind"] })}
          >
            {kinds.map((one) => (
              <option key={one.value} value={one.value}>
                {one.says}
              </option>
            ))}
          </select>
        </dd>
        <dt>Began</dt>
        <dd className="began">{timeOf(value.happenedAt)}</dd>
        <dt>
          <label htmlFor={`${textId}-who`}>Who was there</label>
        </dt>
        <dd className="who-there">
          <input
            id={`${textId}-who`}
            className="in"
            value={value.whoWasThere}
            maxLength={200}
            onChange={(event) => change({ whoWasThere: event.target.value })}
          />
        </dd>
      </dl>
      {conflict && (
        <Conflict
          what="note"
          by="You, on another screen,"
          yours={{ words: value.body, at: conflict.yoursAt }}
          theirs={{ words: conflict.theirs.value.body, at: conflict.theirs.savedAt }}
          onKeepBoth={() =>
            draft.settle({ ...value, body: `${value.body}\n\n${conflict.theirs.value.body}` })
          }
          onUseMine={() => draft.settle(value)}
          onUseTheirs={() => draft.settle(conflict.theirs.value)}
        />
      )}
      {refused && (
        <p className="err" role="alert">
          {refused}
        </p>
      )}
      <label className="vh" htmlFor={textId}>
        Note
      </label>
      <textarea
        id={textId}
        ref={paper}
        className="text"
        value={value.body}
        rows={6}
        onChange={(event) => change({ body: event.target.value })}
      />
      <div className="prompts" role="group" aria-label="Add to the note">
        {prompts}
        <Button onClick={quote}>Their words</Button>
      </div>
      {under}
      <div className="acts">
        <Button
          busy={finishing}
          notYet={value.body.trim() === ""}
          onClick={() =>
            void draft
              .sendNow()
              .then(() => onFinish(value))
              .then(() => draft.finish())
          }
        >
          {value.body.trim() === "" ? "Finish the note once there are words" : "Finish the note"}
        </Button>
      </div>
    </div>
  );
}
