import { v7 as newId } from "uuid";
import { z } from "zod";

type Shape = {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  minLength?: number;
  minimum?: number;
  format?: string;
  pattern?: string;
  $ref?: string;
  $defs?: Record<string, Shape>;
};

/** Known values by the name of the field: ids of what a test has built. */
export type Known = Record<string, string>;

/** The smallest value a schema accepts, with known ids where their names stand. Throws when it cannot make one. */
export function sampleOf(schema: z.ZodType | undefined, known: Known): unknown {
  if (!schema) return undefined;
  const shape = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  const value = sample(shape, "", known, shape.$defs ?? {});
  const parsed = schema.safeParse(value);
  if (!parsed.success)
    throw new Error(`No sample: ${JSON.stringify(parsed.error.issues)} for ${JSON.stringify(value)}`);
  return value;
}

function sample(shape: Shape, name: string, known: Known, defs: Record<string, Shape>): unknown {
  if (known[name] !== undefined && (!shape.enum || shape.enum.includes(known[name]))) return known[name];
  if (shape.$ref) return sample(defs[shape.$ref.split("/").at(-1) ?? ""] ?? {}, name, known, defs);
  if (shape.const !== undefined) return shape.const;
  if (shape.enum) return shape.enum[0];
  const choices = shape.anyOf ?? shape.oneOf;
  if (choices) {
    const empty = choices.find((choice) => choice.type === "null");
    return empty ? null : sample(choices[0] ?? {}, name, known, defs);
  }
  if (shape.allOf) return sample(Object.assign({}, ...shape.allOf) as Shape, name, known, defs);
  if (shape.type === "object") {
    return Object.fromEntries(
      (shape.required ?? []).map((field) => [
        field,
        sample(shape.properties?.[field] ?? {}, field, known, defs),
      ]),
    );
  }
  if (shape.type === "array") {
    return Array.from({ length: shape.minItems ?? 0 }, () => sample(shape.items ?? {}, name, known, defs));
  }
  if (shape.type === "string") return text(shape, name);
  // An integer without a bound has the least safe one: 1 is plainer.
  if (shape.type === "integer" || shape.type === "number")
    return (shape.minimum ?? -1) < 0 ? 1 : shape.minimum;
  if (shape.type === "boolean") return true;
  return "0";
}

function text(shape: Shape, name: string): string {
  if (shape.format === "uuid") return newId();
  if (shape.format === "date") return "2026-11-24";
  if (shape.format === "date-time") return "2026-11-23T20:30:00.000Z";
  if (shape.format === "email") return `${newId()}@example.test`;
  const tries = ["26.50", "/work/hoursPerWeek", "0101", "a sentence long enough"];
  const fits = tries.find((one) => !shape.pattern || new RegExp(shape.pattern, "u").test(one));
  return name === "q" ? "Aroha" : (fits ?? "");
}
