import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Id, Moment, Version, Words, Written } from "./basics.ts";

/** How the talk was held. */
export const NoteKind = z.enum([
  "face-to-face",
  "phone",
  "video",
  "home",
  "hospital",
  "workplace",
  "prison",
  "text",
  "email",
]);

/** `case`: who may open the case. `team`: the assigned person's team only. `sealed`: the assigned only. */
export const NoteVisibility = z.enum(["case", "team", "sealed"]);

export const Amendment = z.strictObject({ id: Id, body: Words, by: z.string(), recordedAt: Moment });

export const CaseNote = z.strictObject({
  id: Id,
  caseId: Id,
  kind: NoteKind,
  whoWasThere: z.string(),
  /** When the talk was. `recordedAt` is when it was written down: both are kept, neither can be changed. */
  happenedAt: Moment,
  recordedAt: Moment,
  body: z.string(),
  visibility: NoteVisibility,
  authorId: Id,
  author: z.string(),
  /** When the person read the quoted words and agreed; absent until then. */
  readAndAgreedAt: Moment.nullable(),
  amendments: z.array(Amendment),
  can: z.strictObject({ amend: z.boolean() }),
});
export type CaseNote = z.infer<typeof CaseNote>;

/** No field but the words is required to save a note: what is left out has a plain default. */
export const NewCaseNote = z.strictObject({
  id: Id,
  kind: NoteKind.default("face-to-face"),
  whoWasThere: z.string().max(200).default(""),
  happenedAt: Moment,
  body: Words.min(1, "There is nothing to save yet"),
  visibility: NoteVisibility.default("case"),
  readAndAgreedAt: Moment.nullable().default(null),
  interviewId: Id.nullable().default(null),
});

export const listCaseNotes = endpoint({
  name: "listCaseNotes",
  summary: "The notes of a case, newest first",
  method: "GET",
  path: "/api/cases/:id/notes",
  params: ById,
  response: z.strictObject({ items: z.array(CaseNote) }),
});

export const addCaseNote = endpoint({
  name: "addCaseNote",
  summary: "Write a note. The draft of the same id is finished by it",
  method: "POST",
  path: "/api/cases/:id/notes",
  params: ById,
  body: NewCaseNote,
  response: Written,
});

export const amendCaseNote = endpoint({
  name: "amendCaseNote",
  summary: "Add to a note or put it right. What was written stays",
  method: "POST",
  path: "/api/case-notes/:id/amendments",
  params: ById,
  body: z.strictObject({ id: Id, body: Words.min(1, "Write what is to be added or put right") }),
  response: Written,
});

/** A note being written: only its writer sees it. Its id becomes the note's id. */
export const NoteDraft = z.strictObject({
  id: Id,
  caseId: Id,
  personId: Id.nullable(),
  personName: z.string(),
  interviewId: Id.nullable(),
  kind: NoteKind,
  whoWasThere: z.string(),
  happenedAt: Moment,
  body: z.string(),
  version: Version,
  savedAt: Moment,
});
export type NoteDraft = z.infer<typeof NoteDraft>;

export const listNoteDrafts = endpoint({
  name: "listNoteDrafts",
  summary: "My notes that are still being written",
  method: "GET",
  path: "/api/note-drafts",
  response: z.strictObject({ items: z.array(NoteDraft) }),
});

export const getNoteDraft = endpoint({
  name: "getNoteDraft",
  summary: "One of my drafts",
  method: "GET",
  path: "/api/note-drafts/:id",
  params: ById,
  response: NoteDraft,
});

/** `version: 0` makes the draft. A stale version is 412 with both texts: `yours` and `theirs`. */
export const saveNoteDraft = endpoint({
  name: "saveNoteDraft",
  summary: "Save what is typed so far",
  method: "PUT",
  path: "/api/note-drafts/:id",
  params: ById,
  body: z.strictObject({
    version: z.int().min(0).max(2_000_000_000),
    caseId: Id,
    interviewId: Id.nullable(),
    kind: NoteKind,
    whoWasThere: z.string().max(200),
    happenedAt: Moment,
    body: Words,
  }),
  response: z.strictObject({ id: Id, version: Version, savedAt: Moment }),
});

export const discardNoteDraft = endpoint({
  name: "discardNoteDraft",
  summary: "Throw a draft away, on purpose",
  method: "DELETE",
  path: "/api/note-drafts/:id",
  params: ById,
  response: z.strictObject({ id: Id }),
});
