import type { CallOf, ResponseOf } from "#contract/endpoint.ts";
import { Refused, unreadable } from "./problem.ts";
import { backAgain, lapse } from "./session.ts";
import { prepare, send } from "./transport.ts";
import type { AnyEndpoint, Prepared } from "./transport.ts";

type Options = {
  /** The intent of a write. Give the same one when the same thing is tried again. */
  key?: string;
  signal?: AbortSignal;
  /** On 401: `wait` for a sign-in on this page and go on (default), or `throw`. */
  signedOut?: "wait" | "throw";
};

/** Sends a prepared request; when the session has lapsed, waits for the sign-in and sends it again. */
export async function sendSignedIn(request: Prepared, options: Options = {}): Promise<unknown> {
  for (;;) {
    try {
      return await send(request, options.signal);
    } catch (error) {
      if (!(error instanceof Refused) || error.status !== 401) throw error;
      lapse();
      if (options.signedOut === "throw") throw error;
      await backAgain();
    }
  }
}

/**
 * Calls an endpoint of the contract: `await call(getPerson, { params: { id } })`.
 * Throws `Refused` (with the server's problem) or `Unreachable`.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: CallOf<E>,
  options: Options = {},
): Promise<ResponseOf<E>> {
  const request = prepare(endpoint, input, options.key);
  const answer =
    endpoint.door === "open" ? await send(request, options.signal) : await sendSignedIn(request, options);
  const read = endpoint.response.safeParse(answer);
  if (!read.success) throw unreadable(200, `${endpoint.name} ${read.error.issues[0]?.path.join(".") ?? ""}`);
  return read.data as ResponseOf<E>;
}
