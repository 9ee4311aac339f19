// The checks of the OpenID Foundation's list for a Basic OP, in our words, played by openid-client. One line per check: "ok NAME" or
// "not ok NAME: REASON". Arguments: the packages' folder, the address of the service, and the account as JSON.
import assert from "node:assert/strict";

const [folder, address, account] = process.argv.slice(2);
const oidc = await import(`file://${folder}/node_modules/openid-client/build/index.js`);
const issuer = new URL("http://localhost:8080/");
const person = JSON.parse(account);
const app = { id: "agenda", secret: person.secret, redirect: "https://agenda.example/retour" };

// Seconds: the service's clock stands still at the start of its tests.
const stoppedClock = 1800;

// The issuer's public address is played by a port of the test.
const there = url => new URL(String(url).replace(issuer.origin, address));
const plainFetch = (url, options) => fetch(there(url), { ...options, redirect: "manual" });

class Browser {
  cookies = new Map();
  forms = [];

  async open(url, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await plainFetch(url, { ...options, headers: { Accept: "text/html", Cookie: cookie, ...options.headers } });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name); else this.cookies.set(name, value);
    }
    return response;
  }

  // Until the client's address: signs in and consents where a page has a form.
  async follow(url, options) {
    let response = await this.open(url, options);
    for (let step = 0; step < 12; step++) {
      const location = response.headers.get("location");
      if (!location) return { page: await response.text(), status: response.status };
      const target = new URL(location, issuer);
      if (target.href.startsWith(app.redirect)) return { back: target };
      response = target.pathname.startsWith("/compte/") ? await this.fill(target) : await this.open(target);
    }
    throw new Error(`no return to the client from ${url}`);
  }

  async fill(target) {
    const page = await (await this.open(target)).text();
    this.forms.push(target.pathname);
    const body = new URLSearchParams();
    for (const [input] of page.matchAll(/<input[^>]*type="hidden"[^>]*>/g))
      body.set(/name="([^"]*)"/.exec(input)[1], /value="([^"]*)"/.exec(input)?.[1] ?? "");
    if (target.pathname === "/compte/consentement") body.set("decision", "accepter");
    else { body.set("identifiant", person.login); body.set("motDePasse", person.password); }
    return this.open(target, { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } });
  }
}

const discover = auth => oidc.discovery(issuer, app.id, { client_secret: app.secret, [oidc.clockTolerance]: stoppedClock }, auth,
  { execute: [oidc.allowInsecureRequests], [oidc.customFetch]: plainFetch });
const config = await discover();
const basic = await discover(oidc.ClientSecretBasic(app.secret));

async function start(parameters = {}, { nonce = oidc.randomNonce() } = {}) {
  const verifier = oidc.randomPKCECodeVerifier();
  const state = oidc.randomState();
  const all = { redirect_uri: app.redirect, scope: "openid profile offline_access", state, code_challenge_method: "S256",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier), ...(nonce ? { nonce } : {}), ...parameters };
  return { url: oidc.buildAuthorizationUrl(config, all), verifier, state, nonce };
}

const finish = (begun, back, client = config, checks = {}) => oidc.authorizationCodeGrant(client, back, {
  pkceCodeVerifier: begun.verifier, expectedState: begun.state, ...(begun.nonce ? { expectedNonce: begun.nonce } : {}), idTokenExpected: true, ...checks });

async function login(browser, parameters, options, client, checks) {
  const begun = await start(parameters, options);
  const { back, page, status } = await browser.follow(begun.url);
  assert.ok(back, `a page instead of a redirect: ${status} ${page?.slice(0, 200)}`);
  return { tokens: await finish(begun, back, client, checks), begun, back };
}

const session = new Browser();
const first = await login(session);
const subject = first.tokens.claims().sub;
const error = async (browser, parameters) => {
  const { back } = await browser.follow((await start(parameters)).url);
  return back?.searchParams.get("error");
};
const userinfo = async options => {
  const response = await plainFetch(config.serverMetadata().userinfo_endpoint, options);
  assert.equal(response.status, 200);
  assert.equal((await response.json()).sub, subject);
};

const checks = {
  "discovery names the issuer and what it supports": async () => {
    const metadata = config.serverMetadata();
    assert.equal(metadata.issuer, issuer.href);
    for (const name of ["authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri", "end_session_endpoint",
      "response_types_supported", "subject_types_supported", "id_token_signing_alg_values_supported", "claims_supported", "scopes_supported"])
      assert.ok(metadata[name]?.length, name);
  },
  "keys are published with an id": async () => {
    const { keys } = await (await plainFetch(config.serverMetadata().jwks_uri)).json();
    assert.ok(keys.length && keys.every(key => key.kid && key.kty === "RSA" && key.n && !key.d));
  },
  "code flow signs in": async () => { await login(session); },
  "identity token has the claims of the specification": async () => {
    const claims = first.tokens.claims();
    for (const name of ["iss", "sub", "aud", "exp", "iat", "nonce", "auth_time"]) assert.ok(claims[name], name);
    assert.ok(claims.sub.length <= 255);
  },
  "identity token is signed by a published key": async () => {
    const head = JSON.parse(Buffer.from(first.tokens.id_token.split(".")[0], "base64url"));
    const { keys } = await (await plainFetch(config.serverMetadata().jwks_uri)).json();
    assert.equal(head.alg, "RS256");
    assert.ok(keys.some(key => key.kid === head.kid));
  },
  "response type missing is an error": async () => {
    const { url } = await start();
    url.searchParams.delete("response_type");
    assert.equal((await session.follow(url)).back.searchParams.get("error"), "invalid_request");
  },
  "userinfo by GET": () => userinfo({ headers: { Authorization: `Bearer ${first.tokens.access_token}` } }),
  "userinfo by POST with a header": () => userinfo({ method: "POST", headers: { Authorization: `Bearer ${first.tokens.access_token}` } }),
  "userinfo by POST with a body": () => userinfo({ method: "POST", body: new URLSearchParams({ access_token: first.tokens.access_token }) }),
  "userinfo of another subject is refused by the client": async () => {
    await assert.rejects(oidc.fetchUserInfo(config, first.tokens.access_token, "another"));
    assert.equal((await oidc.fetchUserInfo(config, first.tokens.access_token, subject)).sub, subject);
  },
  "request without a nonce": async () => { await login(session, {}, { nonce: null }); },
  "scope profile": async () => {
    const { tokens } = await login(session, { scope: "openid profile" });
    assert.ok((await oidc.fetchUserInfo(config, tokens.access_token, subject)).family_name);
  },
  "scope openid alone": async () => {
    const { tokens } = await login(session, { scope: "openid" });
    assert.equal((await oidc.fetchUserInfo(config, tokens.access_token, subject)).family_name, undefined);
  },
  "scope email": async () => { await login(session, { scope: "openid email" }); },
  "scope address": async () => { await login(session, { scope: "openid address" }); },
  "scope phone": async () => { await login(session, { scope: "openid phone" }); },
  "all standard scopes": async () => { await login(session, { scope: "openid profile email address phone offline_access" }); },
  "scopes in another order": async () => { await login(session, { scope: "profile openid" }); },
  "display page": async () => { await login(session, { display: "page" }); },
  "display popup": async () => { await login(session, { display: "popup" }); },
  "prompt login signs in again": async () => {
    const before = session.forms.length;
    await login(session, { prompt: "login" });
    assert.equal(session.forms.length, before + 1);
  },
  "prompt none without a session is login_required": async () => assert.equal(await error(new Browser(), { prompt: "none" }), "login_required"),
  "prompt none with a session": async () => {
    const { tokens } = await login(session, { prompt: "none" });
    assert.equal(tokens.claims().sub, subject);
  },
  "prompt consent asks once more": async () => {
    await login(session, { prompt: "consent" });
    assert.equal(session.forms.at(-1), "/compte/consentement");
  },
  "max_age 0 signs in again": async () => {
    const before = session.forms.length;
    await login(session, { max_age: "0" }, {}, config, { maxAge: 0 });
    assert.equal(session.forms.length, before + 1);
  },
  "max_age 10000 keeps the session and its instant": async () => {
    const one = await login(session, { max_age: "10000" }, {}, config, { maxAge: 10000 });
    const two = await login(session, { max_age: "10000" }, {}, config, { maxAge: 10000 });
    assert.equal(one.tokens.claims().auth_time, two.tokens.claims().auth_time);
  },
  "unknown parameter is ignored": async () => { await login(session, { extra: "foobar" }); },
  "id_token_hint of the person": async () => {
    const { tokens } = await login(session, { id_token_hint: first.tokens.id_token, prompt: "none" });
    assert.equal(tokens.claims().sub, subject);
  },
  "login_hint is accepted": async () => { await login(session, { login_hint: person.login }); },
  "ui_locales is accepted": async () => { await login(session, { ui_locales: "se fr" }); },
  "claims_locales is accepted": async () => { await login(session, { claims_locales: "se fr" }); },
  "acr_values is accepted": async () => { await login(session, { acr_values: "1 2" }); },
  "claims parameter is accepted or ignored": async () => {
    await login(session, { claims: JSON.stringify({ userinfo: { name: { essential: true } } }) });
  },
  "code used twice revokes its tokens": async () => {
    const { tokens, begun, back } = await login(session);
    await assert.rejects(finish(begun, back), { error: "invalid_grant" });
    const response = await plainFetch(config.serverMetadata().userinfo_endpoint, { headers: { Authorization: `Bearer ${tokens.access_token}` } });
    assert.notEqual(response.status, 200);
  },
  "redirect address that is not registered is a page": async () => {
    const { back, status } = await session.follow((await start({ redirect_uri: `${app.redirect}/autre` })).url);
    assert.deepEqual([back, status], [undefined, 400]);
  },
  "request by POST": async () => {
    const begun = await start();
    const [endpoint, body] = [new URL(begun.url.pathname, issuer), begun.url.searchParams];
    const { back } = await session.follow(endpoint, { method: "POST", body, headers: { "Content-Type": "application/x-www-form-urlencoded" } });
    await finish(begun, back);
  },
  "client secret in the body": async () => { await login(session, {}, {}, config); },
  "client secret in a header": async () => { await login(session, {}, {}, basic); },
  "wrong client secret is invalid_client": async () => {
    const wrong = await discover(oidc.ClientSecretPost("another secret that is long enough to be one"));
    const begun = await start();
    const { back } = await session.follow(begun.url);
    await assert.rejects(finish(begun, back, wrong), failure => failure.status === 401);
  },
  "request object is refused by its name": async () =>
    assert.equal(await error(session, { request: "eyJhbGciOiJub25lIn0.e30." }), "request_not_supported"),
  "request_uri is refused by its name": async () =>
    assert.equal(await error(session, { request_uri: "https://agenda.example/request" }), "request_uri_not_supported"),
  "refresh token rotates and keeps the subject": async () => {
    const { tokens } = await login(session);
    const renewed = await oidc.refreshTokenGrant(config, tokens.refresh_token);
    assert.notEqual(renewed.refresh_token, tokens.refresh_token);
    assert.equal(renewed.claims().sub, subject);
    await assert.rejects(oidc.refreshTokenGrant(config, tokens.refresh_token), { error: "invalid_grant" });
  },
  "wrong PKCE verifier is invalid_grant": async () => {
    const begun = await start();
    const { back } = await session.follow(begun.url);
    await assert.rejects(finish({ ...begun, verifier: oidc.randomPKCECodeVerifier() }, back), { error: "invalid_grant" });
  },
  "the response names its issuer": async () => {
    const { back } = await session.follow((await start()).url);
    assert.equal(back.searchParams.get("iss"), issuer.href);
  },
};

for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok ${name}`);
  } catch (failure) {
    console.log(`not ok ${name}: ${String(failure?.stack ?? failure).replaceAll("\n", " ")} ${failure?.cause ?? ""}`);
  }
}
