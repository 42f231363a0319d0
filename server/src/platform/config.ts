import { type Clock, pinnedClock, realClock } from "./clock.ts";

/** What an installation is told from outside. Read once, at the start. */
export type Config = {
  /** As `kehi_app`: neither owner nor able to pass row security. */
  appUrl: string;
  /** As `kehi_migrate`: for the job queue's own upkeep and migrations. */
  migrateUrl: string;
  port: number;
  host: string;
  clock: Clock;
  demonstration: boolean;
  /** The built web app; null serves the API alone. */
  webRoot: string | null;
  logLevel: "silent" | "info" | "warn" | "error";
  /** Where the log goes; without it, standard output. */
  logTo?: { write: (line: string) => void };
  openIdConnect: OpenIdConnect | null;
  /** The address people use, for cookies and the provider's way back. */
  publicUrl: string;
};

export type OpenIdConnect = {
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  agencyId: string;
};

type Env = Record<string, string | undefined>;

/** Reads `PORT`, `KEHI_TODAY`, `KEHI_PUBLIC_URL`, `KEHI_LOG` and `KEHI_OIDC_*`; the addresses of the database are given. */
export function configFrom(
  env: Env,
  given: { appUrl: string; migrateUrl: string; webRoot: string | null; demonstration: boolean },
): Config {
  const port = Number(env["PORT"] ?? "3000");
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`PORT is "${env["PORT"]}". Give a whole number from 1 to 65535.`);
  }
  return {
    ...given,
    port,
    host: env["HOST"] ?? "127.0.0.1",
    clock: env["KEHI_TODAY"] ? pinnedClock(env["KEHI_TODAY"]) : realClock,
    logLevel: logLevel(env["KEHI_LOG"]),
    openIdConnect: openIdConnect(env),
    publicUrl: env["KEHI_PUBLIC_URL"] ?? `http://localhost:${port}`,
  };
}

function logLevel(text: string | undefined): Config["logLevel"] {
  if (text === undefined) return "warn";
  if (text === "silent" || text === "info" || text === "warn" || text === "error") return text;
  throw new Error(`KEHI_LOG is "${text}". Use silent, info, warn or error.`);
}

function openIdConnect(env: Env): OpenIdConnect | null {
  const issuer = env["KEHI_OIDC_ISSUER"];
  if (!issuer) return null;
  const need = (name: string) => {
    const value = env[name];
    if (!value) throw new Error(`${name} is missing. Sign-in at ${issuer} needs it.`);
    return value;
  };
  return {
    name: env["KEHI_OIDC_NAME"] ?? "your agency",
    issuer,
    clientId: need("KEHI_OIDC_CLIENT_ID"),
    clientSecret: need("KEHI_OIDC_CLIENT_SECRET"),
    agencyId: need("KEHI_OIDC_AGENCY"),
  };
}
