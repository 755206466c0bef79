// A check of the structure of OCDS 1.1 data: what is wrong, and where. Our own, from the standard's text; see README.md.
import { code, codes, date, isObject, list, texts, unique, uri, type Json, type Tell } from './fields.ts';

export interface OcdsProblem {
  /** JSON path, such as `releases[0].contracts[0].status`. */
  readonly at: string;
  readonly what: string;
}

/** Closed codelists: nothing else may stand there. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
  tag: [
    'planning',
    'planningUpdate',
    'tender',
    'tenderAmendment',
    'tenderUpdate',
    'tenderCancellation',
    'award',
    'awardUpdate',
    'awardCancellation',
    'contract',
    'contractUpdate',
    'contractAmendment',
    'implementation',
    'implementationUpdate',
    'contractTermination',
    'compiled',
  ],
  initiationType: ['tender'],
  contractStatus: ['pending', 'active', 'cancelled', 'terminated'],
  awardStatus: ['pending', 'active', 'cancelled', 'unsuccessful'],
  milestoneStatus: ['scheduled', 'met', 'notMet', 'partiallyMet'],
};
/** Open codelists: other codes begin with `x_` here, so that nobody takes them for the standard's. */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  partyRole: [
    'buyer',
    'procuringEntity',
    'supplier',
    'tenderer',
    'funder',
    'enquirer',
    'payer',
    'payee',
    'reviewBody',
    'interestedParty',
  ],
  milestoneType: [
    'preProcurement',
    'approval',
    'engagement',
    'assessment',
    'delivery',
    'reporting',
    'financing',
    'payment',
  ],
  relatedProcess: [
    'framework',
    'planning',
    'parent',
    'prior',
    'unsuccessfulProcess',
    'subContract',
    'replacementProcess',
    'renewalProcess',
  ],
  documentType: [
    'contractNotice',
    'completionCertificate',
    'physicalProgressReport',
    'financialProgressReport',
    'finalAudit',
    'contractSigned',
    'contractArrangements',
    'contractSchedule',
    'contractAnnexe',
    'contractGuarantees',
    'contractSummary',
    'conflictOfInterest',
  ],
};

/** What is wrong with a release package or a record package; empty when nothing was found. */
export function checkOcdsPackage(given: unknown): OcdsProblem[] {
  const found: OcdsProblem[] = [];
  const tell = (at: string, what: string) => found.push({ at, what });
  if (!isObject(given)) return [{ at: '', what: 'is not an object' }];
  nothingEmpty(given, '', tell);
  texts(given, '', ['uri', 'publishedDate', 'version'], tell);
  date(given, '', 'publishedDate', tell);
  uri(given, '', 'uri', tell);
  if (given['version'] !== '1.1') tell('version', 'is not 1.1');
  const { publisher } = given;
  if (!isObject(publisher) || typeof publisher['name'] !== 'string') tell('publisher.name', 'is missing');
  if (Array.isArray(given['releases'])) {
    list(given, '', 'releases', tell).forEach((one, at) => release(one, `releases[${at}]`, tell));
    unique(given, '', 'releases', tell);
  } else if (Array.isArray(given['records'])) {
    list(given, '', 'records', tell).forEach((one, at) => record(one, `records[${at}]`, tell));
    unique(given, '', 'records', tell, 'ocid');
  } else tell('releases', 'neither releases nor records are there');
  return found;
}

function record(given: Json, at: string, tell: Tell): void {
  texts(given, at, ['ocid'], tell);
  const releases = list(given, at, 'releases', tell);
  if (releases.length === 0) tell(`${at}.releases`, 'is missing');
  releases.forEach((one, n) => {
    const here = `${at}.releases[${n}]`;
    if (one['url'] === undefined) return release(one, here, tell);
    texts(one, here, ['url', 'date'], tell);
    uri(one, here, 'url', tell);
    date(one, here, 'date', tell);
    codes(one, here, 'tag', CLOSED['tag']!, tell);
  });
  const compiled = given['compiledRelease'];
  if (compiled === undefined) return;
  if (!isObject(compiled)) return tell(`${at}.compiledRelease`, 'is not an object');
  release(compiled, `${at}.compiledRelease`, tell);
  if (compiled['ocid'] !== given['ocid']) tell(`${at}.compiledRelease.ocid`, 'is not that of its record');
  if (JSON.stringify(compiled['tag']) !== '["compiled"]') tell(`${at}.compiledRelease.tag`, 'is not ["compiled"]');
}

function release(given: Json, at: string, tell: Tell): void {
  texts(given, at, ['ocid', 'id', 'date', 'initiationType'], tell);
  date(given, at, 'date', tell);
  codes(given, at, 'tag', CLOSED['tag']!, tell);
  code(given, at, 'initiationType', CLOSED['initiationType']!, tell);
  if (String(given['id']).includes('#')) tell(`${at}.id`, 'contains #');
  const parties = list(given, at, 'parties', tell);
  unique(given, at, 'parties', tell);
  parties.forEach((party, n) => {
    texts(party, `${at}.parties[${n}]`, ['id', 'name'], tell);
    codes(party, `${at}.parties[${n}]`, 'roles', OPEN['partyRole']!, tell, true);
  });
  const known = new Set(parties.map((party) => party['id']));
  const refers = (one: unknown, here: string) => {
    if (one === undefined) return;
    if (!isObject(one) || typeof one['name'] !== 'string') return tell(here, 'has no name');
    if (one['id'] !== undefined && !known.has(one['id'])) tell(`${here}.id`, 'names no party');
  };
  refers(given['buyer'], `${at}.buyer`);
  const awards = list(given, at, 'awards', tell);
  unique(given, at, 'awards', tell);
  awards.forEach((award, n) => {
    const here = `${at}.awards[${n}]`;
    texts(award, here, ['id'], tell);
    code(award, here, 'status', CLOSED['awardStatus']!, tell);
    date(award, here, 'date', tell);
    list(award, here, 'suppliers', tell).forEach((one, m) => refers(one, `${here}.suppliers[${m}]`));
  });
  unique(given, at, 'contracts', tell);
  list(given, at, 'contracts', tell).forEach((one, n) =>
    contract(one, `${at}.contracts[${n}]`, new Set(awards.map((award) => award['id'])), refers, tell),
  );
  unique(given, at, 'relatedProcesses', tell);
  list(given, at, 'relatedProcesses', tell).forEach((one, n) => {
    const here = `${at}.relatedProcesses[${n}]`;
    texts(one, here, ['id'], tell);
    codes(one, here, 'relationship', OPEN['relatedProcess']!, tell, true);
    uri(one, here, 'uri', tell);
  });
}

function contract(
  given: Json,
  at: string,
  awards: ReadonlySet<unknown>,
  refers: (one: unknown, at: string) => void,
  tell: Tell,
): void {
  texts(given, at, ['id', 'awardID'], tell);
  if (!awards.has(given['awardID'])) tell(`${at}.awardID`, 'names no award');
  code(given, at, 'status', CLOSED['contractStatus']!, tell);
  date(given, at, 'dateSigned', tell);
  period(given['period'], `${at}.period`, tell);
  documents(given, at, tell);
  unique(given, at, 'amendments', tell);
  list(given, at, 'amendments', tell).forEach((one, n) => date(one, `${at}.amendments[${n}]`, 'date', tell));
  const work = given['implementation'];
  if (work === undefined) return;
  const here = `${at}.implementation`;
  if (!isObject(work)) return tell(here, 'is not an object');
  documents(work, here, tell);
  unique(work, here, 'milestones', tell);
  list(work, here, 'milestones', tell).forEach((one, n) => {
    texts(one, `${here}.milestones[${n}]`, ['id'], tell);
    code(one, `${here}.milestones[${n}]`, 'status', CLOSED['milestoneStatus']!, tell);
    code(one, `${here}.milestones[${n}]`, 'type', OPEN['milestoneType']!, tell, true);
    for (const field of ['dueDate', 'dateMet', 'dateModified']) date(one, `${here}.milestones[${n}]`, field, tell);
  });
  unique(work, here, 'transactions', tell);
  list(work, here, 'transactions', tell).forEach((one, n) => {
    const place = `${here}.transactions[${n}]`;
    texts(one, place, ['id'], tell);
    date(one, place, 'date', tell);
    uri(one, place, 'source', tell);
    refers(one['payer'], `${place}.payer`);
    refers(one['payee'], `${place}.payee`);
    const { value } = one;
    if (!isObject(value) || typeof value['amount'] !== 'number' || !/^[A-Z]{3}$/.test(String(value['currency'])))
      tell(`${place}.value`, 'is no amount with a currency');
  });
}

function documents(given: Json, at: string, tell: Tell): void {
  unique(given, at, 'documents', tell);
  list(given, at, 'documents', tell).forEach((one, n) => {
    const here = `${at}.documents[${n}]`;
    texts(one, here, ['id'], tell);
    code(one, here, 'documentType', OPEN['documentType']!, tell, true);
    uri(one, here, 'url', tell);
    date(one, here, 'datePublished', tell);
  });
}

function period(given: unknown, at: string, tell: Tell): void {
  if (given === undefined) return;
  if (!isObject(given)) return tell(at, 'is not an object');
  date(given, at, 'startDate', tell);
  date(given, at, 'endDate', tell);
  const { startDate, endDate } = given;
  if (typeof startDate === 'string' && typeof endDate === 'string' && Date.parse(startDate) > Date.parse(endDate))
    tell(at, 'ends before it begins');
}

/** OCDS: leave out what is not known; null, empty texts, lists and objects say nothing. */
function nothingEmpty(given: unknown, at: string, tell: Tell): void {
  if (given === null || given === '') tell(at, 'is empty');
  else if (Array.isArray(given)) {
    if (given.length === 0) tell(at, 'is empty');
    given.forEach((one, n) => nothingEmpty(one, `${at}[${n}]`, tell));
  } else if (isObject(given)) {
    if (Object.keys(given).length === 0) tell(at, 'is empty');
    // What is ours under `caunoi` follows our own schema.
    for (const [key, value] of Object.entries(given))
      if (key !== 'caunoi') nothingEmpty(value, at === '' ? key : `${at}.${key}`, tell);
  }
}
