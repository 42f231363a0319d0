import type { Problem } from "#contract/basics.ts";
import { NoRecord, referenceOf } from "../access/transaction.ts";
import { Conflict, Invalid, NotAllowed, NotFound, SignedOut, TooMany } from "../errors.ts";

type Reply = { status: number; body: Problem; headers?: Record<string, string> };

/** The only place where a failure becomes a reply (RFC 9457). */
export function problemOf(error: unknown): Reply {
  if (error instanceof NotFound) return plain(404, "Nothing to show", error.message, "nothing-to-show");
  const reference = referenceOf(error);
  if (error instanceof SignedOut) return plain(401, "Signed out", error.message, reference);
  if (error instanceof NotAllowed) return plain(403, "Not allowed", error.message, reference);
  if (error instanceof TooMany) {
    return {
      ...plain(429, "Too many tries", error.message, reference),
      headers: { "retry-after": String(error.seconds) },
    };
  }
  if (error instanceof Conflict) {
    const reply = plain(error.versions ? 412 : 409, "Changed meanwhile", error.message, reference);
    return { ...reply, body: { ...reply.body, ...error.versions } };
  }
  if (error instanceof Invalid) {
    const reply = plain(error.of === "shape" ? 400 : 422, "Something to put right", error.message, reference);
    return { ...reply, body: { ...reply.body, fields: error.fields } };
  }
  if (error instanceof NoRecord || isUnavailable(error)) {
    return plain(
      503,
      "Not now",
      "Kēhi cannot keep a record of this now, so nothing was done. What you typed is kept. Try again in a minute.",
      reference,
    );
  }
  if (isTooLarge(error))
    return plain(413, "Too large", "This is too large to take. Make it smaller.", reference);
  return plain(
    500,
    "Something broke here",
    `This is our fault. What you typed is kept. Tell the help desk this reference: ${reference}.`,
    reference,
  );
}

/** Whether this is a fault of ours, to be logged; also where the database was the first to say no. */
export function isFault(error: unknown): boolean {
  return problemOf(error).status >= 500 || (error instanceof Error && error.cause !== undefined);
}

function plain(status: number, title: string, detail: string, reference: string): Reply {
  return { status, body: { type: "about:blank", title, status, detail, reference } };
}

/** Connection refused, out of space, shutting down, too many connections; took too long, waited too long for another. */
function isUnavailable(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  const message = error instanceof Error ? error.message : "";
  return (
    (typeof code === "string" &&
      /^(08|53|57P0|57014|55P03|40001|40P01|25P03|ECONN|EPIPE|ENOTFOUND)/.test(code)) ||
    /timeout exceeded when trying to connect|Connection terminated|is not queryable|Client was closed/.test(
      message,
    )
  );
}

function isTooLarge(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === "FST_ERR_CTP_BODY_TOO_LARGE";
}
