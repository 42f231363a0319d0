declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";
  export class Grant {
    constructor(of: { clientId: string; accountId: string });
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  type Context = {
    oidc: { client: { clientId: string }; session: { accountId: string } };
  };
  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    callback(): (request: IncomingMessage, response: ServerResponse) => void;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
    Grant: typeof Grant;
  }
  export type { Context };
}
