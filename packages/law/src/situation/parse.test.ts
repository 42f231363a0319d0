import { describe, expect, it } from "vitest";
import { knownBefore } from "../assess/told-now.ts";
import { parseSituation, SituationError } from "./parse.ts";
import { situationJsonSchema } from "./schema.ts";

const bare = { kehi: "situation/1", on: "2026-11-24", people: [{ id: "mere", born: "1994-05-03" }] };
function refused(document: unknown): string[] {
  try {
    parseSituation(document);
  } catch (error) {
    if (error instanceof SituationError) return error.problems.map((p) => `${p.path} ${p.says}`);
    throw error;
  }
  return [];
}

describe("reading a situation", () => {
  it("refuses an unknown field with its path, wherever it is", () => {
    expect(refused({ ...bare, pets: 2 })).toEqual(["/pets is not a field Kēhi knows"]);
    expect(refused({ ...bare, people: [{ id: "a", work: { hours: 3 } }] })).toEqual([
      "/people/0/work/hours is not a field Kēhi knows",
    ]);
    expect(refused({ ...bare, home: { cost: { value: "1.00", colour: "red" } } })).toEqual([
      "/home/cost/colour is not a field of a fact",
    ]);
  });
  it("says every problem at once, in plain words", () => {
    expect(
      refused({
        kehi: "situation/1",
        on: "2026-02-30",
        people: [{ id: "a", born: "yesterday", income: [{ kind: "wages", amount: 5, per: "week" }] }],
        home: { tenure: "tent", cost: "-1" },
      }),
    ).toEqual([
      "/on must be a day, YYYY-MM-DD",
      "/people/0/born must be a day, YYYY-MM-DD",
      "/people/0/income/0/amount must be written as text in quotes",
      "/home/tenure must be one of rent, mortgage, board, social-housing, emergency, transitional, none",
      '/home/cost must be an amount such as "480.00"',
    ]);
  });
  it("refuses what no document can mean: nobody, two with one id, a partner who is not there, half a person", () => {
    expect(refused(null)).toEqual([" must be an object with fields"]);
    expect(refused([])).toEqual([" must be an object with fields"]);
    expect(refused({ ...bare, people: [] })).toEqual(["/people needs at least 1"]);
    expect(refused({ ...bare, people: [{ id: "a" }, { id: "a" }] })).toEqual([
      "/people/1/id names two people",
    ]);
    expect(refused({ ...bare, relationships: [{ kind: "partner", between: ["mere", "ghost"] }] })).toEqual([
      "/relationships/0 names ghost, who is not among the people",
    ]);
    expect(refused({ ...bare, relationships: [{ kind: "friend" }] })[0]).toMatch(
      "/relationships/0/kind must be one of",
    );
    expect(refused({ ...bare, people: [{ id: "mere", born: "2027-01-01" }] })).toHaveLength(1);
    expect(
      refused(
        JSON.parse('{"kehi":"situation/1","on":"2026-11-24","people":[{"id":"a","__proto__":{"x":1}}]}'),
      ),
    ).toEqual(["/people/0/__proto__ is not a field Kēhi knows"]);
  });
  it("takes a fact bare or with its source, and keeps where it came from", () => {
    const { situation, provenance } = parseSituation({
      ...bare,
      home: {
        tenure: "rent",
        cost: { value: "590.00", source: "told", on: "2026-11-24", was: "390.00" },
        per: "week",
      },
    });
    expect(situation.home).toEqual({ tenure: "rent", cost: "590.00", per: "week" });
    expect(provenance).toEqual([{ pointer: "/home/cost", source: "told", on: "2026-11-24", was: "390.00" }]);
    expect(knownBefore(situation, provenance).home?.cost).toBe("390.00");
    expect(situation.home?.cost).toBe("590.00");
  });
  it("what was told before today is known; what was unknown becomes unknown again", () => {
    const told = (on: string, was: unknown) =>
      parseSituation({ ...bare, home: { cost: { value: "590.00", on, was }, per: "week" } });
    const earlier = told("2026-11-23", "390.00");
    expect(knownBefore(earlier.situation, earlier.provenance)).toBe(earlier.situation);
    const first = told("2026-11-24", null);
    expect(knownBefore(first.situation, first.provenance).home).toEqual({ per: "week" });
  });
  it("a day given beside the document stands over its own", () => {
    expect(parseSituation(bare, "2025-01-01").situation.on).toBe("2025-01-01");
  });
});

it("every field of the published schema says what it is, and none other is allowed", () => {
  let fields = 0;
  const walk = (shape: Record<string, unknown>, path: string): void => {
    for (const part of ["anyOf", "oneOf"] as const)
      for (const one of (shape[part] ?? []) as Record<string, unknown>[]) walk(one, path);
    if (shape["items"]) walk(shape["items"] as Record<string, unknown>, `${path}/items`);
    if (!shape["properties"]) return;
    expect(shape["additionalProperties"], path).toBe(false);
    for (const [name, field] of Object.entries(
      shape["properties"] as Record<string, Record<string, unknown>>,
    )) {
      const own = (field["anyOf"] as Record<string, unknown>[] | undefined)?.[0] ?? field;
      if (name !== "kind" && name !== "kehi" && name !== "value")
        expect(own["description"], `${path}/${name}`).toBeTypeOf("string");
      fields += 1;
      walk(field, `${path}/${name}`);
    }
  };
  walk(situationJsonSchema, "");
  expect(fields).toBeGreaterThan(100);
});
