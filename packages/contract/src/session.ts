import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { Day, Id, Moment } from "./basics.ts";
import { Role } from "./staff.ts";

/** Before sign-in: what this installation offers, and today's day by its one clock. */
export const getDoor = endpoint({
  name: "getDoor",
  summary: "How to sign in here",
  method: "GET",
  path: "/api/door",
  door: "open",
  response: z.strictObject({
    agency: z.string(),
    today: Day,
    demonstration: z.boolean(),
    /** Made-up colleagues to choose from; empty outside the demonstration. */
    cast: z.array(z.strictObject({ staffId: Id, name: z.string(), does: z.string(), roles: z.array(Role) })),
    openIdConnect: z.strictObject({ name: z.string(), startAt: z.string() }).nullable(),
  }),
});

export const Me = z.strictObject({
  staffId: Id,
  name: z.string(),
  initials: z.string(),
  roles: z.array(Role),
  team: z.string().nullable(),
  site: z.string().nullable(),
  /** Pinned in the demonstration; the same clock everywhere. */
  today: Day,
  now: Moment,
  demonstration: z.boolean(),
  /** The session ends by itself then; each request moves `idleAt`. */
  idleAt: Moment,
  endsAt: Moment,
  oneTimeCode: z.boolean(),
  preferences: z.strictObject({ singleKeys: z.boolean(), theme: z.enum(["system", "light", "dark"]) }),
});
export type Me = z.infer<typeof Me>;

export const getSession = endpoint({
  name: "getSession",
  summary: "Who is signed in",
  method: "GET",
  path: "/api/session",
  response: Me,
});

export const startSession = endpoint({
  name: "startSession",
  summary: "Sign in with e-mail and password, and a one-time code where it is set up",
  method: "POST",
  path: "/api/session",
  door: "open",
  body: z.strictObject({
    email: z.string().max(200),
    password: z.string().max(200),
    code: z.string().max(10).optional(),
  }),
  /** `code-needed` when the password is right and a one-time code is set up and was not given. */
  response: z.discriminatedUnion("state", [
    z.strictObject({ state: z.literal("signed-in"), me: Me }),
    z.strictObject({ state: z.literal("code-needed") }),
  ]),
});

export const startDemonstrationSession = endpoint({
  name: "startDemonstrationSession",
  summary: "Demonstration only: sign in as a made-up colleague",
  method: "POST",
  path: "/api/demonstration/session",
  door: "open",
  body: z.strictObject({ staffId: Id }),
  response: z.strictObject({ me: Me }),
});

export const endSession = endpoint({
  name: "endSession",
  summary: "Sign out. Everything kept on the device is wiped by the reply, but drafts that are kept locked",
  method: "DELETE",
  path: "/api/session",
  query: z.strictObject({ keep: z.literal("locked-drafts").optional() }),
  response: z.strictObject({ ended: z.literal(true) }),
});

export const getDraftSecret = endpoint({
  name: "getDraftSecret",
  summary: "The secret that opens this person's drafts kept on this device. Given only when signed in",
  method: "GET",
  path: "/api/session/draft-secret",
  response: z.strictObject({ secret: z.string() }),
});

export const changePreferences = endpoint({
  name: "changePreferences",
  summary: "Keys and theme, remembered for me",
  method: "PATCH",
  path: "/api/session/preferences",
  body: z.strictObject({
    singleKeys: z.boolean().optional(),
    theme: z.enum(["system", "light", "dark"]).optional(),
  }),
  response: z.strictObject({ singleKeys: z.boolean(), theme: z.enum(["system", "light", "dark"]) }),
});

export const startOneTimeCode = endpoint({
  name: "startOneTimeCode",
  summary: "Begin to set up one-time codes: the secret to put in an authenticator app",
  method: "POST",
  path: "/api/session/one-time-code",
  // Nothing of it is kept for a retry: neither a hash of the password nor the secret. A retry begins again.
  looks: true,
  body: z.strictObject({ password: z.string().max(200) }),
  response: z.strictObject({ secret: z.string(), uri: z.string() }),
});

export const confirmOneTimeCode = endpoint({
  name: "confirmOneTimeCode",
  summary: "Finish setting up one-time codes with the first code",
  method: "PUT",
  path: "/api/session/one-time-code",
  body: z.strictObject({ code: z.string().max(10) }),
  response: z.strictObject({ oneTimeCode: z.boolean() }),
});
