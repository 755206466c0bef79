// What a programme needs to be in force and reported on, as the deeds of the trials take it.
import type { TrialHouse } from './house.ts';

export const inForce = (house: TrialHouse, title: string) => ({
  title,
  kind: 'programme' as const,
  state: 'in_force' as const,
  termFrom: '2026-01-01',
  termTo: '2027-12-31',
  signedOn: '2025-12-20',
  cadence: 'quarter' as const,
  parties: [
    { organisationId: house.authorityId, side: 'A' as const },
    { organisationId: house.pressId, side: 'B' as const },
  ],
  people: [
    {
      role: 'signatory' as const,
      organisationId: house.authorityId,
      name: 'Nguyễn Văn Thử (mẫu)',
      title: 'Chủ tịch',
    },
  ],
  topics: ['Chuyển đổi số'],
  channels: ['Báo in'],
});
