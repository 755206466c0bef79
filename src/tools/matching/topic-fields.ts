// The words by which texts show what they are about. A programme names a field ("chuyển đổi số"); articles rarely repeat
// the name and speak of its things ("dịch vụ công trực tuyến", "chữ ký số"). General language, no programme's own words.
import { ADMINISTRATION } from './topic-fields/administration.ts';
import { COUNTRYSIDE } from './topic-fields/countryside.ts';
import { ECONOMY_AND_PRESS } from './topic-fields/economy-and-press.ts';
import { NOBODYS } from './topic-fields/nobodys.ts';
import { ORDER_AND_TOWNS } from './topic-fields/order-and-towns.ts';
import { PARTY_AND_CITIZENS } from './topic-fields/party-and-citizens.ts';
import { PEOPLE_AND_CULTURE } from './topic-fields/people-and-culture.ts';
import type { TopicField } from './topic-fields/topic-field.ts';
import { WELFARE } from './topic-fields/welfare.ts';

export type { TopicField };

export const TOPIC_FIELDS: readonly TopicField[] = [
  ...COUNTRYSIDE,
  ...WELFARE,
  ...PEOPLE_AND_CULTURE,
  ...ADMINISTRATION,
  ...PARTY_AND_CITIZENS,
  ...ORDER_AND_TOWNS,
  ...ECONOMY_AND_PRESS,
  ...NOBODYS,
];
