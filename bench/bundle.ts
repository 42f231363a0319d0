import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "@playwright/test";
import { browserArgs, findBrowser } from "../scripts/browser.ts";
import { demonstrationDay, prepareDemonstration } from "../scripts/start/demonstration.ts";
import { webBuild } from "../scripts/start/web-build.ts";
import { serve } from "../server/src/main.ts";
import { startPostgres } from "../server/src/platform/postgres/launcher.ts";

// All JavaScript that the browser fetches, as it comes over the line, until Today can be used.
const LIMIT = 170_000;
const port = 4552;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = mkdtempSync(join(tmpdir(), "kehi-bench-"));
chmodSync(folder, 0o755);
process.env["KEHI_TODAY"] = demonstrationDay;
process.env["KEHI_LOG"] = "silent";
const webDir = await webBuild(resolve(import.meta.dirname, ".."), say);
const postgres = await startPostgres({ dataDir: join(folder, "postgres"), port: 4551 });
try {
  await prepareDemonstration(postgres, say);
  const server = await serve({ ...postgres, isDemonstration: true, webDir, port });
  try {
    if ((await measure(server.address)) > LIMIT) process.exitCode = 1;
  } finally {
    await server.stop();
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Bytes of JavaScript of one first visit: the door first, in a browser of its own, then Today with an empty cache. */
async function measure(base: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArgs });
  try {
    const door = await browser.newContext({ baseURL: base });
    const { cast } = (await (await door.request.get("/api/door")).json()) as {
      cast: { staffId: string; roles: string[] }[];
    };
    const staffId = cast.find(({ roles }) => roles.includes("case-manager"))?.staffId;
    await door.request.post("/api/demonstration/session", {
      data: { staffId },
      headers: { "idempotency-key": crypto.randomUUID(), origin: base },
    });
    const page = await door.newPage();
    const line = await door.newCDPSession(page);
    await line.send("Network.enable");
    const scripts = new Map<string, { url: string; encoding: string; bytes: number }>();
    line.on("Network.responseReceived", ({ requestId, response }) => {
      if (!/javascript/.test(response.mimeType)) return;
      scripts.set(requestId, {
        url: response.url,
        encoding: response.headers["content-encoding"] ?? "none",
        bytes: 0,
      });
    });
    line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const script = scripts.get(requestId);
      if (script) script.bytes = encodedDataLength;
    });
    await page.goto("/");
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await page.getByRole("main").getByRole("link").first().waitFor();
    await page.waitForLoadState("networkidle");
    const all = [...scripts.values()].sort((a, b) => b.bytes - a.bytes);
    for (const { url, encoding, bytes } of all) {
      say(`${(bytes / 1000).toFixed(1).padStart(7)} kB ${encoding} ${new URL(url).pathname}`);
      if (encoding !== "br") throw new Error(`${url} did not come as brotli.`);
    }
    const sum = all.reduce((sofar, { bytes }) => sofar + bytes, 0);
    if (sum === 0) throw new Error("No JavaScript was seen.");
    say(
      `${all.length} scripts, ${(sum / 1000).toFixed(1)} kB until Today can be used (at most ${LIMIT / 1000} kB)`,
    );
    return sum;
  } finally {
    await browser.close();
  }
}
