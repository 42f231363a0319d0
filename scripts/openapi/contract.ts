import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import type { Endpoint } from "#contract/endpoint.ts";
import { openApi } from "#contract/openapi.ts";

type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

const folder = resolve(import.meta.dirname, "../../packages/contract/src");
const sources = (): string[] =>
  readdirSync(folder)
    .filter((name) => /^[^.]+\.ts$/.test(name))
    .sort();

/** Changes when a source of the contract does: what the document is stamped with. */
export function contractHash(): string {
  const hash = createHash("sha256");
  for (const name of sources()) hash.update(name).update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** The text of packages/contract/openapi.json, from every endpoint and schema that the contract exports. */
export async function openApiText(): Promise<string> {
  const endpoints: AnyEndpoint[] = [];
  const named: Record<string, z.ZodType> = {};
  for (const name of sources()) {
    const exported = (await import(join(folder, name))) as Record<string, unknown>;
    for (const [key, value] of Object.entries(exported).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (isEndpoint(value)) endpoints.push(value);
      else if (value instanceof z.ZodType && !Object.values(named).includes(value)) named[key] = value;
    }
  }
  return `${JSON.stringify({ ...openApi(endpoints, named), "x-contract": contractHash() }, null, 1)}\n`;
}

function isEndpoint(value: unknown): value is AnyEndpoint {
  return (
    typeof value === "object" && value !== null && "method" in value && "path" in value && "response" in value
  );
}
