import type { NoteKind, NoteVisibility } from "#contract/case-notes.ts";
import type { z } from "zod";

/** Everyone here is made up. One person of the story, as a colleague would tell it. Days and times are Auckland's. */
export type Story = {
  key: string;
  name: [given: string, family: string];
  preferred?: string;
  sayIt?: string;
  pronouns: string;
  born: string;
  gender: "1" | "2" | "3";
  ethnicity: string[];
  iwi?: { of: [code: string, hapu: string | null][]; shown: boolean };
  languages: [code: string, interpreter?: true][];
  manager: string;
  service:
    | "income-support"
    | "employment"
    | "housing"
    | "injury"
    | "reintegration"
    | "disability"
    | "youth"
    | "whanau-ora";
  opened: string;
  waitingFor?: string;
  contacts: {
    kind: "phone" | "text" | "email" | "post" | "through-someone";
    value: string;
    safe?: false;
    how?: string;
  }[];
  address?: { lines: string; suburb: string; town: string; postcode: string; sealed?: true };
  identifiers?: [kind: string, value: string][];
  alerts?: {
    words: string;
    because: string;
    kind: string;
    evidence: string;
    reviewOn: string | null;
    private?: true;
  }[];
  relations?: { name: string; kind: string; note: string }[];
  home?: {
    key: string;
    name: string;
    born: string;
    role: "partner" | "dependent-child" | "other-adult";
    note?: string;
  }[];
  facts?: SeedFact[];
  notes: SeedNote[];
  promises?: {
    said: string;
    who: "us" | "person";
    what: string;
    by: string | null;
    kept?: [on: string, how: string];
    staff?: string;
  }[];
  appointments?: {
    at: string;
    minutes: number;
    how: z.infer<typeof NoteKind>;
    place: string | null;
    coming: string | null;
    about: string | null;
    state?: "came" | "did-not-happen";
  }[];
  goals?: { words: string; said: string; barriers?: string[]; steps: SeedStep[] }[];
  concern?: { words: string; safeWay: string; withinMinutes: number; raised: string };
  due?: { kind: string; on: string; words: string }[];
  assessedOn?: string;
};

/** `of` is "me", a household member's key, or "home" for the household's own. */
export type SeedFact = [
  of: string,
  pointer: string,
  value: unknown,
  source: string,
  on: string,
  evidence?: string,
];
/** When, how, who was there, what was said; who wrote it and when, if not the case manager at once. */
export type SeedNote = [
  at: string,
  kind: z.infer<typeof NoteKind>,
  who: string,
  body: string,
  more?: { by?: string; written?: string; visibility?: z.infer<typeof NoteVisibility>; agreed?: true },
];
export type SeedStep = [
  what: string,
  owner: string,
  due: string,
  status: "not-started" | "in-progress" | "waiting" | "done" | "stopped",
  because?: string,
];
