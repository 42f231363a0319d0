import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Line, Moment, Words } from "./basics.ts";

export const LetterLanguage = z.enum(["en", "mi", "mi-en"]);

/** What the person chose to take home: each part is ticked with them. */
export const Summary = z.strictObject({
  id: Id,
  interviewId: Id.nullable(),
  language: LetterLanguage,
  largePrint: z.boolean(),
  /** Asked first. `false`: nothing is printed; it stays here to read. */
  safeToTakeHome: z.boolean(),
  goals: z.array(Id).max(60),
  assessmentId: Id.nullable(),
  /** Of that assessment: `winter-energy-payment`, or with whom it is for: `disability-allowance:<id>,<id>`. */
  payments: z.array(z.string().max(200)).max(60),
  steps: z.array(Id).max(60),
  promises: z.array(Id).max(60),
  words: Words.nullable(),
});

export const Letter = z.strictObject({
  id: Id,
  caseId: Id,
  personId: Id,
  title: Line,
  language: LetterLanguage,
  largePrint: z.boolean(),
  draftTranslation: z.boolean(),
  pages: z.int(),
  givenOn: Day,
  by: z.string(),
  at: Moment,
});
export type Letter = z.infer<typeof Letter>;

/** The same sheet as on paper, for the screen, made before anything is kept. */
export const previewSummary = endpoint({
  name: "previewSummary",
  summary: "See the summary before it is given",
  method: "POST",
  path: "/api/cases/:id/summary-preview",
  looks: true,
  params: ById,
  body: Summary,
  response: z.strictObject({
    pdf: z.string(),
    pages: z.int(),
    draftTranslation: z.boolean(),
    text: z.string(),
  }),
});

export const giveSummary = endpoint({
  name: "giveSummary",
  summary: "Give the agreed summary: kept exactly as given",
  method: "POST",
  path: "/api/cases/:id/letters",
  params: ById,
  body: Summary,
  response: Letter,
});

export const listLetters = endpoint({
  name: "listLetters",
  summary: "What was given on paper",
  method: "GET",
  path: "/api/cases/:id/letters",
  params: ById,
  response: z.strictObject({ items: z.array(Letter) }),
});

export const getLetter = endpoint({
  name: "getLetter",
  summary: "One letter, as given, with its PDF in base64",
  method: "GET",
  path: "/api/letters/:id",
  params: ById,
  response: Letter.extend({ pdf: z.string() }),
});

export const getLetterPdf = endpoint({
  name: "getLetterPdf",
  summary: "One letter, as given, as a PDF to open or print",
  method: "GET",
  path: "/api/letters/:id/pdf",
  params: ById,
  file: "application/pdf",
  response: z.unknown(),
});
