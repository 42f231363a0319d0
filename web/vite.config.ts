import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = process.env.KEHI_API ?? "http://127.0.0.1:3000";

// The server puts a fresh nonce in place of __CSP_NONCE__ in each reply.
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: process.env.KEHI_WEB_OUT ?? "../dist/web",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2023",
    manifest: true,
  },
  server: { proxy: { "/api": api }, host: "127.0.0.1" },
});
