import { getDraftSecret } from "#contract/session.ts";
import { useEffect, useState, useSyncExternalStore } from "react";
import { call, sendSignedIn } from "../call.ts";
import { connection, onConnection, setDrafts } from "../connection.ts";
import { Refused, Unreachable } from "../problem.ts";
import { onSession, sessionNow } from "../session.ts";
import type { Device } from "./device.ts";
import { Draft } from "./draft.ts";
import type { DraftRemote, DraftState } from "./draft.ts";

const live = new Set<Draft<unknown>>();
let device: { staffId: string; opening: Promise<Device | null> } | null = null;

/** This person's drafts on this device; null where the browser keeps nothing. */
function deviceOf(): Promise<Device | null> {
  const session = sessionNow();
  if (session.status !== "in" && session.status !== "lapsed") return Promise.resolve(null);
  const { staffId } = session.me;
  if (device?.staffId !== staffId) {
    const opening = (async () => {
      const [{ openDevice }, { secret }] = await Promise.all([
        import("./device.ts"),
        call(getDraftSecret, {}),
      ]);
      return openDevice(staffId, secret);
    })().catch(() => {
      device = null;
      return null;
    });
    device = { staffId, opening };
  }
  return device.opening;
}

function tell(): void {
  const states = [...live].filter((draft) => draft.unsent).map((draft) => draft.state.saved.state);
  setDrafts({
    unsent: states.filter((it) => it !== "writing").length,
    writing: states.filter((it) => it === "writing").length,
  });
}

const sendLive = () => Promise.all([...live].map((draft) => draft.sendNow()));
let reached = connection().reachable;
onConnection(() => {
  const back = !reached && connection().reachable;
  reached = connection().reachable;
  if (back) void sendLive();
});
onSession(() => {
  if (sessionNow().status === "in") void sendLive();
});

/**
 * Something being written. `name` is unique for the person writing, such as `note 0192…`.
 * Change `name` for another draft; `remote` may change freely.
 */
export function useDraft<T>(name: string, initial: T, remote: DraftRemote<T>) {
  const [failed, setFailed] = useState<unknown>(null);
  const make = () => {
    const listeners = new Set<() => void>();
    const draft = new Draft<T>(name, initial, remote, deviceOf(), () => {
      tell();
      for (const listener of listeners) listener();
    });
    return { name, draft, listeners };
  };
  // Made once for its name: what is typed must not be lost to a new `remote`.
  const [held, setHeld] = useState(make);
  if (held.name !== name) setHeld(make());

  useEffect(() => {
    const { draft } = held;
    live.add(draft as Draft<unknown>);
    draft.open().catch(setFailed);
    return () => {
      draft.close();
      if (!draft.unsent) live.delete(draft as Draft<unknown>);
    };
  }, [held]);

  const state = useSyncExternalStore<DraftState<T>>(
    (listener) => {
      held.listeners.add(listener);
      return () => held.listeners.delete(listener);
    },
    () => held.draft.state,
  );
  return { ...state, failed, draft: held.draft };
}

/** Sends everything unsent: what is on the page, and what the device still holds. The number that could not go. */
export async function sendEverything(): Promise<number> {
  await sendLive();
  const left = [...live].filter((draft) => draft.unsent).length;
  const kept = device ? await device.opening : null;
  if (!kept) return left;
  await sendKept(kept);
  return Math.max(left, (await kept.all()).length);
}

async function sendKept(kept: Device): Promise<void> {
  // What is being written on this page sends itself: sent from here too, it would clash with itself.
  const here = new Set([...live].map(({ name }) => name));
  const drafts = (await kept.all()).filter(({ name }) => !here.has(name));
  await Promise.all(
    drafts.map(async ({ name, kept: { request } }) => {
      try {
        await sendSignedIn(request, { signedOut: "throw" });
        await kept.remove(name);
      } catch (error) {
        // Words that clash or cannot go stay here: the page they belong to shows both.
        if (!(error instanceof Refused) && !(error instanceof Unreachable)) throw error;
      }
    }),
  );
}

/** After a sign-in: sends what an earlier visit left on this device. Loads nothing where there is nothing. */
export async function sendLeftover(): Promise<void> {
  const known = await indexedDB.databases?.().catch(() => []);
  if (!known?.some((it) => it.name === "kehi-drafts")) return;
  const kept = await deviceOf();
  if (kept) await sendKept(kept);
}

/** At sign-out: nothing of this person stays, or it stays locked for 24 hours. */
export async function leaveDevice(how: "wipe" | "keep-locked"): Promise<void> {
  const kept = device ? await device.opening : null;
  if (how === "wipe") await kept?.wipe();
  else await kept?.keepLocked();
}
