import { z } from "zod";
import { Problem } from "./basics.ts";
import type { Endpoint } from "./endpoint.ts";

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;
type Json = Record<string, unknown>;

/**
 * The API as an OpenAPI 3.1 document. `endpoints` are described in the order of their paths; `named` are the
 * schemas that several replies use (`CaseNote`), which become components.
 */
export function openApi(
  endpoints: readonly AnyEndpoint[],
  named: Readonly<Record<string, z.ZodType>> = {},
): Json {
  const replies = repliesOf(endpoints, { ...named, Problem });
  const paths: Record<string, Json> = {};
  const inOrder = [...endpoints].sort((a, b) => compare(a.path, b.path) || compare(a.method, b.method));
  for (const it of inOrder) {
    const path = it.path.replaceAll(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [it.method.toLowerCase()]: operation(it, replies) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Kēhi",
      version: "0.1.0",
      description:
        "Every endpoint that the web app uses. Writes carry an Idempotency-Key; an error is problem JSON.",
      license: { name: "MIT", identifier: "MIT" },
    },
    paths,
    components: {
      schemas: replies.components,
      securitySchemes: { session: { type: "apiKey", in: "cookie", name: "kehi" } },
      responses: {
        Problem: {
          description: "What happened and what to do, with a reference that can be read out",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

function operation(it: AnyEndpoint, replies: Replies): Json {
  const isWrite = it.method !== "GET" && !it.looks;
  const parameters = [
    ...parametersOf(it.params, "path"),
    ...parametersOf(it.query, "query"),
    ...(isWrite && it.door !== "open" ? [idempotencyKey] : []),
  ];
  return {
    operationId: it.name,
    summary: it.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(it.body
      ? {
          requestBody: {
            required: true,
            content: json(hoisted(schemaOf(it.body), `${it.name}_body`, replies.components)),
          },
        }
      : {}),
    responses: {
      200: { description: "Done", content: it.file ? { [it.file]: {} } : json(replies.of(it)) },
      default: { $ref: "#/components/responses/Problem" },
    },
    security: it.door === "open" ? [] : [{ session: [] }],
  };
}

const idempotencyKey = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  description: "One new UUID for each thing done, the same on each retry",
  schema: { type: "string", format: "uuid" },
};

function parametersOf(schema: z.ZodType | undefined, place: "path" | "query"): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: each,
  }));
}

/** What a caller may send: a field with a default may be left out. */
function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
}

/** What comes back. Named schemas become components, and each reply refers to them. */
function repliesOf(endpoints: readonly AnyEndpoint[], named: Readonly<Record<string, z.ZodType>>): Replies {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const isNamed = new Map(endpoints.map((it) => [it.name, registry.get(it.response)?.id]));
  for (const it of endpoints)
    if (!registry.has(it.response)) registry.add(it.response, { id: replyName(it) });
  const { __shared, ...schemas } = z.toJSONSchema(registry, options).schemas as Record<string, Json>;
  const components: Record<string, Json> = {};
  for (const [name, schema] of Object.entries(schemas))
    if (!name.startsWith(reply)) components[name] = hoisted(bare(schema), name, components);
  // What several nameless schemas have in common, zod keeps in one place of its own.
  hoisted(bare(__shared ?? {}), "Shared", components);
  return {
    components,
    of: (it) => {
      const id = isNamed.get(it.name);
      return id === undefined
        ? hoisted(bare(schemas[replyName(it)] ?? {}), it.name, components)
        : { $ref: refTo(id) };
    },
  };
}

/** A schema's own definitions become components: OpenAPI's references start from the whole document. */
function hoisted(schema: Json, owner: string, components: Record<string, Json>): Json {
  const text = JSON.stringify(schema)
    .replaceAll(`"${refTo("__shared")}#/$defs/`, () => `"${refTo("Shared_")}`)
    .replaceAll('"#/$defs/', () => `"${refTo(`${owner}_`)}`);
  const { $defs = {}, ...rest } = JSON.parse(text) as Json & { $defs?: Record<string, Json> };
  for (const [name, each] of Object.entries($defs)) components[`${owner}_${name}`] = bare(each);
  return rest;
}

type Replies = { of: (it: AnyEndpoint) => Json; components: Record<string, Json> };
const reply = "reply to ";
const replyName = (it: AnyEndpoint): string => `${reply}${it.name}`;

const refTo = (id: string): string => `#/components/schemas/${id}`;
const options = { uri: refTo, io: "output", unrepresentable: "any" } as const;

function bare(schema: Json): Json {
  const { $schema: _, $id: __, ...rest } = schema;
  return rest;
}

const json = (schema: Json): Json => ({ "application/json": { schema } });
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
