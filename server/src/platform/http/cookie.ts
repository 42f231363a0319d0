import type { FastifyReply } from "fastify";
import type { Config } from "../config.ts";

/** `__Host-` needs https; on loopback without it the plain name is used. */
export function cookieName(config: Config): string {
  return config.publicUrl.startsWith("https:") ? "__Host-kehi" : "kehi";
}

export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  void reply.setCookie(cookieName(config), token, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.publicUrl.startsWith("https:"),
  });
}

/** Ends it in the browser too, and wipes everything kept for this site. */
export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  // A browser heeds a `__Host-` cookie, and its end, only with all that the name promises.
  void reply.clearCookie(cookieName(config), {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.publicUrl.startsWith("https:"),
  });
}
