import {
  endSession,
  getDoor,
  getSession,
  Me,
  startDemonstrationSession,
  startSession,
} from "#contract/session.ts";
import type { ResponseOf } from "#contract/endpoint.ts";
import { useSyncExternalStore } from "react";
import { millis, now, setClock } from "./clock.ts";
import { Refused } from "./problem.ts";
import { applyTheme } from "./theme.ts";
import { prepare, send, sinceAnswered } from "./transport.ts";

export type Door = ResponseOf<typeof getDoor>;
/** `lapsed`: signed out by time while the page is open. Everything typed stays where it is. */
export type Session =
  | { status: "asking" }
  | { status: "out" }
  | { status: "in"; me: Me }
  | { status: "lapsed"; me: Me; at: string };

let session: Session = { status: "asking" };
const listeners = new Set<() => void>();

function become(next: Session): void {
  session = next;
  for (const listener of listeners) listener();
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const sessionNow = (): Session => session;
export const useSession = (): Session => useSyncExternalStore(onSession, sessionNow);

/** The signed-in colleague. Only inside pages that need a sign-in. */
export function useMe(): Me {
  const here = useSession();
  if (here.status !== "in" && here.status !== "lapsed") throw new Error("No one is signed in");
  return here.me;
}

function welcome(me: Me): Me {
  // Someone else's sign-in must not go on with the first person's page.
  if (session.status === "lapsed" && session.me.staffId !== me.staffId) location.assign("/");
  setClock(me);
  idleFor = Date.parse(me.idleAt) - Date.parse(me.now);
  applyTheme(me.preferences.theme);
  become({ status: "in", me });
  return me;
}

/** Asks the server who is signed in; `out` when no one is. */
export async function loadSession(): Promise<Session> {
  try {
    welcome(Me.parse(await send(prepare(getSession, {}))));
  } catch (error) {
    if (!(error instanceof Refused) || error.status !== 401) throw error;
    become({ status: "out" });
  }
  return session;
}

export async function loadDoor(): Promise<Door> {
  const door = getDoor.response.parse(await send(prepare(getDoor, {})));
  if (session.status !== "in") setClock(door);
  return door;
}

export async function signIn(
  email: string,
  password: string,
  code?: string,
): Promise<"signed-in" | "code-needed"> {
  const body = code === undefined ? { email, password } : { email, password, code };
  const answer = startSession.response.parse(await send(prepare(startSession, { body })));
  if (answer.state === "signed-in") welcome(answer.me);
  return answer.state;
}

export async function signInAsMadeUp(staffId: string): Promise<void> {
  const answer = startDemonstrationSession.response.parse(
    await send(prepare(startDemonstrationSession, { body: { staffId } })),
  );
  welcome(answer.me);
}

const WARN = 120_000;
let idleFor = Infinity;

/** The moment this session ends if nothing is done, once that is two minutes away or less; null until then. */
export function endsSoon(): number | null {
  if (session.status !== "in") return null;
  const end = Math.min(millis() - sinceAnswered() + idleFor, Date.parse(session.me.endsAt));
  return end - millis() < WARN ? end : null;
}

/** Call after the drafts are sent or locked. The page is loaded anew, so that nothing of this person stays in memory. */
export async function signOut(how: "wipe" | "keep-locked"): Promise<void> {
  await send(prepare(endSession, how === "keep-locked" ? { query: { keep: "locked-drafts" } } : {}));
  location.replace("/sign-in");
}

/** A 401 came while working. */
export function lapse(): void {
  if (session.status === "in") become({ status: "lapsed", me: session.me, at: now() });
}

/** Resolves when the same person is signed in again. */
export function backAgain(): Promise<void> {
  return new Promise((resolve) => {
    const stop = onSession(() => {
      if (session.status !== "in") return;
      stop();
      resolve();
    });
  });
}

export function setPreferences(preferences: Me["preferences"]): void {
  if (session.status === "in") become({ status: "in", me: { ...session.me, preferences } });
}
