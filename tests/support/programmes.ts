// Invented bodies and a signed programme between them, for database tests.
import { registerOrganisation } from '../../src/modules/organisations/index.ts';
import { createProgramme, type CreateProgramme } from '../../src/modules/programmes/index.ts';
import { perform, personOf, SYSTEM } from './database.ts';

export interface TestBodies {
  readonly commune: string;
  readonly paper: string;
  readonly stranger: string;
}

export async function registerBodies(): Promise<TestBodies> {
  const register = async (name: string, kind: 'authority' | 'press') =>
    (await perform(SYSTEM, registerOrganisation, { name, kind, isExample: true, evenIfSimilar: true })).id;
  return {
    commune: await register('Ủy ban nhân dân xã Bến Thử (mẫu)', 'authority'),
    paper: await register('Báo Sông Thử (mẫu)', 'press'),
    stranger: await register('Ủy ban nhân dân phường Người Ngoài (mẫu)', 'authority'),
  };
}

/** For tests that write commitments of a programme in force one by one: as if an amendment asked for it. */
export const BY_AMENDMENT = { byAmendment: '00000000-0000-7000-8000-000000000011' } as const;

/** What a focal officer of the commune would enter; 2026–2027, signed. */
export function signedProgramme(bodies: TestBodies, changes: Partial<CreateProgramme> = {}): CreateProgramme {
  return {
    title: 'Chương trình phối hợp truyền thông xã Bến Thử (mẫu)',
    kind: 'programme',
    state: 'in_force',
    termFrom: '2026-01-01',
    termTo: '2027-12-31',
    signedOn: '2025-12-20',
    cadence: 'quarter',
    parties: [
      { organisationId: bodies.commune, side: 'A' },
      { organisationId: bodies.paper, side: 'B' },
    ],
    people: [{ role: 'signatory', organisationId: bodies.commune, name: 'Nguyễn Văn Thử (mẫu)', title: 'Chủ tịch' }],
    topics: ['Chuyển đổi số', 'Nông thôn mới'],
    channels: ['Báo in', 'Báo điện tử'],
    ...changes,
  };
}

/** A programme made by the commune's focal officer. */
export function makeProgramme(bodies: TestBodies, changes: Partial<CreateProgramme> = {}) {
  return perform(personOf(bodies.commune), createProgramme, signedProgramme(bodies, changes));
}
