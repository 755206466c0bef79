import { describe, expect, it } from 'vitest';
import { checkOcdsPackage } from './index.ts';

const release = (changes: Record<string, unknown> = {}) => ({
  ocid: 'caunoi-1',
  id: 'caunoi-1-2026',
  date: '2026-11-20T08:00:00Z',
  tag: ['contract'],
  initiationType: 'tender',
  language: 'vi',
  parties: [
    { id: 'a', name: 'Xã Mẫu (mẫu)', roles: ['buyer'] },
    { id: 'b', name: 'Báo Mẫu (mẫu)', roles: ['supplier'] },
  ],
  buyer: { id: 'a', name: 'Xã Mẫu (mẫu)' },
  awards: [{ id: 'w', title: 'Chương trình', status: 'active', suppliers: [{ id: 'b', name: 'Báo Mẫu (mẫu)' }] }],
  contracts: [
    {
      id: 'c',
      awardID: 'w',
      title: 'Chương trình',
      status: 'active',
      period: { startDate: '2026-01-01T00:00:00+07:00', endDate: '2026-12-31T23:59:59+07:00' },
      implementation: {
        milestones: [
          { id: 'm', title: 'Ba bài', type: 'delivery', status: 'met', dueDate: '2026-03-31T23:59:59+07:00' },
        ],
        transactions: [{ id: 't', value: { amount: 5, currency: 'VND' }, payer: { id: 'a', name: 'Xã Mẫu (mẫu)' } }],
      },
    },
  ],
  ...changes,
});
const packed = (changes: Record<string, unknown> = {}) => ({
  uri: 'https://caunoi.example/a.json',
  version: '1.1',
  publishedDate: '2026-11-20T08:00:00Z',
  publisher: { name: 'Cầu Nối' },
  releases: [release(changes)],
});
const told = (changes: Record<string, unknown>) =>
  checkOcdsPackage(packed(changes)).map(({ at, what }) => `${at}: ${what}`);

describe('the check of OCDS structure', () => {
  it('finds nothing in a sound package of releases or records', () => {
    expect(checkOcdsPackage(packed())).toEqual([]);
    const { releases, ...head } = packed();
    const record = {
      ocid: 'caunoi-1',
      releases: [{ url: 'https://caunoi.example/r.json', date: '2026-11-20T08:00:00Z', tag: ['contract'] }],
      compiledRelease: { ...releases[0], tag: ['compiled'] },
    };
    expect(checkOcdsPackage({ ...head, records: [record] })).toEqual([]);
    expect(checkOcdsPackage({ ...head, records: [{ ...record, ocid: 'x' }] })).toEqual([
      { at: 'records[0].compiledRelease.ocid', what: 'is not that of its record' },
    ]);
  });

  it.each([
    [{ tag: ['signed'] }, 'releases[0].tag[0]: has the unknown code signed'],
    [{ tag: [] }, 'releases[0].tag: is missing'],
    [{ date: '2026-11-20' }, 'releases[0].date: is no date with time and zone'],
    [{ date: '2026-02-30T00:00:00Z' }, 'releases[0].date: is no date with time and zone'],
    [{ initiationType: undefined }, 'releases[0].initiationType: is missing'],
    [{ buyer: { id: 'z', name: 'Ai đó' } }, 'releases[0].buyer.id: names no party'],
    [{ awards: [{ id: 'other', status: 'active' }] }, 'releases[0].contracts[0].awardID: names no award'],
    [
      { parties: [{ id: 'a', name: 'A', roles: ['boss'] }] },
      'releases[0].parties[0].roles[0]: has the unknown code boss',
    ],
    [{ contracts: [] }, 'releases[0].contracts: is empty'],
    [{ language: '' }, 'releases[0].language: is empty'],
    [
      { relatedProcesses: [{ id: '1', relationship: ['x_own'], uri: 'none' }] },
      'releases[0].relatedProcesses[0].uri: is no address',
    ],
  ])('finds %j', (changes, problem) => {
    expect(told(changes)).toContain(problem);
  });

  it('finds what is wrong deep inside', () => {
    const broken = structuredClone(packed());
    const contract = broken.releases[0]!.contracts[0]! as Record<string, unknown>;
    contract['status'] = 'signed';
    contract['period'] = { startDate: '2026-12-31T00:00:00Z', endDate: '2026-01-01T00:00:00Z' };
    contract['implementation'] = {
      milestones: [
        { id: 'm', status: 'late', type: 'delivery' },
        { id: 'm', status: 'met', type: 'x_own' },
      ],
      transactions: [{ id: 't', value: { amount: '5', currency: 'đồng' } }],
    };
    expect(checkOcdsPackage(broken).map((one) => one.at)).toEqual([
      'releases[0].contracts[0].status',
      'releases[0].contracts[0].period',
      'releases[0].contracts[0].implementation.milestones',
      'releases[0].contracts[0].implementation.milestones[0].status',
      'releases[0].contracts[0].implementation.transactions[0].value',
    ]);
  });
});
