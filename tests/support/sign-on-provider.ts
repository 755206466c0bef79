// A real provider of OpenID Connect on this machine, for tests, and a browser that signs in there at once.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export interface TestPerson {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Follows the way to the provider and back as a browser would; gives the query that comes back to `redirectTo`. */
  visit(goTo: string, person: TestPerson): Promise<URLSearchParams>;
  stop(): Promise<void>;
}

export async function startProvider(redirectTo: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [clientId, secret] = ['cau-noi-thu', 'khoa-cua-may-thu-dai-du'];
  const people = new Map<string, TestPerson>();
  let visitor: TestPerson = { sub: '' };
  const provider = new Provider(issuer, {
    clients: [
      { client_id: clientId, client_secret: secret, redirect_uris: [redirectTo], grant_types: ['authorization_code'] },
    ],
    cookies: { keys: ['thu'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, interaction) => `/vao/${interaction.uid}` },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => ({ ...people.get(id)!, sub: id }) }),
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/vao/')) {
      void provider.interactionFinished(request, response, { login: { accountId: visitor.sub } });
    } else void answer(request, response);
  });
  return {
    issuer,
    clientId,
    secret,
    async visit(goTo, person) {
      people.set(person.sub, person);
      visitor = person;
      const jar = new Map<string, string>();
      let at = goTo;
      for (let step = 0; step < 10; step++) {
        const reply = await fetch(at, {
          redirect: 'manual',
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
        });
        for (const line of reply.headers.getSetCookie()) {
          const [name, ...value] = line.split(';')[0]!.split('=');
          jar.set(name!, value.join('='));
        }
        const to = reply.headers.get('location');
        if (to === null)
          throw new Error(`the provider stopped with ${reply.status}: ${(await reply.text()).slice(0, 300)}`);
        at = new URL(to, at).href;
        if (at.startsWith(redirectTo)) return new URL(at).searchParams;
      }
      throw new Error('the provider went round in circles');
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
