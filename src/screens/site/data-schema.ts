// The shapes of our open data: the JSON schema of a programme, and the OCDS extension that says what stands under `caunoi`.
import { data } from 'react-router';
import { z } from 'zod';
import { programmeDataShape } from '../../modules/public-record/index.ts';
import { readConfig } from '../../platform/config/index.ts';
import type { Route } from './+types/data-schema';
import { openJson } from './open-answer.ts';

const OPEN_OBJECT = { type: 'object', additionalProperties: true } as const;
const caunoi = (description: string) => ({ properties: { caunoi: { ...OPEN_OBJECT, description } } });

export function loader({ params }: Route.LoaderArgs) {
  const house = readConfig(process.env).publicAddress;
  switch (params['*']) {
    case 'luoc-do.json':
      return openJson(
        {
          ...z.toJSONSchema(programmeDataShape),
          $id: `${house}/du-lieu-mo/luoc-do/luoc-do.json`,
          title: 'Cầu Nối: a published cooperation programme',
        },
        'any',
        'application/schema+json',
      );
    case 'ocds/extension.json':
      return openJson(
        {
          name: { en: 'Cầu Nối: cooperation programmes' },
          description: {
            en: 'Parties with sides, commitments with counted results and the opinions of both sides, declarations of money per quarter, opinions of outside assessors.',
          },
          documentationUrl: { en: `${house}/en/du-lieu-mo` },
          compatibility: ['1.1'],
          schemas: ['release-schema.json'],
          codelists: [],
        },
        'any',
      );
    case 'ocds/release-schema.json':
      return openJson(
        {
          definitions: {
            Organization: caunoi('side (A, B, …), isLead, kind, onBehalfOf'),
            Contract: caunoi('kind, state, slug, legalBasis, topics, channels, money, declarations, outsideOpinions'),
            Milestone: caunoi('commitmentId, obliged, kind, unit, quantity, counted, opinions of both sides'),
            Document: caunoi('commitmentId, address, sha256, counted, quantity, unit, countsOn'),
            Transaction: caunoi('quarter, reason'),
          },
        },
        'any',
      );
    default:
      throw data(null, { status: 404 });
  }
}
