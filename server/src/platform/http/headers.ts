import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Config } from "../config.ts";
import { NotAllowed } from "../errors.ts";

declare module "fastify" {
  interface FastifyRequest {
    nonce: string;
  }
}

/** Headers for every reply, a nonce for each page, and no write from another site. */
export function addHeaders(app: FastifyInstance, config: Config): void {
  app.decorateRequest("nonce", "");
  app.addHook("onRequest", async (request, reply) => {
    request.nonce = newNonce();
    void reply.headers(headersFor(request.nonce, config));
    if (request.method !== "GET" && request.method !== "HEAD") refuseForeign(request.headers, config);
  });
}

export const newNonce = (): string => randomBytes(16).toString("base64");

export function headersFor(nonce: string, config: Config): Record<string, string> {
  return {
    "content-security-policy": contentPolicy(nonce),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "cache-control": "no-store",
    ...(config.publicUrl.startsWith("https:")
      ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}

function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "report-uri /api/csp-report",
  ].join("; ");
}

/** A browser says where a request comes from; one from elsewhere is refused. Programs say nothing and carry no cookie. */
function refuseForeign(headers: Record<string, unknown>, config: Config): void {
  const site = headers["sec-fetch-site"];
  const { origin } = headers;
  const own = [config.publicUrl, `http://${String(headers["host"])}`, `https://${String(headers["host"])}`];
  if (
    (site !== undefined && site !== "same-origin") ||
    (origin !== undefined && !(typeof origin === "string" && own.includes(origin)))
  ) {
    throw new NotAllowed("This came from another site. Open Kēhi itself and do it there.");
  }
}
