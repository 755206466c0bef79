// How people write kinds, states, periods and sides: folded beginnings of each. Pure.
import type { CommitmentKind } from '../commitments/index.ts';
import type { Cadence, ProgrammeKind } from '../programmes/index.ts';

export const KINDS: Readonly<Record<ProgrammeKind, readonly string[]>> = {
  programme: ['chuong trinh', 'ctr', 'programme'],
  regulation: ['quy che', 'qc', 'regulation'],
  plan: ['ke hoach', 'kh', 'plan'],
  contract: ['hop dong', 'hd', 'contract'],
  memorandum: ['ban ghi nho', 'ghi nho', 'bgn', 'memorandum'],
  agreement: ['thoa thuan', 'ban thoa thuan', 'btt', 'agreement'],
};
export const STATES = {
  in_force: ['dang hieu luc', 'hieu luc', 'co hieu luc', 'da ky', 'in force'],
  negotiating: ['dang trao doi', 'trao doi', 'negotiating'],
  draft: ['ban nhap', 'nhap', 'du thao', 'draft'],
} as const;
export const CADENCES: Readonly<Record<Cadence, readonly string[]>> = {
  month: ['hang thang', 'thang', 'moi thang', 'month'],
  quarter: ['hang quy', 'quy', 'moi quy', 'quarter'],
  half_year: ['sau thang', '6 thang', 'nua nam', 'half'],
  year: ['hang nam', 'nam', 'moi nam', 'year'],
};
export const OBLIGED = {
  both: ['ca hai', 'hai ben', 'cac ben', 'both', 'a va b', 'a b'],
  A: ['a', 'ben a'],
  B: ['b', 'ben b'],
} as const;
export const COMMITMENT_KINDS: Readonly<Record<CommitmentKind, readonly string[]>> = {
  coverage: ['tuyen truyen', 'dang phat', 'dang tai', 'coverage'],
  information: ['cung cap thong tin', 'thong tin', 'information'],
  access: ['tao dieu kien', 'tac nghiep', 'access'],
  training: ['tap huan', 'boi duong', 'dao tao', 'training'],
  data: ['du lieu', 'trang thong tin', 'data'],
  feedback: ['tiep nhan phan anh', 'phan anh', 'feedback'],
  correction: ['phan bac', 'cai chinh', 'correction'],
  joint: ['phoi hop', 'to chuc', 'joint'],
  subscription: ['dat mua', 'doc bao', 'subscription'],
  governance: ['dau moi', 'giao ban', 'bao cao', 'governance'],
  finance: ['kinh phi', 'finance'],
};
