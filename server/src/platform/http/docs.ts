import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";

type Shape = { $ref?: string; type?: string; format?: string; [key: string]: unknown };
type Body = { content?: Record<string, { schema?: Shape }> };
type Operation = {
  operationId: string;
  summary: string;
  parameters?: { name: string; in: string; required: boolean; schema: Shape; description?: string }[];
  requestBody?: Body;
  responses: Record<string, Body>;
  security: unknown[];
};
type Document = {
  info: { title: string; version: string; description: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Shape> };
};

/** The API as a document for programs, and the same as a page to read: plain HTML, no script. */
export function addDocs(app: FastifyInstance): void {
  const file = new URL("../../../../packages/contract/openapi.json", import.meta.url);
  const text = readFileSync(file, "utf8");
  const page = pageOf(JSON.parse(text) as Document);
  app.get("/api/openapi.json", async (_request, reply) =>
    reply.type("application/json; charset=utf-8").send(text),
  );
  app.get("/api/docs", async (request, reply) =>
    reply.type("text/html; charset=utf-8").send(page.replace("__NONCE__", request.nonce)),
  );
}

function pageOf({ info, paths, components }: Document): string {
  const groups = Map.groupBy(Object.entries(paths), ([path]) => path.split("/")[2] ?? "");
  const sections = [...groups].map(
    ([group, entries]) => `<section aria-labelledby="g-${group}"><h2 id="g-${group}">${escaped(group)}</h2>
${entries.flatMap(([path, methods]) => Object.entries(methods).map(([method, it]) => operation(method, path, it))).join("\n")}
</section>`,
  );
  const links = [...groups.keys()].map((group) => `<a href="#g-${group}">${escaped(group)}</a>`).join(" ");
  const schemas = Object.entries(components.schemas).map(
    ([name, shape]) => `<h3 id="s-${name}">${escaped(name)}</h3>${schema(shape)}`,
  );
  return `<!doctype html>
<html lang="en-NZ"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(info.title)}: the API</title><style nonce="__NONCE__">${style}</style></head>
<body><main><h1>${escaped(info.title)}: the API</h1>
<p>Version ${escaped(info.version)}. ${escaped(info.description)} The same <a href="/api/openapi.json">as OpenAPI 3.1</a>.</p>
<nav aria-label="Parts">${links} <a href="#schemas">schemas</a></nav>
${sections.join("\n")}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>${schemas.join("\n")}</section>
</main></body></html>`;
}

function operation(method: string, path: string, it: Operation): string {
  const asked = it.parameters ?? [];
  const rows = asked.map(
    ({ name, in: place, required, schema: shape, description }) =>
      `<li><code>${escaped(name)}</code> in the ${place}, ${required ? "needed" : "optional"}: ${escaped(shape.format ?? shape.type ?? "")}${description ? `. ${escaped(description)}` : ""}</li>`,
  );
  return `<article><h3 id="${it.operationId}">${escaped(it.summary)}</h3>
<p><code><b>${method.toUpperCase()}</b> ${escaped(path)}</code>${it.security.length === 0 ? " Before sign-in." : ""}</p>
${rows.length > 0 ? `<ul>${rows.join("")}</ul>` : ""}${body("What is sent", it.requestBody)}${body("What comes back", it.responses["200"])}</article>`;
}

function body(title: string, given: Body | undefined): string {
  const [[type, { schema: shape }] = ["", { schema: undefined }]] = Object.entries(given?.content ?? {});
  if (type === "") return "";
  if (!shape) return `<p>${title}: <code>${escaped(type)}</code></p>`;
  return `<details><summary>${title}</summary>${schema(shape)}</details>`;
}

/** A schema as indented JSON, each reference to a named one a link. */
function schema(shape: Shape): string {
  const text = escaped(JSON.stringify(shape, null, 2));
  const linked = text.replaceAll(
    /#\/components\/schemas\/(\w+)/g,
    (_, name: string) => `<a href="#s-${name}">${name}</a>`,
  );
  return `<pre tabindex="0">${linked}</pre>`;
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

const style = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0}main{max-width:56rem;margin:auto;padding:1rem}
h2{margin-top:2.5rem;border-bottom:1px solid}h3{margin:1.5rem 0 0}
p,ul{margin:.25rem 0}nav a{margin-right:.75rem}
pre{overflow:auto;padding:.75rem;border:1px solid}code,pre{font-size:.875rem}
summary{cursor:pointer;min-height:24px}`;
