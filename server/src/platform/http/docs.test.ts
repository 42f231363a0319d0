import { afterAll, beforeAll, expect, test } from "vitest";
import { aServer } from "../testing/server.ts";

let server: Awaited<ReturnType<typeof aServer>>;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

test("the document names every endpoint that is served, and no other", async () => {
  const reply = await server.app.inject({ url: "/api/openapi.json" });
  expect([reply.statusCode, reply.headers["content-type"]]).toEqual([200, "application/json; charset=utf-8"]);
  const { openapi, paths } = reply.json<{
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  }>();
  const described = Object.values(paths).flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  );
  expect(openapi).toBe("3.1.0");
  expect(described.sort()).toEqual(server.api.implemented.map(({ endpoint }) => endpoint.name).sort());
});

test("the page says each of them without a script, and its style holds under the policy", async () => {
  const reply = await server.app.inject({ url: "/api/docs" });
  for (const { endpoint } of server.api.implemented) {
    expect(reply.body).toContain(`<h3 id="${endpoint.name}">`);
  }
  expect(reply.body).not.toMatch(/<script|style=|https?:/);
  const nonce = /<style nonce="([^"]+)">/.exec(reply.body)?.[1];
  expect(reply.headers["content-security-policy"]).toContain(`style-src 'self' 'nonce-${nonce}'`);
  const again = await server.app.inject({ url: "/api/docs" });
  expect(again.body).not.toContain(String(nonce));
  const targets = [...reply.body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(targets.filter((id) => !reply.body.includes(`id="${id}"`))).toEqual([]);
});
