import { now } from "../clock.ts";
import { Refused } from "../problem.ts";
import type { Prepared } from "../transport.ts";
import type { Device } from "./device.ts";

export type Stored<T> = { value: T; version: number; savedAt: string };
export type DraftRemote<T> = {
  /** What the server holds; null when there is none yet. */
  load: () => Promise<Stored<T> | null>;
  /** The request that saves these words on this version. Sent now, or later from the device. */
  prepare: (value: T, version: number) => Prepared;
  /** Sends a prepared save. */
  send: (request: Prepared) => Promise<{ version: number; savedAt: string }>;
  /** The other text of a 412. */
  theirs: (problem: unknown) => Stored<T>;
};

export type DraftState<T> = {
  value: T;
  /** As `SavedAs` of ui/marks.tsx. */
  saved:
    | { state: "nothing-yet" }
    | { state: "writing" }
    | { state: "sent"; at: string }
    | { state: "kept-here"; at: string }
    | { state: "not-kept" };
  /** Another device or tab saved other words: both are here until someone chooses. */
  conflict: { theirs: Stored<T>; yoursAt: string } | null;
  /** A save was refused for what it says. The words stay kept here; they are not sent again until they change. */
  refused: string | null;
  opened: boolean;
};

const IDLE = 1000;
const AGAIN = 15_000;
const TRIED = 5;
const TYPED = 40;
const inOrder = (_: string, it: unknown) =>
  it !== null && typeof it === "object" && !Array.isArray(it)
    ? Object.fromEntries(Object.entries(it).sort(([a], [b]) => (a < b ? -1 : 1)))
    : it;
/** The same words, whatever the order of their parts. */
const same = (a: unknown, b: unknown) => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder);

/** One thing being written. Each keystroke goes to the device, and to the server 1 s after typing stops. */
export class Draft<T> {
  state: DraftState<T>;
  readonly #name: string;
  readonly #remote: DraftRemote<T>;
  readonly #device: Promise<Device | null>;
  readonly #changed: () => void;
  #version = 0;
  /** The server's words that the writing began from. */
  #base: T;
  #tried: T[] = [];
  /** What was typed here of late: the device may have sent any of it before this page did. */
  #typed: T[] = [];
  #onDevice: Promise<boolean> = Promise.resolve(true);
  #request: { value: T; request: Prepared } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<boolean> | null = null;
  #done = false;

  constructor(
    name: string,
    initial: T,
    remote: DraftRemote<T>,
    device: Promise<Device | null>,
    changed: () => void,
  ) {
    this.#name = name;
    this.#base = initial;
    this.#remote = remote;
    this.#device = device;
    this.#changed = changed;
    this.state = {
      value: initial,
      saved: { state: "nothing-yet" },
      conflict: null,
      refused: null,
      opened: false,
    };
  }

  get name(): string {
    return this.#name;
  }

  get unsent(): boolean {
    const { state } = this.state.saved;
    return !this.#done && (state === "writing" || state === "kept-here" || state === "not-kept");
  }

  /** Takes what is newest: words kept here that the server does not have, else the server's. */
  async open(): Promise<void> {
    const device = await this.#device;
    const kept = (await device?.get(this.#name).catch(() => null)) ?? null;
    const stored = await this.#remote.load().catch((error: unknown) => {
      if (error instanceof Refused && error.status === 404) return null;
      if (kept || this.unsent) return undefined;
      throw error;
    });
    if (this.unsent) {
      // Typing was quicker than the server. Words that someone else wrote meanwhile are found by the 412.
      if (stored && same(stored.value, this.#base)) {
        this.#version = stored.version;
        this.#request = null;
      }
      return this.#become({ opened: true });
    }
    if (stored) this.#base = stored.value;
    this.#version = stored?.version ?? kept?.version ?? 0;
    if (!kept) {
      if (stored) this.#become({ value: stored.value, saved: { state: "sent", at: stored.savedAt } });
      return this.#become({ opened: true });
    }
    const mine = kept.value as T;
    this.#become({ value: mine, saved: { state: "kept-here", at: kept.at }, opened: true });
    const own = [mine, ...kept.tried].some((it) => same(it, stored?.value));
    if (stored && stored.version > kept.version && !own) {
      return this.#become({ conflict: { theirs: stored, yoursAt: kept.at } });
    }
    if (stored && same(stored.value, mine)) return this.#sent(stored);
    this.#later(0);
  }

  set(value: T): void {
    this.#typed = [...this.#typed, value].slice(-TYPED);
    this.#become({ value, saved: { state: "writing" }, refused: null });
    this.#keep();
    this.#later(IDLE);
  }

  #keep(): void {
    const { value } = this.state;
    const kept = {
      value,
      version: this.#version,
      at: now(),
      request: this.#requestFor(value),
      tried: this.#tried,
    };
    const put = async () => {
      const device = await this.#device;
      if (!device || this.#done) return device !== null;
      // Only the newest words: an older keystroke still waiting is skipped.
      if (!same(value, this.state.value)) return true;
      return device.put(this.#name, kept).then(() => true);
    };
    this.#onDevice = this.#onDevice.then(put, put).catch(() => false);
  }

  #requestFor(value: T): Prepared {
    if (!this.#request || !same(this.#request.value, value)) {
      this.#request = { value, request: this.#remote.prepare(value, this.#version) };
    }
    return this.#request.request;
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.sendNow(), ms);
  }

  /** True when the server has every word. */
  async sendNow(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#sending) await this.#sending;
    if (!this.unsent) return true;
    if (this.state.conflict) return false;
    this.#sending = this.#send();
    const sent = await this.#sending;
    this.#sending = null;
    return sent && this.unsent ? this.sendNow() : sent;
  }

  async #send(): Promise<boolean> {
    const { value } = this.state;
    const request = this.#requestFor(value);
    this.#tried = [...this.#tried.filter((it) => !same(it, value)), value].slice(-TRIED);
    try {
      const answer = await this.#remote.send(request);
      this.#version = answer.version;
      this.#request = null;
      if (!same(value, this.state.value)) return true;
      this.#sent(answer);
      return true;
    } catch (error) {
      await this.#notSent(error);
      return false;
    }
  }

  async #notSent(error: unknown): Promise<void> {
    const kept = (await this.#onDevice) && (await this.#device) !== null;
    this.#become({ saved: kept ? { state: "kept-here", at: now() } : { state: "not-kept" } });
    if (!(error instanceof Refused)) return this.#later(AGAIN);
    if (error.status === 412) {
      this.#request = null;
      const theirs = this.#remote.theirs(error.problem.theirs);
      // Our own words, whose reply was lost, or those we began from: write on from them.
      if ([...this.#tried, ...this.#typed, this.#base].some((it) => same(it, theirs.value))) {
        this.#version = theirs.version;
        return this.#later(0);
      }
      return this.#become({ conflict: { theirs, yoursAt: now() } });
    }
    if (error.status === 401 || error.status >= 500) return this.#later(AGAIN);
    this.#become({ refused: error.message });
  }

  #sent(stored: { version: number; savedAt: string }): void {
    this.#version = stored.version;
    this.#become({ saved: { state: "sent", at: stored.savedAt }, refused: null });
    const { value } = this.state;
    void this.#onDevice.then(async () => {
      if (same(value, this.state.value) && !this.unsent) await (await this.#device)?.remove(this.#name);
    });
  }

  /** Settles a conflict with the chosen words, written on top of theirs. */
  settle(value: T): void {
    const { conflict } = this.state;
    if (!conflict) return;
    this.#version = conflict.theirs.version;
    this.#request = null;
    this.#become({ conflict: null });
    this.set(value);
    this.#later(0);
  }

  /** The draft became something (a note), or was thrown away on purpose. */
  async finish(): Promise<void> {
    this.#done = true;
    clearTimeout(this.#timer);
    await this.#sending;
    await this.#onDevice;
    await (await this.#device)?.remove(this.#name);
    this.#changed();
  }

  /** Leaves the page: what is not sent goes on being sent. */
  close(): void {
    if (this.unsent && !this.state.conflict) void this.sendNow();
  }

  #become(next: Partial<DraftState<T>>): void {
    this.state = { ...this.state, ...next };
    this.#changed();
  }
}
