import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Context, Provider } from "oidc-provider";

export const oidcClient = { id: "kehi", secret: "a secret for tests alone" };

/** An agency's OpenID Connect provider on loopback. Whoever comes is signed in there as `account`. */
export async function anAgencyProvider(wayBack: string) {
  const account = { id: "someone", email: "someone@example.test", isVerified: true };
  let provider: Provider | undefined;
  const server = createServer((request, response) => {
    if (!provider) return;
    if (request.url?.startsWith("/interaction/")) {
      void provider.interactionFinished(request, response, { login: { accountId: account.id } });
    } else provider.callback()(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider = new Provider(issuer, {
    clients: [{ client_id: oidcClient.id, client_secret: oidcClient.secret, redirect_uris: [wayBack] }],
    claims: { openid: ["sub"], email: ["email", "email_verified"] },
    conformIdTokenClaims: false,
    cookies: { keys: ["a key for tests alone"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, email: account.email, email_verified: account.isVerified }),
    }),
    loadExistingGrant: async ({ oidc }: Context) => {
      if (!provider) return undefined;
      const grant = new provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
  });

  /** Walks through the provider like a browser of its own, to the address it sends back to. */
  const walk = async (start: string): Promise<string> => {
    const jar = new Map<string, string>();
    let at = start;
    for (let step = 0; step < 10 && !at.startsWith(wayBack); step += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
      const reply = await fetch(at, { redirect: "manual", headers: { cookie } });
      for (const line of reply.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (name) jar.set(name, value ?? "");
      }
      const next = reply.headers.get("location");
      if (!next) throw new Error(`The provider answered ${reply.status}: ${await reply.text()}`);
      at = new URL(next, issuer).href;
    }
    return at;
  };

  return {
    issuer,
    account,
    walk,
    end: () => new Promise<void>((closed) => void server.close(() => closed())),
  };
}
