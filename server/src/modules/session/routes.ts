import * as contract from "#contract/session.ts";
import { aboutOffice } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { clearSessionCookie, setSessionCookie } from "../../platform/http/cookie.ts";
import { beginAtAgency, finishAtAgency } from "./commands/agency.ts";
import { confirmCode, startCode } from "./commands/one-time-code.ts";
import { signIn } from "./commands/password.ts";
import { asSignIn, changePreferences, doorOf, endSession, startDemonstration } from "./commands/sessions.ts";
import { policy } from "./policy.ts";
import { cast, draftSecret, me } from "./queries.ts";

export function routes(api: Api): void {
  const { platform } = api;
  const { clock, config } = platform;

  api.implementOpen(contract.getDoor, async () => {
    const door = await doorOf(platform);
    const demonstration = config.demonstration && door.demonstration;
    return {
      agency: door.name,
      today: clock.today(),
      demonstration,
      cast: demonstration ? await asSignIn(platform, door.agencyId, "getDoor", (ctx) => cast(ctx.db)) : [],
      openIdConnect: config.openIdConnect
        ? { name: config.openIdConnect.name, startAt: "/sign-in/agency" }
        : null,
    };
  });

  api.implementOpen(contract.startDemonstrationSession, async ({ body }, reply) => {
    const opened = await startDemonstration(platform, body.staffId);
    setSessionCookie(reply, config, opened.token);
    return { me: opened.me };
  });

  api.implement(contract.getSession, aboutOffice, policy.getSession, (ctx) =>
    me(ctx.db, {
      staffId: ctx.actor.staffId,
      sessionId: ctx.actor.sessionId,
      clock,
      demonstration: config.demonstration,
    }),
  );

  api.implement(contract.endSession, aboutOffice, policy.endSession, async (ctx, { query }, reply) => {
    await endSession(ctx);
    clearSessionCookie(reply, config);
    void reply.header("clear-site-data", query.keep ? '"cache"' : '"cache", "storage"');
    return { ended: true as const };
  });

  api.implement(contract.getDraftSecret, aboutOffice, policy.getDraftSecret, async (ctx) => ({
    secret: await draftSecret(ctx.db, ctx.actor.staffId),
  }));

  api.implement(contract.changePreferences, aboutOffice, policy.changePreferences, (ctx, { body }) =>
    changePreferences(ctx, body),
  );

  api.implementOpen(contract.startSession, async ({ body }, reply) => {
    const opened = await signIn(platform, body);
    if (opened.state === "code-needed") return { state: opened.state };
    setSessionCookie(reply, config, opened.token);
    return { state: opened.state, me: opened.me };
  });
  api.implement(contract.startOneTimeCode, aboutOffice, policy.startOneTimeCode, (ctx, { body }) =>
    startCode(platform, ctx, body.password),
  );
  api.implement(contract.confirmOneTimeCode, aboutOffice, policy.confirmOneTimeCode, (ctx, { body }) =>
    confirmCode(ctx, body.code),
  );

  const { openIdConnect } = config;
  if (!openIdConnect) return;
  api.raw("GET", "/sign-in/agency", (request, reply) =>
    beginAtAgency(platform, openIdConnect, request, reply),
  );
  api.raw("GET", "/sign-in/agency/done", (request, reply) =>
    finishAtAgency(platform, openIdConnect, request, reply),
  );
}
