import cookie from "@fastify/cookie";
import fastify, { type FastifyInstance, type FastifyReply, LogController } from "fastify";
import { Invalid, NotFound } from "../errors.ts";
import { Api, type Platform } from "./api.ts";
import { addDocs } from "./docs.ts";
import { addHeaders, headersFor, newNonce } from "./headers.ts";
import { makeLog } from "./log.ts";
import { addMetrics } from "./metrics.ts";
import { isFault, problemOf } from "./problem.ts";
import { serveWeb } from "./web.ts";

/** The HTTP server, with everything but features. `put` hangs the modules on it. */
export async function makeServer(
  platform: Platform,
  put: (api: Api) => void,
): Promise<{ app: FastifyInstance; api: Api }> {
  const log = makeLog(platform.config);
  const app = fastify({
    loggerInstance: log,
    // Its own lines hold the address, and an address can hold a name that was looked for.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1_048_576,
    routerOptions: { maxParamLength: 100 },
    trustProxy: false,
    // An address that cannot be read meets no hook: it is answered here, without being said back.
    frameworkErrors: (_error, _request, reply) => {
      const { status, body } = problemOf(new ShapeFault());
      void (reply as unknown as FastifyReply)
        .status(status)
        .headers({ ...headersFor(newNonce(), platform.config), "content-type": "application/problem+json" })
        .send(JSON.stringify(body));
    },
  }) as unknown as FastifyInstance;
  await app.register(cookie);
  addHeaders(app, platform.config);
  addMetrics(app, platform.pool);
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(shapeFault(error));
    if (isFault(error)) {
      const { cause } = error as Error;
      log.error(
        {
          err: cause instanceof Error ? cause : (error as Error),
          route: request.routeOptions.url,
          reference: problem.body.reference,
        },
        "fault",
      );
    }
    return reply
      .status(problem.status)
      .headers({ "content-type": "application/problem+json", ...problem.headers })
      .send(JSON.stringify(problem.body));
  });
  app.addHook("onResponse", async (request, reply) => {
    log.info({
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  app.get("/healthz", async () => ({ alive: true }));
  app.get("/readyz", async (_request, reply) => {
    const ready = await platform.pool.query("select 1").then(
      () => true,
      () => false,
    );
    return reply.status(ready ? 200 : 503).send({ ready });
  });
  addReports(app);
  addDocs(app);
  const api = new Api(app, platform);
  put(api);
  if (platform.config.webRoot) await serveWeb(app, platform.config.webRoot);
  else {
    app.setNotFoundHandler(() => {
      throw new NotFound();
    });
  }
  return { app, api };
}

/** What a browser blocked: counted where the log is read, without the page's address. */
function addReports(app: FastifyInstance): void {
  app.addContentTypeParser(
    ["application/csp-report", "application/reports+json"],
    { parseAs: "string" },
    (_request, body, done) => {
      done(null, body);
    },
  );
  app.post("/api/csp-report", async (request, reply) => {
    const directive =
      /"(?:violated|effective)-directive":"([a-z-]+)"/.exec(String(request.body))?.[1] ?? "unknown";
    request.log.warn({ directive }, "content policy");
    return reply.status(204).send();
  });
}

/** A body that is not JSON, or an unknown content type, is a fault of shape, said as one. */
function shapeFault(error: unknown): unknown {
  const code = (error as { code?: string; statusCode?: number }).code ?? "";
  if (code === "FST_ERR_CTP_BODY_TOO_LARGE") return error;
  const status = (error as { statusCode?: number }).statusCode;
  if (status === 400 || status === 415) return new ShapeFault();
  return error;
}
class ShapeFault extends Invalid {
  constructor() {
    super("This is not JSON as the API reads it. Check it and send it again.", [], "shape");
  }
}
