import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type pg from "pg";
import { z } from "zod";
import type { Endpoint, InputOf, ResponseOf } from "#contract/endpoint.ts";
import type { About, Standing } from "../access/about.ts";
import { uuidShape } from "../access/actor.ts";
import { acknowledged, once } from "../access/idempotency.ts";
import { type Rule, decide } from "../access/policy.ts";
import { inTransaction, type StaffCtx } from "../access/transaction.ts";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { refusedPlainly } from "../database/refused.ts";
import { type FieldFault, Invalid, NotAllowed, NotFound } from "../errors.ts";
import { identify } from "../sessions/identify.ts";
import { type Jobs } from "../jobs/jobs.ts";
import { cookieName } from "./cookie.ts";
import { unreadableIn } from "./readable.ts";

/** A request and a reply, for the few places that set a cookie or send someone on. */
export type Request = FastifyRequest;
export type Reply = FastifyReply;

export type Platform = { pool: pg.Pool; clock: Clock; config: Config; jobs: Jobs };

// The schemas of one endpoint are of any kind; what they give is worked out by InputOf and ResponseOf.
export type AnyEndpoint = Endpoint<z.ZodType, z.ZodType, z.ZodType, z.ZodType>;

type Implemented = { endpoint: AnyEndpoint; rule: Rule | "open" };

/** Where modules hang their endpoints. One way in: authorise → once → work → audit → reply. */
export class Api {
  readonly implemented: Implemented[] = [];
  readonly platform: Platform;
  readonly #app: FastifyInstance;

  constructor(app: FastifyInstance, platform: Platform) {
    this.#app = app;
    this.platform = platform;
  }

  /** An endpoint for someone signed in. `about` finds their relations; `rule` says which may. */
  implement<E extends AnyEndpoint>(
    endpoint: E,
    about: About<InputOf<E>>,
    rule: Rule,
    handler: (ctx: StaffCtx, input: InputOf<E>, reply: FastifyReply) => Promise<ResponseOf<E>>,
  ): void {
    this.implemented.push({ endpoint, rule });
    this.#route(endpoint, async (request, reply) =>
      endpoint.response.parse(await this.#work(endpoint, about, rule, handler, request, reply)),
    );
  }

  /**
   * A write that tells more than an id. Only the id is kept for a retry; what it tells is read each time, as the asker
   * sees it then: someone may have been shut out, or an address sealed, since.
   */
  implementTold<E extends AnyEndpoint>(
    endpoint: E,
    about: About<InputOf<E>>,
    rule: Rule,
    write: (ctx: StaffCtx, input: InputOf<E>) => Promise<{ id: string }>,
    tell: (ctx: StaffCtx, id: string) => Promise<ResponseOf<E>>,
  ): void {
    this.implemented.push({ endpoint, rule });
    this.#route(endpoint, async (request, reply) =>
      endpoint.response.parse(
        await this.#work(endpoint, about, rule, write, request, reply, (ctx, { id }) => tell(ctx, id)),
      ),
    );
  }

  /** The same for a reply that is a file: `about`, `rule` and the audit row are no different. */
  implementFile<E extends AnyEndpoint>(
    endpoint: E,
    about: About<InputOf<E>>,
    rule: Rule,
    handler: (ctx: StaffCtx, input: InputOf<E>) => Promise<{ name: string; bytes: Buffer }>,
  ): void {
    this.implemented.push({ endpoint, rule });
    this.#route(endpoint, async (request, reply) => {
      const { name, bytes } = await this.#work(endpoint, about, rule, handler, request, reply);
      return reply
        .type(endpoint.file ?? "application/octet-stream")
        .header("content-disposition", `inline; filename="${name}"`)
        .send(bytes);
    });
  }

  async #work<E extends AnyEndpoint, T, R = T>(
    endpoint: E,
    about: About<InputOf<E>>,
    rule: Rule,
    handler: (ctx: StaffCtx, input: InputOf<E>, reply: FastifyReply) => Promise<T>,
    request: FastifyRequest,
    reply: FastifyReply,
    tell?: (ctx: StaffCtx, done: T) => Promise<R>,
  ): Promise<T | R> {
    const input = inputOf(endpoint, request);
    const key = endpoint.method === "GET" || endpoint.looks ? null : idempotencyKey(request);
    const token = request.cookies[cookieName(this.platform.config)];
    return inTransaction(
      this.platform,
      endpoint.name,
      (client, now) => identify(client, now, token),
      async (ctx) => {
        const write = key ? { key, endpoint: endpoint.name, input } : null;
        try {
          const standing = await about(ctx, input);
          authorise(rule, ctx, standing);
          if (standing.personId) ctx.saw(standing.personId, "opened");
        } catch (error) {
          const written = write && error instanceof NotFound ? await acknowledged(ctx, write) : undefined;
          if (written) return written as T;
          throw error;
        }
        const work = () => handler(ctx, input, reply);
        try {
          const done = await (write ? once(ctx, write, work) : work());
          return tell ? await tell(ctx, done) : done;
        } catch (error) {
          throw refusedPlainly(error);
        }
      },
    );
  }

  /** An endpoint before sign-in. It opens its own transaction, as the sign-in system of an agency, when it needs one. */
  implementOpen<E extends AnyEndpoint>(
    endpoint: E,
    handler: (input: InputOf<E>, reply: FastifyReply, request: FastifyRequest) => Promise<ResponseOf<E>>,
  ): void {
    this.implemented.push({ endpoint, rule: "open" });
    this.#route(endpoint, async (request, reply) =>
      endpoint.response.parse(await handler(inputOf(endpoint, request), reply, request)),
    );
  }

  /** A path that is not JSON (a PDF, the way back from a provider). Authorised like any other. */
  raw(
    method: "GET",
    path: string,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): void {
    this.#app.route({ method, url: path, handler });
  }

  #route(
    endpoint: AnyEndpoint,
    handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  ): void {
    this.#app.route({ method: endpoint.method, url: endpoint.path, handler });
  }
}

/** Throws unless the rule allows it: what is not seen does not exist. */
export function authorise(rule: Rule, ctx: StaffCtx, { relations }: Standing): void {
  const decision = decide(rule, ctx.actor.roles, relations);
  if (decision === "not-seen") throw new NotFound();
  if (decision === "not-allowed") {
    throw new NotAllowed("Your role does not include this. Ask the case manager or your team leader.");
  }
}

function inputOf<E extends AnyEndpoint>(endpoint: E, request: FastifyRequest): InputOf<E> {
  for (const [where, given] of [
    ["query", request.query],
    ["body", request.body],
  ] as const) {
    const fault = unreadableIn(given, where);
    if (fault) throw unread([fault]);
  }
  return {
    params: parse(endpoint.params, request.params, ""),
    query: parse(endpoint.query ?? nothing, request.query, ""),
    body: parse(endpoint.body, request.body, ""),
  } as InputOf<E>;
}

function parse(schema: z.ZodType | undefined, value: unknown, at: string): unknown {
  if (!schema) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const fields = result.error.issues.map((issue) => ({
    path: [at, ...issue.path.map(String)].filter(Boolean).join("."),
    says: issue.code === "unrecognized_keys" ? `Not known here: ${issue.keys.join(", ")}` : issue.message,
  }));
  throw unread(fields);
}

const nothing = z.strictObject({});
const unread = (fields: FieldFault[]) =>
  new Invalid("Some of this cannot be read. Put right what is named and send it again.", fields, "shape");

function idempotencyKey(request: FastifyRequest): string {
  const key = request.headers["idempotency-key"];
  if (typeof key !== "string" || !uuidShape.test(key)) {
    throw new Invalid(
      "A write needs an Idempotency-Key: one new UUID for each thing done, the same on each retry.",
      [],
      "shape",
    );
  }
  return key;
}
