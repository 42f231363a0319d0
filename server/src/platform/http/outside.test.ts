import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { InjectOptions } from "fastify";
import { v7 as newId } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addCaseNote } from "#contract/case-notes.ts";
import { sampleOf } from "../testing/sample.ts";
import { aServer } from "../testing/server.ts";
import { aSubject, type Subject } from "../testing/subject.ts";

// What someone outside gets from the server, and what its log and its figures hold.
const lines: string[] = [];
let server: Awaited<ReturnType<typeof aServer>>;
let me: { cookie: string };
let ids: Subject;
beforeAll(async () => {
  const webRoot = mkdtempSync(join(tmpdir(), "kehi-web-"));
  mkdirSync(join(webRoot, "assets"));
  writeFileSync(join(webRoot, "index.html"), '<meta property="csp-nonce" content="__NONCE__">');
  writeFileSync(join(webRoot, "assets", "a.js"), "1");
  server = await aServer({
    webRoot,
    logLevel: "info",
    logTo: { write: (line) => void lines.push(line) },
    publicUrl: "https://kehi.example",
  });
  const subject = await aSubject(server.office, "assigned", "case-manager");
  me = { cookie: subject.actor.cookie.replace("kehi=", "__Host-kehi=") };
  ({ ids } = subject);
});
afterAll(() => server.end());

const json = { "content-type": "application/json" };
const asked: [string, () => InjectOptions][] = [
  ["the page", () => ({ url: "/people/x" })],
  ["a file of the web app", () => ({ url: "/assets/a.js" })],
  ["a file that is not there", () => ({ url: "/assets/../../package.json" })],
  ["an address that is not there", () => ({ url: "/api/nothing" })],
  ["an address that cannot be read", () => ({ url: "/api/%E0%A4%A" })],
  ["life", () => ({ url: "/healthz" })],
  ["readiness", () => ({ url: "/readyz" })],
  ["figures", () => ({ url: "/metrics" })],
  ["the API's document", () => ({ url: "/api/openapi.json" })],
  ["a record, signed out", () => ({ url: `/api/people/${ids["person"]}` })],
  ["a record that is not", () => ({ url: `/api/people/${newId()}`, headers: me })],
  ["a record", () => ({ url: `/api/people/${ids["person"]}`, headers: me })],
  ["a letter", () => ({ url: `/api/letters/${ids["letter"]}/pdf`, headers: me })],
  ["no JSON", () => ({ url: "/api/session", method: "POST", headers: json, payload: "{" })],
  [
    "another kind",
    () => ({ url: "/api/session", method: "POST", headers: { "content-type": "a/b" }, payload: "x" }),
  ],
  [
    "too much",
    () => ({ url: "/api/session", method: "POST", headers: json, payload: `"${"x".repeat(1_100_000)}"` }),
  ],
  [
    "another site",
    () => ({
      url: "/api/session",
      method: "POST",
      headers: { ...json, origin: "https://evil.example" },
      payload: "{}",
    }),
  ],
  [
    "__proto__",
    () => ({ url: "/api/session", method: "POST", headers: json, payload: '{"__proto__":{"a":1}}' }),
  ],
];

describe("every reply", () => {
  test.each(asked)("to %s has the headers, and says nothing of the inside", async (_, request) => {
    const { statusCode, headers, body } = await server.app.inject(request());
    expect(statusCode).toBeLessThan(500);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "strict-transport-security": expect.stringContaining("max-age="),
      "content-security-policy": expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      "cache-control": expect.stringMatching(/no-store|immutable/),
    });
    expect(headers["content-security-policy"]).not.toMatch(/unsafe|\*/);
    expect(headers).not.toHaveProperty("x-powered-by");
    if (statusCode >= 400) {
      expect(headers["content-type"]).toContain("application/problem+json");
      expect(body).not.toMatch(/FST_|at .*\.ts|node_modules|select /);
    }
  });

  test("a letter opens in the browser as what it is", async () => {
    const { headers } = await server.app.inject({ url: `/api/letters/${ids["letter"]}/pdf`, headers: me });
    expect(headers["content-type"]).toBe("application/pdf");
    expect(headers["content-disposition"]).toMatch(/^inline; filename="summary-\d{4}-\d\d-\d\d\.pdf"$/);
  });

  test("signing out ends the cookie as the browser needs it said", async () => {
    const someone = await server.office.aStaffMember();
    const { headers } = await server.app.inject({
      url: "/api/session",
      method: "DELETE",
      headers: { cookie: someone.cookie.replace("kehi=", "__Host-kehi="), "idempotency-key": newId() },
    });
    expect(headers["set-cookie"]).toMatch(/^__Host-kehi=;.*Secure/);
    expect(headers["clear-site-data"]).toBe('"cache", "storage"');
  });
});

test("the log and the figures hold nothing that was typed, sent or looked for", async () => {
  const canary = "Canary\n    at canary";
  const put = (value: unknown): unknown => {
    if (typeof value === "string") return /^[0-9a-f-]{36}$|^\d{4}-|^\//.test(value) ? value : canary;
    if (Array.isArray(value)) return value.map(put);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, put(one)]));
  };
  for (const { endpoint } of server.api.implemented) {
    const known = { id: ids["person"] ?? "", caseId: ids["case"] ?? "", reason: "A child is alone" };
    for (const body of [sampleOf(endpoint.body, known), put(sampleOf(endpoint.body, known))]) {
      await server.app.inject({
        method: endpoint.method,
        url: `${endpoint.path.replaceAll(/:\w+/g, ids["person"] ?? "")}?q=Canary`,
        headers: { cookie: `${me.cookie}; other=Canary`, "idempotency-key": newId(), "user-agent": "Canary" },
        ...(body === undefined ? {} : { payload: body as object }),
      });
    }
  }
  const note = { id: ids["note"], body: canary, happenedAt: "2026-11-23T20:00:00Z" };
  const taken = await server.call(addCaseNote, me, { params: { id: ids["case"] ?? "" }, body: note });
  expect(taken.status).toBe(409);
  await server.app.inject({ url: "/Canary?q=Canary" });
  const { body: figures } = await server.app.inject({ url: "/metrics" });
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.some((line) => line.includes('"code":"23505"'))).toBe(true);
  for (const text of [lines.join(""), figures]) {
    expect(text.toLowerCase()).not.toContain("canary");
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7|Tauwhare|Aroha|kehi=/);
  }
});
