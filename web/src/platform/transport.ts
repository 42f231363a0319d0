import type { CallOf, Endpoint } from "#contract/endpoint.ts";
import type { z } from "zod";
import { setReachable } from "./connection.ts";
import { Unreachable, problemOf } from "./problem.ts";

export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

/** A request as plain data, so that it can be kept and sent later. */
export type Prepared = { method: string; url: string; body: string | null; key: string | null };

/** The parts every call may have, without the endpoint's own types. */
type Parts = { params?: Record<string, string>; query?: Record<string, string | undefined>; body?: unknown };

/** `key` is the intent: the same key again is the same write. Reads have none. */
export function prepare<E extends AnyEndpoint>(
  endpoint: E,
  input: CallOf<E>,
  key: string = crypto.randomUUID(),
): Prepared {
  const { params = {}, query = {}, body } = input as Parts;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ""));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, value);
  const reads = endpoint.method === "GET";
  return {
    method: endpoint.method,
    url: search.size > 0 ? `${path}?${search.toString()}` : path,
    body: body === undefined ? null : JSON.stringify(body),
    key: reads ? null : key,
  };
}

const pauses = [400, 1600];
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let answeredAt = 0;
/** Milliseconds since the server last answered: each answer moves the end of an idle session. */
export const sinceAnswered = (): number => performance.now() - answeredAt;

async function once(request: Prepared, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (request.body !== null) headers["content-type"] = "application/json";
  if (request.key !== null) headers["idempotency-key"] = request.key;
  try {
    const response = await fetch(request.url, {
      method: request.method,
      headers,
      credentials: "same-origin",
      ...(request.body === null ? {} : { body: request.body }),
      ...(signal ? { signal } : {}),
    });
    setReachable(true);
    answeredAt = performance.now();
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    setReachable(false);
    throw new Unreachable();
  }
}

/** Sends, and sends again with the same key when there was no answer. A refusal is thrown as `Refused`. */
export async function send(request: Prepared, signal?: AbortSignal): Promise<unknown> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await once(request, signal);
      if (!response.ok) throw await problemOf(response);
      return response.status === 204 ? undefined : ((await response.json()) as unknown);
    } catch (error) {
      const pause = pauses[attempt];
      if (!(error instanceof Unreachable) || pause === undefined) throw error;
      await wait(pause);
    }
  }
}
