import { createHash, randomBytes } from "node:crypto";

/** A new opaque token of 256 bits. Only its hash is stored. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, hash: hashOf(token) };
}

/** SHA-256 as hex: enough for a token that cannot be guessed. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A session ends after this long without a request, and in any case after a working day. */
export const idleSeconds = 30 * 60;
export const absoluteSeconds = 10 * 60 * 60;
