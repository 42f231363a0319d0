import { expect, test } from "vitest";
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { openApi } from "./openapi.ts";

const Kete = z.strictObject({ id: z.uuid(), words: z.string() });
const getKete = endpoint({
  name: "getKete",
  summary: "One kete",
  method: "GET",
  path: "/api/kete/:id",
  params: z.strictObject({ id: z.uuid() }),
  query: z.strictObject({ on: z.iso.date().optional() }),
  response: Kete,
});
const addKete = endpoint({
  name: "addKete",
  summary: "A new kete",
  method: "POST",
  path: "/api/kete",
  body: z.strictObject({ words: z.string().default("") }),
  response: z.strictObject({ all: z.array(Kete) }),
});
const document = openApi([getKete, addKete], { Kete }) as {
  paths: Record<string, Record<string, Record<string, unknown>>>;
  components: { schemas: Record<string, unknown> };
};

test("a path names its parts, and a reply refers to its schema", () => {
  const get = document.paths["/api/kete/{id}"]?.["get"];
  expect(get?.["parameters"]).toMatchObject([
    { name: "id", in: "path", required: true },
    { name: "on", in: "query", required: false },
  ]);
  expect(get?.["responses"]).toMatchObject({
    200: { content: { "application/json": { schema: { $ref: "#/components/schemas/Kete" } } } },
  });
  expect(document.components.schemas["Kete"]).toMatchObject({
    required: ["id", "words"],
    additionalProperties: false,
  });
});

test("a write asks for its key, and a field with a default may be left out", () => {
  const post = document.paths["/api/kete"]?.["post"];
  expect(post?.["parameters"]).toMatchObject([{ name: "Idempotency-Key", required: true }]);
  const body = post?.["requestBody"] as { content: Record<string, { schema: { required?: string[] } }> };
  expect(body.content["application/json"]?.schema.required ?? []).toEqual([]);
  expect(post?.["responses"]).toMatchObject({
    200: {
      content: {
        "application/json": {
          schema: { properties: { all: { items: { $ref: "#/components/schemas/Kete" } } } },
        },
      },
    },
  });
});

test("every reference points at something", () => {
  const text = JSON.stringify(document);
  for (const [, name] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(document.components.schemas).toHaveProperty(name ?? "");
  }
});
