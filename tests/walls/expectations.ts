// What each address owes to whom. One row per address of the router; an address without a row fails `npm run check`
// (tests/house/walls.test.ts). Add the row when you add the route: which area it is, and, when its address names things,
// the question that finds them. That question is asked as the owner (what exists) and within the scope of each body (what
// it may see): whatever exists and is not seen must be answered 404.

/**
 * - `public`: anyone. Things that are not published are 404.
 * - `entrance`: signing in and out; shows nothing of the desk.
 * - `token`: who holds the secret in the address; anyone else is told that there is nothing.
 * - `account`: anyone with an account, for their own account.
 * - `desk`: signed-in people; shows what their body may see.
 * - `administrator`: platform administrators; anyone else 403.
 */
export type Area = 'public' | 'entrance' | 'token' | 'account' | 'desk' | 'administrator';

export interface Expected {
  readonly area: Area;
  /** SQL whose columns are the parameters of the address, one row per thing. */
  readonly things?: string;
  /** Values of parameters that name no thing, tried in turn. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
}

const PUBLIC: Expected = { area: 'public' };
const ENTRANCE: Expected = { area: 'entrance' };
const TOKEN: Expected = { area: 'token' };
const ACCOUNT: Expected = { area: 'account' };
const DESK: Expected = { area: 'desk' };
const ADMINISTRATOR: Expected = { area: 'administrator' };

const at = (area: Area, things: string, choices?: Expected['choices']): Expected =>
  choices ? { area, things, choices } : { area, things };

/** Each programme: its page and whatever stands below it without a thing of its own. */
const PROGRAMME = at('desk', 'select id as "programmeId" from programme');
/** A table whose rows belong to a programme. */
const inProgramme = (table: string, parameter: string, choices?: Expected['choices']) =>
  at('desk', `select programme_id as "programmeId", id as "${parameter}" from ${table}`, choices);
const one = (table: string, parameter: string, choices?: Expected['choices']) =>
  at('desk', `select id as "${parameter}" from ${table}`, choices);

const SLUG = at('public', 'select slug from programme where slug is not null');
/** A clipping has a page of its own when a published programme counts it. */
const PUBLISHED_CLIPPING = at(
  'public',
  `select distinct c.id as "clippingId" from clipping c join match m on m.clipping_id = c.id where m.state = 'confirmed'`,
);
const PAPERS = { kind: ['giay-moi', 'bien-ban'], format: ['docx', 'pdf'] };

export const EXPECTED: Readonly<Record<string, Expected>> = {
  '/': PUBLIC,
  '/chuong-trinh': PUBLIC,
  '/chuong-trinh/:slug': SLUG,
  '/chuong-trinh/:slug/du-lieu.json': SLUG,
  '/chuong-trinh/:slug/ocds.json': SLUG,
  '/chuong-trinh/:slug/thay-doi.atom': SLUG,
  '/noi/:place/thay-doi.atom': PUBLIC,
  '/thay-doi.atom': PUBLIC,
  '/tra-cuu/:way': PUBLIC,
  '/dung-han': PUBLIC,
  '/dung-han/:organisationId': PUBLIC,
  '/so-kinh-phi': PUBLIC,
  '/so-kinh-phi/:quarter': PUBLIC,
  '/so-kinh-phi/:quarter/:file': PUBLIC,
  '/du-lieu-mo': PUBLIC,
  '/du-lieu-mo/luoc-do/*': PUBLIC,
  '/du-lieu-mo/:file': PUBLIC,
  '/danh-gia/:token': TOKEN,
  '/thu/thoi-nhan/:token': TOKEN,
  '/bang-chung/:clippingId': PUBLISHED_CLIPPING,
  '/bang-chung/:clippingId/bang-chung.zip': PUBLISHED_CLIPPING,
  '/dia-danh': PUBLIC,
  '/dia-danh.json': PUBLIC,
  '/dia-danh/:placeId': PUBLIC,
  '/dau-moi': PUBLIC,
  '/dau-moi.json': PUBLIC,
  '/dau-moi/:card': PUBLIC,
  '/cach-tinh': PUBLIC,
  '/quyen-rieng-tu': PUBLIC,
  // Who holds a file or a code hears whether it was frozen here; of what is not public, no more than the day.
  '/kiem-tra': PUBLIC,
  '/kiem-tra/:sought': PUBLIC,
  '/nhat-ky': PUBLIC,
  '/nhat-ky/:size.txt': PUBLIC,
  '/so-do-trang.xml': PUBLIC,
  '/so-do-trang/:part.xml': PUBLIC,
  '/robots.txt': PUBLIC,
  '/*': PUBLIC,

  '/dang-nhap': ENTRANCE,
  '/dang-nhap/buoc-hai': ENTRANCE,
  '/dang-nhap/mot-cua/ve': ENTRANCE,
  '/dang-nhap/mot-cua/:id': ENTRANCE,
  '/khoa-dang-nhap': ENTRANCE,
  '/dang-xuat': ENTRANCE,
  '/loi-moi/:token': TOKEN,
  '/viec/:token': TOKEN,
  '/xac-nhan-lai': ACCOUNT,
  '/chon-don-vi': ACCOUNT,

  '/lam-viec': ACCOUNT,
  '/lam-viec/tai-khoan': ACCOUNT,
  '/lam-viec/tai-khoan/buoc-hai': ACCOUNT,
  '/lam-viec/tai-khoan/du-lieu': ACCOUNT,
  '/lam-viec/tai-khoan/du-lieu/tep': ACCOUNT,
  '/lam-viec/tai-khoan/thu': ACCOUNT,
  '/lam-viec/tai-khoan/lam-thay': DESK,
  '/lam-viec/tai-khoan/lam-thay/:delegationId/giay': one('delegation', 'delegationId'),
  '/lam-viec/toan-canh': DESK,
  '/lam-viec/dung-han': DESK,
  '/lam-viec/toan-canh/tai-ve.csv': DESK,
  '/lam-viec/tim': DESK,
  '/lam-viec/tim/tai-ve.csv': DESK,
  '/lam-viec/bo-loc': DESK,
  '/lam-viec/lien-ket': DESK,
  '/lam-viec/lien-ket/moi/:purpose/:subjectId': at(
    'desk',
    `select 'ceremony-attendance' as purpose, id as "subjectId" from ceremony
     union all select 'ceremony-photos', id from ceremony union all select 'clipping-confirm', id from clipping`,
  ),
  '/lam-viec/nhat-ky/:entryId/bang-chung.json': one('journal_entry', 'entryId'),

  '/lam-viec/van-ban': DESK,
  '/lam-viec/van-ban/moi': DESK,
  // An agreement that is being read belongs to the body that brought it, also where others see it after acceptance.
  '/lam-viec/van-ban/:agreementId': one('agreement', 'agreementId'),

  '/lam-viec/chuong-trinh': DESK,
  '/lam-viec/chuong-trinh/tai-ve.csv': DESK,
  '/lam-viec/chuong-trinh/moi': DESK,
  '/lam-viec/chuong-trinh/nhap': DESK,
  '/lam-viec/chuong-trinh/nhap/mau.xlsx': DESK,
  '/lam-viec/chuong-trinh/nhap/:importId': one('programme_import', 'importId'),
  '/lam-viec/chuong-trinh/nhap/:importId/loi.xlsx': one('programme_import', 'importId'),
  '/lam-viec/chuong-trinh/:programmeId': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/sua': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/cac-ben': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/nhan-su': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/chu-de': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/cam-ket': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/cam-ket/:commitmentId': inProgramme('commitment', 'commitmentId'),
  '/lam-viec/chuong-trinh/:programmeId/ke-hoach': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/ke-hoach/nam/:planId': inProgramme('yearly_plan', 'planId'),
  '/lam-viec/chuong-trinh/:programmeId/ke-hoach/nam/:planId/xem': inProgramme('yearly_plan', 'planId'),
  '/lam-viec/chuong-trinh/:programmeId/ke-hoach/nam/:planId/tep/:format': inProgramme('yearly_plan', 'planId', {
    format: PAPERS.format,
  }),
  '/lam-viec/chuong-trinh/:programmeId/danh-gia': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/khai-kinh-phi': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/danh-gia-ngoai': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/le-ky': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId': inProgramme('ceremony', 'ceremonyId'),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/sua': inProgramme('ceremony', 'ceremonyId'),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/khach': inProgramme('ceremony', 'ceremonyId'),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/diem-danh': inProgramme('ceremony', 'ceremonyId'),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/kich-ban': inProgramme('ceremony', 'ceremonyId'),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/anh/:fileId': at(
    'desk',
    `select programme_id as "programmeId", ceremony_id as "ceremonyId", file_id as "fileId" from ceremony_file`,
  ),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/:kind/xem': inProgramme('ceremony', 'ceremonyId', {
    kind: PAPERS.kind,
  }),
  '/lam-viec/chuong-trinh/:programmeId/le-ky/:ceremonyId/:kind/tep/:format': inProgramme(
    'ceremony',
    'ceremonyId',
    PAPERS,
  ),
  '/lam-viec/chuong-trinh/:programmeId/bang-chung': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/bao-cao': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/ket-qua': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/ket-qua/chu-de': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/ket-qua/loai': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/san-pham': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/san-pham/moi': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/san-pham/:deliverableId': inProgramme('deliverable', 'deliverableId'),
  '/lam-viec/chuong-trinh/:programmeId/nghiem-thu': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/nghiem-thu/:minutesId': inProgramme('acceptance_minutes', 'minutesId'),
  '/lam-viec/chuong-trinh/:programmeId/nghiem-thu/:minutesId/xem': inProgramme('acceptance_minutes', 'minutesId'),
  '/lam-viec/chuong-trinh/:programmeId/nghiem-thu/:minutesId/tep/:format': inProgramme(
    'acceptance_minutes',
    'minutesId',
    {
      format: PAPERS.format,
    },
  ),
  '/lam-viec/chuong-trinh/:programmeId/sua-doi': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/sua-doi/:amendmentId': inProgramme('amendment', 'amendmentId'),
  '/lam-viec/chuong-trinh/:programmeId/giay-to/:fileId': at(
    'desk',
    `select programme_id as "programmeId", file_id as "fileId" from signed_paper`,
  ),
  '/lam-viec/chuong-trinh/:programmeId/phien-ban': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/xac-nhan': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/tam-dung': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/ket-thuc': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/thanh-ly': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/ky-tiep': PROGRAMME,
  '/lam-viec/chuong-trinh/:programmeId/nhat-ky': PROGRAMME,

  '/lam-viec/doi-chieu': DESK,
  '/lam-viec/bang-chung': DESK,
  '/lam-viec/bang-chung/tai-ve.csv': DESK,
  '/lam-viec/bang-chung/tai-len': DESK,
  '/lam-viec/bang-chung/lien-ket': DESK,
  '/lam-viec/bang-chung/:clippingId': one('clipping', 'clippingId'),
  '/lam-viec/bang-chung/:clippingId/bang-chung.zip': one('clipping', 'clippingId'),
  '/lam-viec/bang-chung/:clippingId/ban-luu/:captureId': at(
    'desk',
    'select clipping_id as "clippingId", id as "captureId" from capture',
  ),
  '/lam-viec/bang-chung/:clippingId/tep/:fileId': at(
    'desk',
    'select clipping_id as "clippingId", file_id as "fileId" from clipping_file',
  ),
  '/lam-viec/nguon': DESK,
  '/lam-viec/nguon/them': DESK,
  '/lam-viec/nguon/danh-sach': DESK,
  '/lam-viec/nguon/danh-sach/:listId': one('brought_list', 'listId'),
  '/lam-viec/nguon/:sourceId': one('source', 'sourceId'),

  '/lam-viec/bao-cao': DESK,
  '/lam-viec/bao-cao/moi': DESK,
  // The look of papers: the same bytes for everyone, and nothing of anybody.
  '/lam-viec/bao-cao/kieu-giay.css': PUBLIC,
  '/lam-viec/bao-cao/:reportId': one('report', 'reportId'),
  '/lam-viec/bao-cao/:reportId/so-lieu': one('report', 'reportId'),
  '/lam-viec/bao-cao/:reportId/xem': one('report', 'reportId'),
  '/lam-viec/bao-cao/:reportId/tep/:format': one('report', 'reportId', {
    format: ['docx', 'pdf', 'xlsx', 'xml', 'csv', 'html'],
  }),

  '/lam-viec/to-chuc': DESK,
  '/lam-viec/to-chuc/diem-chot': DESK,
  '/lam-viec/to-chuc/don-du-lieu': DESK,
  '/lam-viec/to-chuc/danh-ba': DESK,
  '/lam-viec/to-chuc/danh-ba.csv': DESK,
  // The register of bodies is open to everyone who is signed in.
  '/lam-viec/to-chuc/:id': one('organisation', 'id'),
  '/lam-viec/to-chuc/:id/thay-doi': one('organisation', 'id'),

  '/lam-viec/quan-tri': ADMINISTRATOR,
  '/lam-viec/quan-tri/don-vi': ADMINISTRATOR,
  '/lam-viec/quan-tri/don-vi/:id': at('administrator', 'select id from organisation'),
  '/lam-viec/quan-tri/don-vi/:id/thay-doi': at('administrator', 'select id from organisation'),
  '/lam-viec/quan-tri/yeu-cau-du-lieu': ADMINISTRATOR,
  '/lam-viec/quan-tri/yeu-cau-du-lieu/tep': ADMINISTRATOR,
  '/lam-viec/quan-tri/may-doc': ADMINISTRATOR,
  '/lam-viec/quan-tri/du-lieu-ca-nhan': ADMINISTRATOR,
  '/lam-viec/quan-tri/dau-thoi-gian': ADMINISTRATOR,
  '/lam-viec/quan-tri/chuyen-doi': ADMINISTRATOR,
  '/lam-viec/quan-tri/chuyen-doi/mau.csv': ADMINISTRATOR,
  '/lam-viec/quan-tri/chuyen-doi/:id': at('administrator', 'select id from organisation_change_batch'),
  '/lam-viec/quan-tri/giay-phep': ADMINISTRATOR,
  '/lam-viec/quan-tri/thu': ADMINISTRATOR,
  '/lam-viec/quan-tri/dang-nhap': ADMINISTRATOR,
  '/lam-viec/quan-tri/tinh-trang': ADMINISTRATOR,
  '/lam-viec/quan-tri/dia-danh': ADMINISTRATOR,
  '/lam-viec/quan-tri/dia-danh/mau.csv': ADMINISTRATOR,
};
