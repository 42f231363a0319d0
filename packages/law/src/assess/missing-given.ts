import type { Missing, Result } from "../engine/result.ts";
import { situationShape } from "../situation/schema.ts";
import type { Shape } from "../situation/shape.ts";
import type { Situation } from "../situation/situation.ts";
import type { Change } from "./changes.ts";
import type { Speaker } from "./say.ts";
import { withPlace } from "./told-now.ts";

type Asked = Extract<Missing, { fact: string }>;

export function shapeAt(pointer: string): Shape | null {
  let shape: Shape | undefined = situationShape;
  for (const step of pointer.split("/").slice(1)) shape = shape?.items ?? shape?.properties?.[step];
  return shape ?? null;
}

/** Never answered for them: who they live with, where, and by what right they are here. */
const NOT_OURS = /relationship|\/residence\/|\/home\/(tenure|area|place|paidBy)|\/born$/;

function possible(pointer: string): readonly unknown[] {
  const shape = shapeAt(pointer);
  if (shape === null || NOT_OURS.test(pointer)) return [];
  if (shape.type === "boolean") return [true, false];
  if (shape.enum) return shape.enum;
  if (shape.type === "array") return pointer.endsWith("/income") || pointer.endsWith("/assets") ? [[]] : [];
  return [];
}

const asked = (r: Result): Asked[] => r.missing.filter((m): m is Asked => "fact" in m);

function one(s: Situation, m: Asked, speaker: Speaker): Change[] {
  return possible(m.fact).map((answer, distance) => ({
    says: { key: "change.answer", inputs: { answer: said(answer), ask: speaker.line(m.ask) } },
    situation: withPlace(s, m.fact, answer),
    distance,
  }));
}
const said = (answer: unknown): string =>
  answer === true ? "yes" : answer === false ? "no" : Array.isArray(answer) ? "none" : String(answer);

/** The answers that would settle a payment: each by itself, and where several are missing, yes to all of them. */
export function missingGiven(s: Situation, r: Result, speaker: Speaker): Change[] {
  const facts = asked(r);
  const singly = facts.flatMap((m) => one(s, m, speaker));
  const yes = facts.filter((m) => possible(m.fact).includes(true));
  if (facts.length < 2 || yes.length < facts.length) return singly;
  const together = yes.reduce((all, m) => withPlace(all, m.fact, true), s);
  return [
    ...singly,
    {
      says: { key: "change.allYes", inputs: { count: yes.length } },
      situation: together,
      distance: yes.length,
    },
  ];
}
