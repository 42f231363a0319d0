import { migrations } from "../../server/src/platform/database/migrate.ts";
import { readCatalogue } from "./catalogue.ts";
import { schemaSql } from "./sql.ts";
import { schemaTypes } from "./types.ts";

/** The two generated files by their paths, from a freshly migrated database. */
export async function schemaFiles(url: string): Promise<Record<string, string>> {
  const catalogue = await readCatalogue(url);
  const { hash } = migrations();
  return {
    "server/schema.sql": schemaSql(catalogue, hash),
    "server/src/platform/database/types.ts": schemaTypes(catalogue, hash),
  };
}
