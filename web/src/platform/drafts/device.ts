// Loaded only when something is written, or when this device holds a draft: Dexie is not part of the first page.
import { Dexie } from "dexie";
import type { EntityTable } from "dexie";
import { millis } from "../clock.ts";
import type { Prepared } from "../transport.ts";
import { newWrappedKey, open, seal, unwrap } from "./lock.ts";
import type { Sealed } from "./lock.ts";

/**
 * What is kept for one draft: the words, the version they were made on, the request that sends them, and words sent
 * before whose reply had not come: finding those on the server is no conflict.
 */
export type Kept = { value: unknown; version: number; at: string; request: Prepared; tried: unknown[] };

type KeyRow = Sealed & { staffId: string };
type DraftRow = Sealed & {
  id: string;
  staffId: string;
  name: string;
  at: number;
  lockedUntil: number | null;
};

const LOCKED_HOURS = 24;
const HOUR = 3_600_000;

class Store extends Dexie {
  declare keys: EntityTable<KeyRow, "staffId">;
  declare drafts: EntityTable<DraftRow, "id">;
  constructor() {
    super("kehi-drafts");
    this.version(1).stores({ keys: "staffId", drafts: "id, staffId" });
  }
}

export type Device = {
  put: (name: string, kept: Kept) => Promise<void>;
  get: (name: string) => Promise<Kept | null>;
  remove: (name: string) => Promise<void>;
  all: () => Promise<{ name: string; kept: Kept }[]>;
  /** Keeps what is here locked for 24 hours: it opens only for this person, after a sign-in. */
  keepLocked: () => Promise<void>;
  /** Removes this person's drafts and key from the device. */
  wipe: () => Promise<void>;
};

/** Opens this person's drafts on this device, and removes what is past its 24 hours, theirs or anyone's. */
export async function openDevice(staffId: string, secret: string): Promise<Device> {
  const store = new Store();
  await store.drafts
    .filter(
      (row) =>
        (row.lockedUntil ?? (row.staffId === staffId ? Infinity : row.at + LOCKED_HOURS * HOUR)) < millis(),
    )
    .delete();

  const id = (name: string) => `${staffId} ${name}`;
  let row = await store.keys.get(staffId);
  let key = row && (await unwrap(row, secret).catch(() => null));
  if (!key) {
    // The secret was renewed: what it locked cannot be opened by anyone any more.
    await store.drafts.where({ staffId }).delete();
    row = { staffId, ...(await newWrappedKey(secret)) };
    await store.keys.put(row);
    key = await unwrap(row, secret);
  }
  const unlocked = key;

  const read = async (draft: DraftRow): Promise<Kept> => (await open(unlocked, draft.id, draft)) as Kept;
  return {
    put: async (name, kept) => {
      const sealed = await seal(unlocked, id(name), kept);
      await store.drafts.put({ id: id(name), staffId, name, at: millis(), lockedUntil: null, ...sealed });
    },
    get: async (name) => {
      const draft = await store.drafts.get(id(name));
      return draft ? read(draft) : null;
    },
    remove: (name) => store.drafts.delete(id(name)),
    all: async () => {
      const drafts = await store.drafts.where({ staffId }).toArray();
      return Promise.all(drafts.map(async (draft) => ({ name: draft.name, kept: await read(draft) })));
    },
    keepLocked: async () => {
      const lockedUntil = millis() + LOCKED_HOURS * HOUR;
      const drafts = await store.drafts.where({ staffId }).toArray();
      await store.drafts.bulkPut(drafts.map((draft) => ({ ...draft, lockedUntil })));
    },
    wipe: async () => {
      await store.drafts.where({ staffId }).delete();
      await store.keys.delete(staffId);
    },
  };
}
