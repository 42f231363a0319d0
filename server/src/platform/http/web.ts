import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { NotFound } from "../errors.ts";

/** The built web app: files by their hash for a year, the one page with this request's nonce, brotli where it was made. */
export async function serveWeb(app: FastifyInstance, webRoot: string): Promise<void> {
  const page = readFileSync(join(webRoot, "index.html"), "utf8");
  if (!existsSync(join(webRoot, "assets"))) throw new Error(`No built web app in ${webRoot}.`);
  await app.register(fastifyStatic, {
    root: join(webRoot, "assets"),
    prefix: "/assets/",
    preCompressed: true,
    index: false,
    cacheControl: false,
    setHeaders: (reply) => void reply.header("cache-control", "public, max-age=31536000, immutable"),
  });
  app.setNotFoundHandler(async (request, reply) => {
    if (request.method !== "GET" || request.url.startsWith("/api/") || request.url.startsWith("/assets/")) {
      throw new NotFound();
    }
    return reply.type("text/html; charset=utf-8").send(page.replaceAll("__NONCE__", request.nonce));
  });
}
