import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveNoteDraft } from "#contract/case-notes.ts";
import { changeStep, getPlan } from "#contract/plans.ts";
import { aServer } from "../src/platform/testing/server.ts";
import { aSubject } from "../src/platform/testing/subject.ts";
import { requestOf, signedIn, type Server, whoMay } from "./walk.ts";

// Two who change the same thing: the second is told, and sees both. Nothing is overwritten in silence.
let server: Server;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

test("every change that carries a version is refused on a stale one, with both", async () => {
  const wrong: string[] = [];
  const changes = signedIn(server).filter(({ endpoint }) => {
    const shape = (endpoint.body as { shape?: Record<string, unknown> } | undefined)?.shape;
    return shape?.["version"] !== undefined;
  });
  for (const served of changes) {
    const { endpoint } = served;
    const { actor, ids } = await whoMay(server, served);
    const request = requestOf(endpoint, ids);
    // A version that was never given is as stale as one that has passed.
    const body = { ...request.body, version: 7 };
    const made = endpoint.name === "saveNoteDraft" ? await server.call(endpoint, actor, request) : null;
    if (made && made.status !== 200) wrong.push(`${endpoint.name}: ${made.status} ${made.text}`);
    const reply = await server.call(endpoint, actor, { ...request, body });
    const keeps = reply.body.yours !== undefined && reply.body.theirs !== undefined;
    if (reply.status !== 412 || !keeps)
      wrong.push(`${endpoint.name}: ${reply.status} ${reply.text.slice(0, 200)}`);
  }
  expect(changes.length).toBeGreaterThan(8);
  expect(wrong).toEqual([]);
}, 30_000);

type Edit = { status: number; text: string; theirs: { version: number } & Record<string, unknown> };

/** A hundred rounds of two to five editors at once, all on the version they see. `save` writes one's words on it. */
async function rounds(first: number, field: string, save: (version: number, words: string) => Promise<Edit>) {
  const accepted: string[] = [];
  let version = first;
  let refused = 0;
  for (let round = 0; round < 100; round += 1) {
    const words = Array.from({ length: 2 + (round % 4) }, (_, editor) => `Round ${round}, editor ${editor}`);
    const on = version;
    const edits = await Promise.all(words.map((each) => save(on, each)));
    const winners = words.filter((_, editor) => edits[editor]?.status === 200);
    expect(winners).toHaveLength(1);
    accepted.push(...winners);
    version += 1;
    for (const edit of edits.filter(({ status }) => status !== 200)) {
      expect([edit.status, edit.theirs.version, edit.theirs[field]]).toEqual([412, version, winners[0]]);
      refused += 1;
    }
  }
  return { accepted, version, refused };
}

test("a draft: of each round one is kept, and every other is told what it was", async () => {
  const { actor, ids } = await aSubject(server.office, "assigned", "case-manager");
  const id = newId();
  const typed = {
    caseId: ids["case"],
    interviewId: null,
    kind: "phone",
    whoWasThere: "",
    happenedAt: "2026-11-23T21:00:00.000Z",
  };
  const save = async (version: number, body: string): Promise<Edit> => {
    const reply = await server.call(saveNoteDraft, actor, {
      params: { id },
      body: { ...typed, version, body },
    });
    return { status: reply.status, text: reply.text, theirs: reply.body.theirs };
  };
  const { accepted, version, refused } = await rounds(0, "body", save);
  const rows = await server.office.rows("select body, version from note_draft where id = $1", [id]);
  expect(rows).toEqual([{ body: accepted.at(-1), version }]);
  expect([version, refused]).toEqual([100, 250]);
}, 60_000);

test("a plan step: the same", async () => {
  const { actor, ids } = await aSubject(server.office, "assigned", "case-manager");
  const id = ids["step"] ?? "";
  const save = async (version: number, owner: string): Promise<Edit> => {
    const reply = await server.call(changeStep, actor, { params: { id }, body: { version, owner } });
    return { status: reply.status, text: reply.text, theirs: reply.body.theirs };
  };
  const { accepted, version, refused } = await rounds(1, "owner", save);
  const plan = await server.call(getPlan, actor, { params: { id: ids["case"] ?? "" } });
  expect(plan.body.goals[0].steps[0]).toMatchObject({ owner: accepted.at(-1), version });
  expect([version, refused]).toEqual([101, 250]);
}, 60_000);
