// A typed client over the generated types: it compiles only while the documents are complete.
import type { paths as Documents } from "./documents";
import type { paths as Identity } from "./identity";
import type { paths as Notifications } from "./notifications";
import type { paths as Partners } from "./partners";
import type { paths as Reservations } from "./reservations";

type Api = Documents & Identity & Notifications & Partners & Reservations;
type PathsWith<M extends string> = { [P in keyof Api]: Api[P] extends Record<M, { responses: unknown }> ? P : never }[keyof Api];
type Ok<O> = O extends { responses: { 200: { content: { "application/json": infer Body } } } } ? Body : never;
type PathParameters<O> = O extends { parameters: { path: infer Path } } ? Path : Record<string, never>;

export async function get<P extends PathsWith<"get">>(path: P, parameters: PathParameters<Api[P]["get"]>, token: string): Promise<Ok<Api[P]["get"]>> {
  const url = Object.entries(parameters as Record<string, string>)
    .reduce((filled, [name, value]) => filled.replace(`{${name}}`, encodeURIComponent(value)), path as string);
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok)
    throw new Error(`${response.status}`);
  return await response.json() as Ok<Api[P]["get"]>;
}

export async function family(token: string): Promise<string> {
  const profile = await get("/api/identity/me", {} as Record<string, never>, token);
  const mails = await get("/api/notifications/me/mails", {} as Record<string, never>, token);
  const state: "pending" | "sent" | "failed" | undefined = mails.mails[0]?.state;
  return `${profile.firstName} ${profile.lastName}: ${state}`;
}
