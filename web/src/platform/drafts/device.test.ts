// @vitest-environment node
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { afterEach, expect, test, vi } from "vitest";
import { openDevice } from "./device.ts";
import type { Kept } from "./device.ts";
import { newWrappedKey, open, seal, unwrap } from "./lock.ts";

const secretOf = (letter: string) => btoa(letter.repeat(32));
const kept = (value: string): Kept => ({
  value,
  version: 1,
  at: "2026-11-24T10:42:00+13:00",
  tried: [],
  request: { method: "PUT", url: "/api/note-drafts/x", body: value, key: "k" },
});
const words = "She has been using the power money";

async function everythingStored(): Promise<string> {
  const store = await new Dexie("kehi-drafts").open();
  const rows = await Promise.all(store.tables.map((table) => table.toArray()));
  const latin = new TextDecoder("latin1");
  const plain = JSON.stringify(rows, (_, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? latin.decode(value) : value,
  );
  store.close();
  return plain;
}

afterEach(async () => {
  vi.useRealTimers();
  const store = await new Dexie("kehi-drafts").open();
  await Promise.all(store.tables.map((table) => table.clear()));
  store.close();
});

test("what is kept comes back, and stands nowhere in the clear", async () => {
  const device = await openDevice("pania", secretOf("a"));
  await device.put("note 1", kept(words));
  expect(await device.get("note 1")).toEqual(kept(words));
  const stored = await everythingStored();
  expect(stored).toContain("note 1");
  expect(stored).not.toContain("power money");
});

test("without a sign-in there is nothing to open: the tables hold no key in the clear", async () => {
  await (await openDevice("pania", secretOf("a"))).put("note 1", kept(words));
  const store = await new Dexie("kehi-drafts").open();
  const [row] = await store.table("keys").toArray();
  expect(Object.keys(row).sort()).toEqual(["bytes", "iv", "staffId"]);
  store.close();
});

test("the key cannot be taken out, and only the right secret opens it", async () => {
  const wrapped = await newWrappedKey(secretOf("a"));
  const key = await unwrap(wrapped, secretOf("a"));
  await expect(crypto.subtle.exportKey("raw", key)).rejects.toThrow();
  await expect(unwrap(wrapped, secretOf("b"))).rejects.toThrow();
});

test("one draft cannot be put in another's place", async () => {
  const key = await unwrap(await newWrappedKey(secretOf("a")), secretOf("a"));
  const sealed = await seal(key, "note 1", words);
  await expect(open(key, "note 2", sealed)).rejects.toThrow();
  expect(await open(key, "note 1", sealed)).toBe(words);
});

test("a second visit with the same secret opens what the first left", async () => {
  await (await openDevice("pania", secretOf("a"))).put("note 1", kept(words));
  const again = await openDevice("pania", secretOf("a"));
  expect((await again.all()).map((it) => it.name)).toEqual(["note 1"]);
});

test("another colleague on the same device sees nothing of it", async () => {
  await (await openDevice("pania", secretOf("a"))).put("note 1", kept(words));
  const other = await openDevice("losa", secretOf("b"));
  expect(await other.get("note 1")).toBeNull();
  expect(await other.all()).toEqual([]);
});

test("signing out wipes it all", async () => {
  const device = await openDevice("pania", secretOf("a"));
  await device.put("note 1", kept(words));
  await device.wipe();
  expect(await everythingStored()).toBe("[[],[]]");
});

test("kept locked, it opens for the same person within 24 hours and is gone afterwards", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T04:00:00Z") });
  const device = await openDevice("pania", secretOf("a"));
  await device.put("note 1", kept(words));
  await device.keepLocked();
  vi.setSystemTime(Date.parse("2026-11-25T03:59:00Z"));
  expect(await (await openDevice("pania", secretOf("a"))).get("note 1")).toEqual(kept(words));
  vi.setSystemTime(Date.parse("2026-11-25T04:01:00Z"));
  expect(await (await openDevice("losa", secretOf("b"))).all()).toEqual([]);
  expect(await (await openDevice("pania", secretOf("a"))).get("note 1")).toBeNull();
});

test("writing on unlocks a draft again", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-24T04:00:00Z") });
  const device = await openDevice("pania", secretOf("a"));
  await device.put("note 1", kept("one"));
  await device.keepLocked();
  await device.put("note 1", kept("two"));
  vi.setSystemTime(Date.parse("2026-11-26T04:00:00Z"));
  expect((await (await openDevice("pania", secretOf("a"))).get("note 1"))?.value).toBe("two");
});
