import pino, { type Logger, type LoggerOptions } from "pino";
import type { Config } from "../config.ts";

/** One line a request: method, route, status, time, reference. Never a path with an id's words, a body or a name. */
export function makeLog(config: Config): Logger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: undefined,
    redact: {
      paths: [
        "*.password",
        "*.token",
        "*.cookie",
        "*.authorization",
        "*.body",
        "*.name",
        "*.email",
        "req.headers",
        "headers",
      ],
      censor: "[hidden]",
    },
    serializers: {
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        code: error.code,
        stack: framesOf(error),
      }),
    },
  };
  return config.logTo ? pino(options, config.logTo) : pino(options);
}

/** Where it happened, without the message: a message can hold what somebody typed. */
function framesOf(error: Error): string[] {
  const stack = error.stack ?? "";
  const at = stack.indexOf(error.message);
  return (at < 0 ? stack : stack.slice(at + error.message.length))
    .split("\n")
    .filter((line) => line.trim().startsWith("at "))
    .slice(0, 12);
}
