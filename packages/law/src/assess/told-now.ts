import type { Provenance } from "../situation/parse.ts";
import { linkProblems } from "../situation/links.ts";
import type { Situation } from "../situation/situation.ts";

type Node = Record<string, unknown> | unknown[];
const isNode = (x: unknown): x is Node => typeof x === "object" && x !== null;

/** A copy with one place set, or taken out when `value` is undefined; only the way to it is copied. */
export function withPlace<T>(document: T, pointer: string, value: unknown): T {
  const steps = pointer.split("/").slice(1);
  const set = (node: unknown, at: number): unknown => {
    const step = steps[at];
    if (step === undefined) return value;
    const copy: Node = Array.isArray(node) ? [...node] : { ...(isNode(node) ? node : {}) };
    const next = set((copy as Record<string, unknown>)[step], at + 1);
    if (next === undefined && !Array.isArray(copy)) delete copy[step];
    else (copy as Record<string, unknown>)[step] = next;
    return copy;
  };
  return set(document, 0) as T;
}

/** Facts told on the day itself that changed something: they carry what held before (`was`; null: it was not known). */
export const toldNow = (on: string, provenance: readonly Provenance[]): readonly Provenance[] =>
  provenance.filter((p) => p.on === on && p.was !== undefined);

/** The situation as it was known before the day. The same object when nothing new was told. */
export function knownBefore(situation: Situation, provenance: readonly Provenance[]): Situation {
  let before = situation;
  for (const told of toldNow(situation.on, provenance)) {
    const back = withPlace(before, told.pointer, told.was === null ? undefined : told.was);
    if (linkProblems(back).length === 0) before = back;
  }
  return before;
}
