import { v7 as newId } from "uuid";
import { afterEach, expect, test } from "vitest";
import { recordFacts } from "#contract/assessments.ts";
import { addCaseNote, saveNoteDraft } from "#contract/case-notes.ts";
import { makePromise } from "#contract/promises.ts";
import type { AnyEndpoint } from "../src/platform/http/api.ts";
import { aServer } from "../src/platform/testing/server.ts";
import { aSubject } from "../src/platform/testing/subject.ts";
import { cutProxy, onceIn } from "./cut-proxy.ts";
import type { Server } from "./walk.ts";

// The line breaks after the work is done and before anyone hears. Sent again with its key, each write is there once.
const ending: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ending.splice(0).reverse()) await end();
});

type Sent = { status: number; body: { version?: number } | null };
type Send = (
  endpoint: AnyEndpoint,
  params: Record<string, string>,
  body: object,
  key: string,
) => Promise<Sent>;

/** A server whose line to the database is cut at one commit in `n`: the commit goes through, its reply does not come back. */
async function cutAtCommit(n: number) {
  const draw = onceIn(n);
  let line: Awaited<ReturnType<typeof cutProxy>> | undefined;
  const server = await aServer(async (database) => {
    const far = new URL(database.appUrl);
    line = await cutProxy(
      Number(far.port),
      (asked, answered) => asked.includes("commit\0") && answered.includes("COMMIT\0") && draw(),
    );
    far.port = String(line.port);
    return { appUrl: far.href };
  });
  ending.push(() => line?.stop() ?? Promise.resolve(), server.end);
  const { actor, ids } = await aSubject(server.office, "assigned", "case-manager");
  const send: Send = async (endpoint, params, body, key) => {
    const { status, body: said } = await server.call(endpoint, actor, { params, body, key });
    return { status, body: said };
  };
  return { server, ids, send, cuts: () => line?.cuts() ?? 0 };
}

/** A server whose line to the browser is cut at one reply in `n`. */
async function cutAtReply(n: number) {
  const draw = onceIn(n);
  const server = await aServer();
  await server.app.listen({ port: 0, host: "127.0.0.1" });
  const address = server.app.server.address();
  const line = await cutProxy(typeof address === "object" && address ? address.port : 0, draw);
  ending.push(server.end, line.stop);
  const { actor, ids } = await aSubject(server.office, "assigned", "case-manager");
  const send: Send = async ({ method, path }, params, body, key) => {
    try {
      const reply = await fetch(`http://127.0.0.1:${line.port}${path.replace(":id", params["id"] ?? "")}`, {
        method,
        body: JSON.stringify(body),
        headers: { cookie: actor.cookie, "content-type": "application/json", "idempotency-key": key },
      });
      return { status: reply.status, body: (await reply.json()) as Sent["body"] };
    } catch {
      return { status: 0, body: null };
    }
  };
  return { server, ids, send, cuts: line.cuts };
}

/** Sends until it is heard that it is done, as the browser does. */
async function untilHeard(send: () => Promise<Sent>): Promise<Sent> {
  for (let tries = 0; tries < 50; tries += 1) {
    const reply = await send();
    if (reply.status === 200) return reply;
    if (reply.status !== 503 && reply.status !== 0)
      throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  }
  throw new Error("Never heard.");
}

/** A hundred of each write, eight at a time. `fresh` makes each try a new one, with a key and an id of its own. */
async function hundreds(send: Send, ids: Record<string, string>, fresh: boolean): Promise<string[]> {
  const caseId = ids["case"] ?? "";
  const wrong: string[] = [];
  const once = (endpoint: AnyEndpoint, of: string, body: (id: string) => object) => {
    const kept = { id: newId(), key: newId() };
    return untilHeard(() => {
      const { id, key } = fresh ? { id: newId(), key: newId() } : kept;
      return send(endpoint, { id: endpoint === saveNoteDraft ? id : of }, body(id), key);
    });
  };
  const one = async (n: number): Promise<void> => {
    await once(addCaseNote, caseId, (id) => ({ id, happenedAt: "2026-11-23T20:00:00Z", body: `Note ${n}.` }));
    await once(makePromise, caseId, (id) => ({
      id,
      noteId: null,
      who: "us",
      what: `Promise ${n}.`,
      by: null,
    }));
    await once(recordFacts, ids["person"] ?? "", (id) => ({
      facts: [
        {
          id,
          pointer: "/home/tenure",
          value: "rent",
          source: `Fact ${n}.`,
          on: "2026-11-24",
          evidence: null,
          replaces: null,
        },
      ],
    }));
    const draft = await once(saveNoteDraft, "", () => ({
      version: 0,
      caseId,
      interviewId: null,
      kind: "phone",
      whoWasThere: "",
      happenedAt: "2026-11-23T20:00:00Z",
      body: `Draft ${n}.`,
    }));
    if (draft.body?.version !== 1) wrong.push(`Draft ${n} is at ${draft.body?.version}`);
  };
  const waiting = Array.from({ length: 100 }, (_, n) => n);
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let n = waiting.pop(); n !== undefined; n = waiting.pop()) await one(n);
    }),
  );
  return wrong;
}

/** How often each text is there, where that is not once. */
async function notOnce(server: Server): Promise<string[]> {
  const rows = await server.office.rows<{ words: string; times: number }>(
    `select words, count(*)::integer as times from (
       select body as words from case_note union all select what from promise union all select source from fact
       union all select body from note_draft) x where words ~ '^(Note|Promise|Fact|Draft) [0-9]+[.]$' group by words`,
  );
  const times = new Map(rows.map((row) => [row.words, row.times]));
  return ["Note", "Promise", "Fact", "Draft"].flatMap((kind) =>
    Array.from({ length: 100 }, (_, n) => `${kind} ${n}.`)
      .filter((words) => times.get(words) !== 1)
      .map((words) => `${words} ${times.get(words) ?? 0} times`),
  );
}

test("after 250 replies of COMMIT are lost, each of 400 writes is there once", async () => {
  const { server, ids, send, cuts } = await cutAtCommit(2.2);
  expect(await hundreds(send, ids, false)).toEqual([]);
  expect(await notOnce(server)).toEqual([]);
  expect(cuts()).toBeGreaterThanOrEqual(250);
}, 90_000);

test("after 150 replies to the browser are lost, the same", async () => {
  const { server, ids, send, cuts } = await cutAtReply(2.2);
  expect(await hundreds(send, ids, false)).toEqual([]);
  expect(await notOnce(server)).toEqual([]);
  expect(cuts()).toBeGreaterThanOrEqual(150);
}, 90_000);

test("without keys the same cuts write things twice (negative control)", async () => {
  const { server, ids, send } = await cutAtCommit(2.2);
  await hundreds(send, ids, true);
  expect((await notOnce(server)).length).toBeGreaterThan(100);
}, 90_000);
