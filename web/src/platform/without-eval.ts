import { config } from "zod";

// zod would try `new Function` once and the content policy would report it. Import this before any schema.
config({ jitless: true });
