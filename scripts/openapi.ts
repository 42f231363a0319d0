import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { openApiText } from "./openapi/contract.ts";

writeFileSync(resolve(import.meta.dirname, "../packages/contract/openapi.json"), await openApiText());
