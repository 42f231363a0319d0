import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { migrate } from "../server/src/platform/database/migrate.ts";
import { schemaFiles } from "./schema/written.ts";
import { temporaryPostgres } from "./temporary-postgres.ts";

const root = resolve(import.meta.dirname, "..");
const server = await temporaryPostgres();
try {
  await migrate(server.migrateUrl);
  for (const [path, text] of Object.entries(await schemaFiles(server.migrateUrl))) {
    const isSame = readFileSync(join(root, path), { encoding: "utf8", flag: "a+" }) === text;
    if (!isSame) writeFileSync(join(root, path), text);
    process.stdout.write(`${path} ${isSame ? "is as it was" : "is written"}\n`);
  }
} finally {
  await server.stop();
}
