import * as contract from "#contract/letters.ts";
import { aboutCase, aboutCaseOf } from "../../platform/access/about.ts";
import type { Api } from "../../platform/http/api.ts";
import { giveSummary, previewSummary } from "./commands.ts";
import { policy } from "./policy.ts";
import { letterById, lettersOn } from "./queries.ts";

export function routes(api: Api): void {
  api.implement(contract.previewSummary, aboutCase(), policy.previewSummary, (ctx, { params, body }) =>
    previewSummary(ctx, params.id, body),
  );
  api.implementTold(
    contract.giveSummary,
    aboutCase(),
    policy.giveSummary,
    (ctx, { params, body }) => giveSummary(ctx, params.id, body),
    async (ctx, id) => {
      const { pdf: _, ...letter } = await letterById(ctx.db, id);
      return letter;
    },
  );
  api.implement(contract.listLetters, aboutCase(), policy.listLetters, async (ctx, { params }) => ({
    items: await lettersOn(ctx.db, params.id),
  }));
  api.implement(contract.getLetter, aboutCaseOf("letter"), policy.getLetter, async (ctx, { params }) => {
    const { pdf, ...letter } = await letterById(ctx.db, params.id);
    return { ...letter, pdf: pdf.toString("base64") };
  });
  api.implementFile(
    contract.getLetterPdf,
    aboutCaseOf("letter"),
    policy.getLetterPdf,
    async (ctx, { params }) => {
      const { givenOn, pdf } = await letterById(ctx.db, params.id);
      // No name in it: a file name shows in a list of downloads.
      return { name: `summary-${givenOn}.pdf`, bytes: pdf };
    },
  );
}
