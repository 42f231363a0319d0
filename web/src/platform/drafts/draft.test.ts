// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refused, Unreachable } from "../problem.ts";
import type { Device, Kept } from "./device.ts";
import { Draft } from "./draft.ts";
import type { DraftRemote, Stored } from "./draft.ts";

type Server = {
  stored: Stored<string> | null;
  up: boolean;
  sends: string[];
  keys: Map<string, Stored<string>>;
};

/** A server as the contract says: one version more with each save, a key acts once, an old version is 412. */
function server(stored: Stored<string> | null = null) {
  const state: Server = { stored, up: true, sends: [], keys: new Map() };
  const remote: DraftRemote<string> = {
    load: () => (state.up ? Promise.resolve(state.stored) : Promise.reject(new Unreachable())),
    prepare: (value, version) => ({
      method: "PUT",
      url: "/draft",
      body: JSON.stringify({ value, version }),
      key: crypto.randomUUID(),
    }),
    send: async (request) => {
      if (!state.up) throw new Unreachable();
      const { value, version } = JSON.parse(request.body ?? "") as { value: string; version: number };
      const done = state.keys.get(request.key ?? "");
      if (done) return done;
      if (version !== (state.stored?.version ?? 0)) {
        throw new Refused({
          type: "about:blank",
          title: "Changed",
          status: 412,
          detail: "Changed",
          reference: "R",
          theirs: state.stored,
        });
      }
      state.sends.push(value);
      state.stored = { value, version: version + 1, savedAt: "2026-11-24T10:42:00+13:00" };
      state.keys.set(request.key ?? "", state.stored);
      return state.stored;
    },
    theirs: (it) => it as Stored<string>,
  };
  return { state, remote };
}

/** A device that outlives a page. */
function memory(): Device & { held: Map<string, Kept> } {
  const held = new Map<string, Kept>();
  return {
    held,
    put: async (name, kept) => void held.set(name, kept),
    get: async (name) => held.get(name) ?? null,
    remove: async (name) => void held.delete(name),
    all: async () => [...held].map(([name, kept]) => ({ name, kept })),
    keepLocked: async () => {},
    wipe: async () => held.clear(),
  };
}

const draftOf = (remote: DraftRemote<string>, device: Device | null) =>
  new Draft("note 1", "", remote, Promise.resolve(device), () => {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test("each keystroke is on the device at once, and on the server 1 s after typing stops", async () => {
  const { state, remote } = server();
  const device = memory();
  const draft = draftOf(remote, device);
  await draft.open();
  for (const value of ["R", "Re", "Ren"]) {
    draft.set(value);
    await pass(100);
  }
  expect(device.held.get("note 1")?.value).toBe("Ren");
  expect(state.sends).toEqual([]);
  expect(draft.state.saved.state).toBe("writing");
  await pass(1000);
  expect(state.sends).toEqual(["Ren"]);
  expect(draft.state.saved).toEqual({ state: "sent", at: "2026-11-24T10:42:00+13:00" });
  expect(device.held.size).toBe(0);
});

test("the browser is killed in mid-note: the words are there on return, and are sent", async () => {
  const { state, remote } = server({ value: "Rent", version: 3, savedAt: "2026-11-24T10:40:00+13:00" });
  const device = memory();
  const killed = draftOf(remote, device);
  await killed.open();
  killed.set("Rent went up");
  await pass(10);
  vi.clearAllTimers();
  const back = draftOf(remote, device);
  await back.open();
  expect(back.state.value).toBe("Rent went up");
  await pass(10);
  expect(state.stored).toMatchObject({ value: "Rent went up", version: 4 });
});

test("offline the words are kept here and said so, and go when there is a connection", async () => {
  const { state, remote } = server();
  const device = memory();
  const draft = draftOf(remote, device);
  await draft.open();
  state.up = false;
  draft.set("Rent");
  await pass(1100);
  expect(draft.state.saved.state).toBe("kept-here");
  expect(device.held.get("note 1")?.value).toBe("Rent");
  state.up = true;
  await pass(15_000);
  expect(draft.state.saved.state).toBe("sent");
});

test("without a device or a connection it says that nothing is saved", async () => {
  const { state, remote } = server();
  const draft = draftOf(remote, null);
  await draft.open();
  state.up = false;
  draft.set("Rent");
  await pass(1100);
  expect(draft.state.saved.state).toBe("not-kept");
  expect(draft.unsent).toBe(true);
});

test("a lost reply is harmless: the same words go again with the same key", async () => {
  const { state, remote } = server();
  const send = remote.send;
  let lose = true;
  remote.send = async (request) => {
    const answer = await send(request);
    if (lose) throw new Unreachable();
    return answer;
  };
  const draft = draftOf(remote, memory());
  await draft.open();
  draft.set("Rent");
  await pass(1100);
  expect(draft.state.saved.state).toBe("kept-here");
  lose = false;
  await pass(15_000);
  expect(draft.state).toMatchObject({ conflict: null, saved: { state: "sent" } });
  expect(state.sends).toEqual(["Rent"]);
});

test("a lost reply and then more typing is no conflict with oneself", async () => {
  const { state, remote } = server();
  const send = remote.send;
  let lose = true;
  remote.send = async (request) => {
    const answer = await send(request);
    if (lose) throw new Unreachable();
    return answer;
  };
  const draft = draftOf(remote, memory());
  await draft.open();
  draft.set("Rent");
  await pass(1100);
  lose = false;
  draft.set("Rent went up");
  await pass(1100);
  expect(draft.state).toMatchObject({ conflict: null, saved: { state: "sent" } });
  expect(state.stored).toMatchObject({ value: "Rent went up", version: 2 });
});

test("killed while a save was under way: the newer words on the device win without a conflict", async () => {
  const { state, remote } = server();
  const device = memory();
  const killed = draftOf(remote, device);
  await killed.open();
  const send = remote.send;
  remote.send = async (request) => {
    await send(request);
    return new Promise(() => {});
  };
  killed.set("Rent");
  await pass(1100);
  killed.set("Rent went up");
  await pass(10);
  vi.clearAllTimers();
  remote.send = send;
  const back = draftOf(remote, device);
  await back.open();
  await pass(10);
  expect(back.state).toMatchObject({ value: "Rent went up", conflict: null });
  expect(state.stored?.value).toBe("Rent went up");
});

test("another device wrote meanwhile: both texts are here, nothing is overwritten, and keeping both works", async () => {
  const { state, remote } = server({ value: "Rent", version: 1, savedAt: "2026-11-24T10:40:00+13:00" });
  const draft = draftOf(remote, memory());
  await draft.open();
  state.stored = { value: "Rent is $595", version: 2, savedAt: "2026-11-24T10:41:00+13:00" };
  draft.set("Rent is $590");
  await pass(1100);
  expect(draft.state.conflict?.theirs.value).toBe("Rent is $595");
  expect(draft.state.value).toBe("Rent is $590");
  expect(state.stored.value).toBe("Rent is $595");
  draft.settle("Rent is $595\nRent is $590");
  await pass(10);
  expect(state.stored).toMatchObject({ value: "Rent is $595\nRent is $590", version: 3 });
  expect(draft.unsent).toBe(false);
});

test("typing goes on while a save is under way, and the last words are sent too", async () => {
  const { state, remote } = server();
  const send = remote.send;
  remote.send = async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    return send(request);
  };
  const device = memory();
  const draft = draftOf(remote, device);
  await draft.open();
  draft.set("Rent");
  await pass(1200);
  draft.set("Rent went up");
  await pass(400);
  expect(draft.state.saved.state).toBe("writing");
  await pass(3000);
  expect(state.stored?.value).toBe("Rent went up");
  expect(draft.state.saved.state).toBe("sent");
  expect(device.held.size).toBe(0);
});

test("a save that is refused for what it says is told, kept, and not sent over and over", async () => {
  const { remote } = server();
  let sends = 0;
  remote.send = () => {
    sends += 1;
    return Promise.reject(
      new Refused({ type: "about:blank", title: "No", status: 400, detail: "Too long", reference: "R" }),
    );
  };
  const draft = draftOf(remote, memory());
  await draft.open();
  draft.set("Rent");
  await pass(60_000);
  expect(draft.state.refused).toBe("Too long");
  expect(draft.state.saved.state).toBe("kept-here");
  expect(sends).toBe(1);
});

test("a finished draft leaves the device and is not sent again", async () => {
  const { state, remote } = server();
  const device = memory();
  const draft = draftOf(remote, device);
  await draft.open();
  draft.set("Rent");
  await pass(10);
  await draft.finish();
  await pass(60_000);
  expect(device.held.size).toBe(0);
  expect(state.sends).toEqual([]);
});
