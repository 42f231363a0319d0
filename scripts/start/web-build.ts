import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";

const brotli = promisify(brotliCompress);

/** Builds the web app when its sources changed, and returns the folder of the build. */
export async function webBuild(root: string, say: (line: string) => void): Promise<string> {
  const builds = join(root, ".kehi/web");
  const folder = join(builds, hashOf(root, ["web", "packages", "package-lock.json"]));
  if (!existsSync(folder)) {
    say("Building the web app.");
    mkdirSync(builds, { recursive: true });
    const half = `${folder}.${process.pid}`;
    await vite(root, half);
    await compress(half);
    if (existsSync(folder)) rmSync(half, { recursive: true });
    else renameSync(half, folder);
    forgetOld(builds);
  }
  return folder;
}

async function vite(root: string, outDir: string): Promise<void> {
  const args = [join(root, "node_modules/vite/bin/vite.js"), "build", join(root, "web"), "--outDir", outDir];
  const child = spawn(process.execPath, [...args, "--emptyOutDir", "--logLevel", "error"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  const end = (): unknown => child.kill();
  process.once("exit", end);
  const code = await new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });
  process.off("exit", end);
  if (code !== 0) {
    rmSync(outDir, { recursive: true, force: true });
    throw new Error("The web app could not be built. What vite said is above.");
  }
}

/** The server sends these where the browser takes brotli: best made once, slowly and small. */
async function compress(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(js|css|svg|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(async (file) => writeFileSync(`${file}.br`, await brotli(readFileSync(file)))));
}

/** Keeps the three newest: a server that still runs serves the one it started with. */
function forgetOld(builds: string): void {
  const byAge = readdirSync(builds)
    .filter((name) => !name.includes("."))
    .map((name) => ({ path: join(builds, name), at: statSync(join(builds, name)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { path } of byAge.slice(3)) rmSync(path, { recursive: true, force: true });
}

function hashOf(root: string, paths: string[]): string {
  const hash = createHash("sha256");
  for (const path of paths) {
    const isFile = statSync(join(root, path)).isFile();
    const files = isFile
      ? [path]
      : readdirSync(join(root, path), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile() && !/\.test\.|\.yaml$|openapi\.json$/.test(entry.name))
          .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
          .sort();
    for (const file of files)
      hash
        .update(file)
        .update("\0")
        .update(readFileSync(join(root, file)))
        .update("\0");
  }
  return hash.digest("hex").slice(0, 16);
}
