// The invented bodies and people of the example workspace.
import { createAccount, type Role } from '../../modules/accounts/index.ts';
import { registerOrganisation } from '../../modules/organisations/index.ts';
import { addExamplePlaces, type ExamplePlace } from '../../modules/places/index.ts';
import { perform, type Who } from '../../platform/context/index.ts';
import { searchKey } from '../../tools/vietnamese/index.ts';
import { exampleBodies, type ExampleBody, type ExamplePerson } from './content/index.ts';

const HOUSE: Who = { kind: 'system', reason: 'example workspace' };

/** Spokespersons are named in texts but do not work in CauNoi. */
const ROLE_OF: Partial<Record<ExamplePerson['role'], Role>> = {
  leader: 'leader',
  focalOfficer: 'focal_officer',
  clerk: 'clerk',
  editor: 'editor',
  reporter: 'reporter',
};

/** The six one-click sign-ins: word in the address, body, role. */
export const ONE_CLICK = [
  ['dau-moi', 'xa-dong-say', 'focal_officer'],
  ['bien-tap', 'bao-song-mau', 'editor'],
  ['phong-vien', 'bao-song-mau', 'reporter'],
  ['lanh-dao', 'xa-dong-say', 'leader'],
  ['van-thu', 'xa-dong-say', 'clerk'],
  ['dau-moi-ben-trang', 'xa-ben-trang', 'focal_officer'],
] as const;
export const ADMINISTRATOR_KEY = 'quan-tri';

export interface Cast {
  /** Organisation ids by body id. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Who acts for a body in a role; throws when the body has nobody in it. */
  actor(bodyId: string, role: Role): Who;
}

export async function seedBodies(): Promise<Cast> {
  const organisations = new Map<string, string>();
  const people = new Map<string, Who>();
  await perform(
    HOUSE,
    (ctx) =>
      createAccount(ctx, {
        name: 'Mẫu Quản Trị',
        email: 'quan-tri@caunoi-mau.example',
        isPlatformAdmin: true,
        isExample: true,
        exampleKey: ADMINISTRATOR_KEY,
      }),
    null,
  );
  const places = await perform(
    HOUSE,
    addExamplePlaces,
    exampleBodies.flatMap((body) => placeOf(body) ?? []),
  );
  for (const [at, body] of exampleBodies.entries()) {
    const { id } = await perform(HOUSE, registerOrganisation, {
      name: body.name,
      kind: body.kind,
      level: body.locality ? (body.locality.kind === 'phường' ? ('ward' as const) : ('commune' as const)) : null,
      shortName: body.shortName,
      parentName: body.locality ? body.locality.province : 'Cơ quan chủ quản báo chí tỉnh Mẫu Giang (mẫu)',
      place: body.locality ? body.locality.bareName : 'Mẫu Giang',
      placeId: places.get(placeOf(body)?.name ?? '') ?? null,
      symbol: body.kind === 'authority' ? 'UBND' : initials(body.shortName),
      exchangeCode: `000.00.${String(at + 1).padStart(2, '0')}.M99`,
      aliases: [...body.aliases],
      isExample: true,
      evenIfSimilar: true,
    });
    organisations.set(body.id, id);
    for (const person of body.people) {
      const role = ROLE_OF[person.role];
      if (!role || people.has(`${body.id} ${role}`)) continue;
      people.set(`${body.id} ${role}`, await seedPerson(body, person, role, id));
    }
  }
  return {
    organisations,
    actor(bodyId, role) {
      const who = people.get(`${bodyId} ${role}`);
      if (!who) throw new Error(`the example has no ${role} at ${bodyId}`);
      return who;
    },
  };
}

/** The commune or ward of an authority, as the register of places names it. */
function placeOf({ locality }: ExampleBody): ExamplePlace | null {
  return locality ? { name: `${capital(locality.name)} (mẫu)`, province: capital(locality.province) } : null;
}

function capital(name: string): string {
  return name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
}

async function seedPerson(body: ExampleBody, person: ExamplePerson, role: Role, organisationId: string): Promise<Who> {
  const key = ONE_CLICK.find(([, bodyId, wanted]) => bodyId === body.id && wanted === role)?.[0];
  const { accountId } = await perform(HOUSE, createAccount, {
    name: person.name,
    email: `${searchKey(person.name).replaceAll(' ', '.')}@${body.id}.example`,
    isExample: true,
    ...(key ? { exampleKey: key } : {}),
    memberships: [{ organisationId, role }],
  });
  return {
    kind: 'person',
    organisationId,
    actor: { accountId, name: person.name, role, isPlatformAdmin: false, provenAt: 'by-program' },
  };
}

/** "Báo Sông Mẫu" → "BSM" */
function initials(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('')
    .replace(/[^\p{L}]/gu, '');
}
