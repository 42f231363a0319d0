import type { Exact } from "../engine/money.ts";
import type { Inputs, Line, Missing, Step } from "../engine/result.ts";
import { exactText, moneyText } from "../engine/rounding.ts";
import type { Situation } from "../situation/situation.ts";
import { en } from "../words/en.ts";
import { mi } from "../words/mi.ts";
import { render, type Spoken } from "../words/render.ts";
import type { MissingSaid, StepSaid } from "./document.ts";

/** What to call people in sentences, by id. Inputs keep the ids. */
export type Names = Readonly<Record<string, string>>;

export function namesOf(situation: Situation): Names {
  return Object.fromEntries(situation.people.flatMap((p) => (p.name === undefined ? [] : [[p.id, p.name]])));
}

export type Language = "en-NZ" | "mi-NZ";

const isExact = (x: unknown): x is Exact => typeof x === "object" && x !== null && "n" in x && "d" in x;

/** Inputs as they leave the law: figures become decimal text, exactly where a decimal can. */
export function spoken(inputs: Inputs = {}): Spoken {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, isExact(value) ? exactText(value) : value]),
  );
}

/** Turns keys into sentences of one language; what it lacks is English. */
export class Speaker {
  readonly #words;
  readonly #names: Names;
  constructor(language: Language, names: Names = {}) {
    this.#words = language === "mi-NZ" ? mi : en;
    this.#names = names;
  }

  #said(key: string, inputs: Spoken): string {
    const named = Object.entries(inputs).map(([name, value]) => [name, this.#named(value)] as const);
    return render(this.#words, en, key, Object.fromEntries(named));
  }

  #named<T extends Spoken[string]>(value: T): T | string {
    return typeof value === "string" && Object.hasOwn(this.#names, value)
      ? (this.#names[value] ?? value)
      : value;
  }

  line(line: Line): string {
    return this.#said(line.key, spoken(line.inputs));
  }

  step(step: Step): StepSaid {
    const inputs = spoken(step.inputs);
    return {
      key: step.key,
      says: this.#said(step.key, inputs),
      cite: step.cite,
      inputs,
      gives: step.gives === null ? null : moneyText(step.gives),
      ...(step.rounded ? { rounded: step.rounded } : {}),
      steps: (step.steps ?? []).map((one) => this.step(one)),
    };
  }

  missing(missing: Missing): MissingSaid {
    if ("rate" in missing) return missing;
    const { fact, ask, privately } = missing;
    return { fact, ask: this.line(ask), ...(privately ? { privately } : {}) };
  }
}
