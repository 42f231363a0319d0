import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// The browser tests' own demonstration office: fresh each run, gone afterwards.
const folder = mkdtempSync(join(tmpdir(), "kehi-e2e-"));
chmodSync(folder, 0o755);
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
process.env["KEHI_DATA"] = folder;
await import("./start.ts");
