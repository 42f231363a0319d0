import { QueryClientProvider } from "@tanstack/react-query";
import { createRootRoute, createRoute, createRouter, redirect, RouterProvider } from "@tanstack/react-router";
import { Frame } from "./frame.tsx";
import { page } from "./pages.ts";
import { SignInPage } from "./pages/sign-in.tsx";
import { queries } from "./platform/data.ts";
import { isNothingToShow, sayError } from "./platform/problem.ts";
import { loadSession, sessionNow } from "./platform/session.ts";
import { Failed, Loading, NothingToShow } from "./ui/states.tsx";

function Nothing() {
  return (
    <div className="page page-narrow">
      <h1 className="vh">Nothing to show</h1>
      <NothingToShow />
    </div>
  );
}

const root = createRootRoute();

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  // Only a path of our own: never where an address from elsewhere says.
  validateSearch: (search): { next?: string | undefined; because?: "unknown" | "again" | undefined } => {
    const { next, because } = search;
    // Said even when absent: the router would pass the unread one on.
    return {
      next: typeof next === "string" && /^\/(?![/\\])/.test(next) ? next : undefined,
      because: because === "unknown" || because === "again" ? because : undefined,
    };
  },
  component: SignInPage,
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signed-in",
  beforeLoad: async ({ location }) => {
    const session = sessionNow().status === "asking" ? await loadSession() : sessionNow();
    if (session.status !== "out") return;
    const search = location.href === "/" ? {} : { next: location.href };
    throw redirect({ to: "/sign-in", search });
  },
  component: Frame,
});

const at = <Path extends string>(path: Path, name: string) =>
  createRoute({ getParentRoute: () => signedIn, path, component: page(name) });

const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      at("/", "today"),
      at("/people", "people"),
      at("/people/new", "put-on-file"),
      at("/people/$personId", "person"),
      at("/people/$personId/emergency", "emergency"),
      at("/people/$personId/plan", "plan"),
      at("/people/$personId/interview", "interview"),
      at("/people/$personId/better-off", "better-off"),
      at("/people/$personId/summary", "summary"),
      at("/law", "law"),
      at("/keys", "keys"),
      at("/security", "security"),
      at("/about-demonstration", "about-demonstration"),
      createRoute({ getParentRoute: () => signedIn, path: "$", component: Nothing }),
    ]),
  ]),
  // No prefetch by hover: a look at a person is a look on record.
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: () => (
    <div className="page page-narrow">
      <Loading what="the page" />
    </div>
  ),
  defaultNotFoundComponent: Nothing,
  defaultErrorComponent: ({ error, reset }) =>
    isNothingToShow(error) ? (
      <Nothing />
    ) : (
      <div className="page page-narrow">
        <Failed {...sayError(error)} onAgain={reset} />
      </div>
    ),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
