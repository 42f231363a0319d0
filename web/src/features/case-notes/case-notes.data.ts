import { listNoteDrafts, type NoteDraft, saveNoteDraft } from "#contract/case-notes.ts";
import type { z } from "zod";
import type { NoteKind } from "#contract/case-notes.ts";
import { call } from "../../platform/call.ts";
import type { DraftRemote } from "../../platform/drafts/draft.ts";
import { prepare } from "../../platform/transport.ts";
import { sendSignedIn } from "../../platform/call.ts";

/** What is typed in a note. */
export type Typed = { kind: z.infer<typeof NoteKind>; whoWasThere: string; happenedAt: string; body: string };

export const kinds: readonly { value: Typed["kind"]; says: string }[] = [
  { value: "face-to-face", says: "Face to face" },
  { value: "phone", says: "Phone" },
  { value: "video", says: "Video" },
  { value: "home", says: "Home visit" },
  { value: "hospital", says: "Hospital" },
  { value: "workplace", says: "Workplace" },
  { value: "prison", says: "Prison" },
  { value: "text", says: "Text" },
  { value: "email", says: "E-mail" },
];

const typedOf = ({ kind, whoWasThere, happenedAt, body }: NoteDraft): Typed => ({
  kind,
  whoWasThere,
  happenedAt,
  body,
});

/** Where a note's draft is kept: its id becomes the note's. */
export function draftOf(noteId: string, caseId: string, interviewId: string | null): DraftRemote<Typed> {
  const params = { id: noteId };
  return {
    load: async () => {
      const { items } = await call(listNoteDrafts, {});
      const draft = items.find((one) => one.id === noteId);
      return draft ? { value: typedOf(draft), version: draft.version, savedAt: draft.savedAt } : null;
    },
    prepare: (value, version) =>
      prepare(saveNoteDraft, { params, body: { ...value, version, caseId, interviewId } }),
    send: async (request) =>
      saveNoteDraft.response.parse(await sendSignedIn(request, { signedOut: "throw" })),
    theirs: (problem) => {
      const draft = problem as NoteDraft;
      return { value: typedOf(draft), version: draft.version, savedAt: draft.savedAt };
    },
  };
}
