import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";

// One file a page in pages/, named after it: `better-off.tsx` exports `BetterOffPage`.
const files = import.meta.glob<Record<string, ComponentType>>(["./pages/*.tsx", "!./pages/sign-in.tsx"]);
const file = (name: string) => `./pages/${name}.tsx`;

/** A link goes only to a page that is there. */
export const pageExists = (name: string): boolean => file(name) in files;

/** The page of that name, loaded when it is opened. */
export function page(name: string) {
  const exported = `${name.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())}Page`;
  const load = files[file(name)];
  return lazyRouteComponent(async () => {
    const found = (await load?.())?.[exported];
    if (!found) throw new Error(`pages/${name}.tsx exports no ${exported}`);
    return { default: found };
  });
}
