import type { z } from "zod";

/** How a person reaches an endpoint: signed in, or before sign-in (`open`). */
export type Door = "signed-in" | "open";

/**
 * One call of the API, said once. The server implements it, the web app calls it, OpenAPI is made from it.
 * `params` are the path's `:names`, `query` the search string (strings only), `body` the JSON document.
 * Every schema is strict: an unknown key is refused with 400.
 */
export type Endpoint<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
  R extends z.ZodType = z.ZodType,
> = {
  name: string;
  summary: string;
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: `/api/${string}`;
  door?: Door;
  params?: P;
  query?: Q;
  body?: B;
  /** A POST that only looks, because what it is asked does not fit in an address: it needs no key and leaves nothing. */
  looks?: true;
  /** The media type of a reply that is a file, not JSON; `response` is then its description. */
  file?: "application/pdf";
  response: R;
};

/** Declares an endpoint. Writes (`POST`, `PUT`, `PATCH`, `DELETE`) carry an `Idempotency-Key` header. */
export function endpoint<
  P extends z.ZodType = z.ZodUndefined,
  Q extends z.ZodType = z.ZodUndefined,
  B extends z.ZodType = z.ZodUndefined,
  R extends z.ZodType = z.ZodType,
>(it: Endpoint<P, Q, B, R>): Endpoint<P, Q, B, R> {
  return it;
}

type Out<S> = S extends z.ZodType ? z.output<S> : undefined;
type In<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What a handler receives, parsed. */
export type InputOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? { params: Out<P>; query: Out<Q>; body: Out<B> }
    : never;

/** What a caller gives: only the parts the endpoint has. */
export type CallOf<E> =
  E extends Endpoint<infer P, infer Q, infer B, z.ZodType>
    ? (P extends z.ZodUndefined ? { params?: undefined } : { params: In<P> }) &
        (Q extends z.ZodUndefined ? { query?: undefined } : { query?: In<Q> }) &
        (B extends z.ZodUndefined ? { body?: undefined } : { body: In<B> })
    : never;

/** What comes back, parsed: a field the schema does not name never leaves the server. */
export type ResponseOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer R> ? z.output<R> : never;
