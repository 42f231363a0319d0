// Drafts on this device are locked with a key that no script can read out. The key itself is kept wrapped by the
// per-user secret, which the server gives only after sign-in.

export type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

const text = new TextEncoder();

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64.replaceAll("-", "+").replaceAll("_", "/")), (char) => char.charCodeAt(0));

async function wrapper(secret: string): Promise<CryptoKey> {
  const raw = await crypto.subtle.importKey("raw", bytesOf(secret), "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: text.encode("kehi"), info: text.encode("drafts on this device") },
    raw,
    { name: "AES-GCM", length: 256 },
    false,
    ["wrapKey", "unwrapKey"],
  );
}

/** A new key, wrapped. The one in the clear is dropped at once. */
export async function newWrappedKey(secret: string): Promise<Sealed> {
  const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, true, ["encrypt", "decrypt"]);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = await crypto.subtle.wrapKey("raw", key, await wrapper(secret), { name: "AES-GCM", iv });
  return { iv, bytes };
}

/** The key, not extractable. Fails when the secret is another person's. */
export async function unwrap(wrapped: Sealed, secret: string): Promise<CryptoKey> {
  return crypto.subtle.unwrapKey(
    "raw",
    wrapped.bytes,
    await wrapper(secret),
    { name: "AES-GCM", iv: wrapped.iv },
    "AES-GCM",
    false,
    ["encrypt", "decrypt"],
  );
}

/** `name` is bound into the seal, so that one draft cannot be put in another's place. */
export async function seal(key: CryptoKey, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = text.encode(JSON.stringify(value));
  const bytes = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: text.encode(name) },
    key,
    data,
  );
  return { iv, bytes };
}

export async function open(key: CryptoKey, name: string, sealed: Sealed): Promise<unknown> {
  const data = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: sealed.iv, additionalData: text.encode(name) },
    key,
    sealed.bytes,
  );
  return JSON.parse(new TextDecoder().decode(data)) as unknown;
}
