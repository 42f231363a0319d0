import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { giveTo, type DatabaseUser, type Place } from "./place.ts";

/** The cluster's files: made once, whole or not at all. Returns its folder. */
export function ensureCluster({ home, nativeDir }: Place, user: DatabaseUser): string {
  const cluster = join(home, "cluster");
  const binary = majorVersion(nativeDir);
  if (existsSync(cluster)) {
    const found = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
    if (found !== binary)
      throw new Error(
        `The data in ${home} were made by PostgreSQL ${found}; this is ${binary}. Move them to a server of your own (DATABASE_URL), or move the folder away to start empty.`,
      );
    return cluster;
  }
  const half = `${cluster}.half`;
  const passwordFile = join(home, "first-password");
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  writeFileSync(passwordFile, passwordOf(home, "postgres"), { mode: 0o600 });
  giveTo(user, half);
  giveTo(user, passwordFile);
  const made = spawnSync(
    join(nativeDir, "bin/initdb"),
    [
      "-D",
      half,
      "-U",
      "postgres",
      "-A",
      "scram-sha-256",
      "--pwfile",
      passwordFile,
      "--encoding=UTF8",
      // Names sort as New Zealanders expect, Ā beside A.
      "--locale=C",
      "--locale-provider=icu",
      "--icu-locale=en-NZ",
      "--data-checksums",
    ],
    { ...user, cwd: "/", encoding: "utf8", env: { PATH: process.env["PATH"], LC_ALL: "C" } },
  );
  rmSync(passwordFile, { force: true });
  if (made.status !== 0)
    throw new Error(`The database could not be made in ${home}: ${made.stderr || String(made.error)}`);
  renameSync(half, cluster);
  return cluster;
}

/** Each role's password comes from one random secret that only the owner of the folder can read. */
export function passwordOf(home: string, role: string): string {
  const file = join(home, "secret");
  if (!existsSync(file)) {
    writeFileSync(`${file}.half`, randomBytes(32).toString("hex"), { mode: 0o600 });
    renameSync(`${file}.half`, file);
  }
  return createHash("sha256")
    .update(`${readFileSync(file, "utf8")}:${role}`)
    .digest("hex")
    .slice(0, 40);
}

function majorVersion(nativeDir: string): string {
  const said = spawnSync(join(nativeDir, "bin/postgres"), ["-V"], { encoding: "utf8" }).stdout;
  return /(\d+)(?:\.|devel|beta|rc)/.exec(said)?.[1] ?? "";
}
