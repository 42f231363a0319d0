import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { Secret, TOTP } from "otpauth";
import { Invalid } from "../../platform/errors.ts";

// OWASP's least for argon2id (the library's default kind): 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is kept. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

const fewestLetters = 12;
// As many as the sign-in reads.
const mostLetters = 200;

/** Refuses a password that will not do. Length is what keeps one safe. */
export function checkPassword(password: string): void {
  const fault =
    [...password].length < fewestLetters
      ? `Give a password of at least ${fewestLetters} letters.`
      : password.length > mostLetters
        ? `Give a password of at most ${mostLetters} letters.`
        : null;
  if (fault) throw new Invalid(fault, [{ path: "password", says: fault }]);
}

let nobodys: Promise<string> | undefined;

/** Whether a password fits. Without a hash the same work is done, so that time tells nothing of who is here. */
export async function fits(password: string, kept: string | null): Promise<boolean> {
  nobodys ??= hashPassword("the password of nobody");
  const isRight = await verify(kept ?? (await nobodys), password.normalize("NFC"));
  return isRight && kept !== null;
}

/** An e-mail address as tries are counted by: in no form that could be read back from the table alone. */
export function tryHash(email: string): string {
  return createHash("sha256").update(`sign-in:${email.trim().toLowerCase()}`).digest("hex");
}

export const newSecret = (): string => new Secret({ size: 20 }).base32;

function totp(secret: string, label = ""): TOTP {
  return new TOTP({
    issuer: "Kēhi",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });
}

/** What an authenticator app reads. */
export function codeUri(secret: string, email: string): string {
  return totp(secret, email).toString();
}

/** The step (30 seconds each, since 1970) that a code is of, one to either side allowed; null when it is of none. */
export function stepOf(code: string, secret: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const token = code.replace(/\s/g, "");
  const delta = /^\d{6}$/.test(token) ? totp(secret).validate({ token, timestamp, window: 1 }) : null;
  return delta === null ? null : Math.floor(timestamp / 30_000) + delta;
}

/** A path of ours to go back to; anything else is the first page. */
export function ownPath(path: string | undefined): string {
  return path !== undefined && /^\/(?![/\\])[\w\-./?=&%~]*$/.test(path) ? path : "/";
}
