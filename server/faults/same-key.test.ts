import { v7 as newId } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aServer } from "../src/platform/testing/server.ts";
import { ready } from "./ready.ts";
import { requestOf, rowsOfAllTables, signedIn, type Server, whoMay, writes } from "./walk.ts";

// A lost reply is harmless: whoever sends a write again with its key gets the same bytes, and nothing more is done.
let server: Server;
beforeAll(async () => void (server = await aServer()));
afterAll(() => server.end());

test("every write sent again with the same key gives the same bytes and acts once", async () => {
  const wrong: string[] = [];
  const acted: string[] = [];
  for (const served of signedIn(server).filter(writes)) {
    const { endpoint } = served;
    const subject = await whoMay(server, served);
    const { actor = subject.actor, ...over } = await ready(server, endpoint.name, subject.actor, subject.ids);
    const sample = requestOf(endpoint, subject.ids);
    const request = {
      ...sample,
      ...over,
      ...(sample.body ? { body: { ...sample.body, ...over.body } } : {}),
      key: newId(),
    };
    const before = await rowsOfAllTables(server);
    const first = await server.call(endpoint, actor, request);
    const between = await rowsOfAllTables(server);
    const again = await server.call(endpoint, actor, request);
    const after = await rowsOfAllTables(server);
    if (first.status < 300) acted.push(endpoint.name);
    if (first.status >= 500) wrong.push(`${endpoint.name}: ${first.status}`);
    if (endpoint.name === "endSession") expect(again.status).toBe(401);
    else if (first.status < 300 && (again.status !== first.status || again.text !== first.text))
      wrong.push(`${endpoint.name}: ${first.text} then ${again.status} ${again.text}`);
    if (JSON.stringify(after) !== JSON.stringify(between)) wrong.push(`${endpoint.name} acted again`);
    if (first.status >= 300 && JSON.stringify(between) !== JSON.stringify(before))
      wrong.push(`${endpoint.name} was refused and left something`);
  }
  expect(wrong).toEqual([]);
  // None is left out: each one acts, so that acting twice would show.
  expect(acted.toSorted()).toEqual(
    signedIn(server)
      .filter(writes)
      .map((served) => served.endpoint.name)
      .toSorted(),
  );
}, 60_000);
