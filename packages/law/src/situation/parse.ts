import { isDay } from "../engine/days.ts";
import { linkProblems } from "./links.ts";
import { situationShape } from "./schema.ts";
import type { Shape } from "./shape.ts";
import type { Situation } from "./situation.ts";

/** Where a fact came from. `was` is what held before it was told: null says it was not known. */
export interface Provenance {
  readonly pointer: string;
  readonly source?: string;
  readonly on?: string;
  readonly evidence?: string;
  readonly since?: string;
  readonly was?: unknown;
}

export interface Problem {
  readonly path: string;
  readonly says: string;
}

/** Bad input: each problem with its path and what to do. The one thing the law package throws. */
export class SituationError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => `${p.path || "/"}: ${p.says}`).join("\n"));
    this.name = "SituationError";
    this.problems = problems;
  }
}

export interface Parsed {
  readonly situation: Situation;
  readonly provenance: readonly Provenance[];
}

const FACT_KEYS = new Set(["value", "source", "on", "evidence", "since", "was"]);
const isObject = (x: unknown): x is Record<string, unknown> =>
  typeof x === "object" && x !== null && !Array.isArray(x);

class Reader {
  readonly problems: Problem[] = [];
  readonly provenance: Provenance[] = [];

  #say(path: string, says: string): undefined {
    this.problems.push({ path, says });
    return undefined;
  }

  #unwrap(path: string, given: unknown): unknown {
    if (!isObject(given) || !("value" in given)) return given;
    const { value, source, on, evidence, since } = given;
    for (const key of Object.keys(given))
      if (!FACT_KEYS.has(key)) this.#say(`${path}/${key}`, "is not a field of a fact");
    for (const [key, part] of Object.entries({ source, evidence }))
      if (part !== undefined && typeof part !== "string") this.#say(`${path}/${key}`, "must be text");
    for (const [key, part] of Object.entries({ on, since }))
      if (part !== undefined && (typeof part !== "string" || !isDay(part)))
        this.#say(`${path}/${key}`, "must be a day, YYYY-MM-DD");
    return value;
  }

  /** What held before is read as strictly as what holds now. */
  #remember(shape: Shape, path: string, given: unknown): void {
    if (!isObject(given) || !("value" in given)) return;
    const { value: _, was, ...rest } = given;
    const before = was === undefined || was === null ? was : this.read(shape, `${path}/was`, was);
    this.provenance.push({
      pointer: path,
      ...rest,
      ...(was === undefined ? {} : { was: before }),
    });
  }

  read(shape: Shape, path: string, wrapped: unknown): unknown {
    const given = this.#unwrap(path, wrapped);
    this.#remember(shape, path, wrapped);
    if (shape.oneOf) return this.#kind(shape.oneOf, path, given);
    if (shape.type === "object") return this.#object(shape, path, given);
    if (shape.type === "array") return this.#array(shape, path, given);
    return this.#plain(shape, path, given);
  }

  #kind(shapes: readonly Shape[], path: string, given: unknown): unknown {
    const wanted = isObject(given) ? given["kind"] : undefined;
    const shape = shapes.find((s) => s.properties?.["kind"]?.enum?.includes(String(wanted)));
    if (shape) return this.read(shape, path, given);
    const kinds = shapes.map((s) => s.properties?.["kind"]?.enum?.[0]).join(", ");
    return this.#say(`${path}/kind`, `must be one of ${kinds}`);
  }

  #object(shape: Shape, path: string, given: unknown): unknown {
    if (!isObject(given)) return this.#say(path, "must be an object with fields");
    const out: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(given)) {
      const field =
        shape.properties && Object.hasOwn(shape.properties, name) ? shape.properties[name] : undefined;
      const at = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
      if (!field) this.#say(at, "is not a field Kēhi knows");
      else if (value === undefined) continue;
      else out[name] = this.read(field, at, value);
    }
    for (const name of shape.required ?? []) if (!(name in out)) this.#say(`${path}/${name}`, "is needed");
    return out;
  }

  #array(shape: Shape, path: string, given: unknown): unknown {
    if (!Array.isArray(given)) return this.#say(path, "must be a list");
    if (given.length < (shape.minItems ?? 0)) this.#say(path, `needs at least ${shape.minItems}`);
    if (given.length > (shape.maxItems ?? Infinity))
      return this.#say(path, `can have at most ${shape.maxItems}`);
    return shape.items
      ? given.map((part, at) => this.read(shape.items as Shape, `${path}/${at}`, part))
      : given;
  }

  #plain(shape: Shape, path: string, given: unknown): unknown {
    if (shape.type === "boolean")
      return typeof given === "boolean" ? given : this.#say(path, "must be true or false");
    if (shape.type === "number") {
      if (typeof given !== "number" || !Number.isFinite(given)) return this.#say(path, "must be a number");
      if (given < (shape.minimum ?? 0) || given > (shape.maximum ?? Infinity))
        return this.#say(path, `must be from ${shape.minimum} to ${shape.maximum}`);
      return /^\d+(\.\d{1,4})?$/.test(String(given)) || shape.maximum === 1
        ? given
        : this.#say(path, "can have at most four decimals");
    }
    if (typeof given !== "string")
      return this.#say(path, shape.pattern ? "must be written as text in quotes" : "must be text");
    if (shape.enum && !shape.enum.includes(given))
      return this.#say(path, `must be one of ${shape.enum.join(", ")}`);
    if (shape.format === "date" && !isDay(given)) return this.#say(path, "must be a day, YYYY-MM-DD");
    if (given.length > (shape.maxLength ?? Infinity))
      return this.#say(path, `is longer than ${shape.maxLength} signs`);
    if (shape.pattern && !new RegExp(shape.pattern).test(given))
      return this.#say(
        path,
        shape.pattern.includes("d{1,9}") ? 'must be an amount such as "480.00"' : "is not in the right form",
      );
    return given;
  }
}

/**
 * Reads situation/1 strictly: unknown fields are refused with their path; a fact may be bare or with its source.
 * Throws SituationError with every problem found. `on` in the second argument stands over the document's day.
 */
export function parseSituation(given: unknown, on?: string): Parsed {
  const reader = new Reader();
  const document = isObject(given) && on !== undefined ? { ...given, on } : given;
  const situation = reader.read(situationShape, "", document) as Situation;
  if (reader.problems.length === 0) reader.problems.push(...linkProblems(situation));
  if (reader.problems.length > 0) throw new SituationError(reader.problems);
  return { situation, provenance: reader.provenance };
}
