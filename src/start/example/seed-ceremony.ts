// The signing of the example's running programme as it happened: at two bridge points, with minutes.
import {
  arrangeCeremony,
  ceremoniesOf,
  changeCeremony,
  changePaper,
  freezePaper,
  setGuests,
  tickAttendance,
} from '../../modules/ceremonies/index.ts';
import { consult, perform, type Who } from '../../platform/context/index.ts';
import type { Cast } from './seed-bodies.ts';
import type { SeededProgramme } from './seed-programmes.ts';

/** The accepted text has left a record of the day and the place; the clerk adds what the text does not tell. */
export async function seedCeremony(programme: SeededProgramme, cast: Cast): Promise<void> {
  const clerk = cast.actor('xa-dong-say', 'clerk');
  const ceremony = await newest(clerk, programme.id);
  const { id, heldOn } = ceremony;
  await perform(clerk, changeCeremony, {
    id,
    version: ceremony.version,
    kind: 'online',
    heldOn,
    timeFrom: '08:30',
    timeTo: '10:15',
    chair: 'Nguyễn Văn Mẫu An, Chủ tịch UBND xã Đồng Sậy',
    secretary: 'Phạm Thị Mẫu Ngân, cán bộ đầu mối UBND xã',
    proceedings: [
      'Các bên thống nhất cách phối hợp và đầu mối liên hệ (mẫu):',
      '- UBND xã cung cấp thông tin định kỳ, cử người trả lời phóng viên trong ngày làm việc.',
      '- Hai báo mở chuyên mục về xã, gửi đường dẫn tin bài đã đăng để đối chiếu hằng tháng.',
    ].join('\n'),
  });
  await perform(clerk, arrangeCeremony, {
    id,
    version: ceremony.version + 1,
    sites: [
      ...ceremony.sites.slice(0, 1).map((site) => ({
        id: site.id,
        name: 'Điểm cầu xã Đồng Sậy (mẫu)',
        address: 'Nhà văn hóa xã',
        host: 'UBND xã Đồng Sậy',
        isMain: true,
      })),
      { name: 'Điểm cầu tòa soạn Báo Làng Mẫu (mẫu)', address: 'Phòng họp trực tuyến', host: 'Báo Làng Mẫu' },
    ],
    steps: [
      { at: '08:30', what: 'Ổn định, kết nối hai điểm cầu', ledBy: 'Văn phòng HĐND và UBND xã' },
      { at: '08:45', what: 'Tuyên bố lý do, giới thiệu đại biểu', ledBy: 'Phạm Thị Mẫu Ngân' },
      { at: '09:00', what: 'Trình bày nội dung chương trình phối hợp', ledBy: 'Nguyễn Văn Mẫu An' },
      { at: '09:30', what: 'Đại diện các bên ký kết', ledBy: null },
      { at: '09:45', what: 'Phát biểu của các cơ quan báo chí', ledBy: 'Phan Mẫu Trúc' },
    ],
  });
  const arranged = await newest(clerk, programme.id);
  const [main, office] = arranged.sites;
  await perform(clerk, setGuests, {
    id,
    version: arranged.version,
    guests: [
      ...arranged.guests.map((guest) => ({
        ...guest,
        siteId: guest.body?.includes('Báo Làng') || guest.title.includes('Báo Làng') ? office!.id : main!.id,
      })),
      {
        name: 'Đặng Thị Mẫu Lan',
        title: 'Phó Bí thư Thường trực',
        body: 'Đảng ủy xã Đồng Sậy',
        siteId: main!.id,
        isWitness: true,
      },
      { title: 'đại diện các ban, ngành, đoàn thể và trưởng thôn', people: 34, siteId: main!.id },
      { title: 'phóng viên, biên tập viên Báo Làng Mẫu', people: 6, siteId: office!.id },
    ],
  });
  const { guests } = await newest(clerk, programme.id);
  await perform(clerk, tickAttendance, {
    id,
    ticks: guests.map((guest) => ({ guestId: guest.id, came: true, people: guest.people === 34 ? 31 : guest.people })),
  });
  await perform(clerk, changePaper, {
    ceremonyId: id,
    kind: 'minutes',
    version: 0,
    ordinal: 4,
    place: 'Đồng Sậy',
    datedOn: heldOn,
    fileNotation: '01/CTr-LK',
  });
  await freezePaper(clerk, { ceremonyId: id, kind: 'minutes', version: 1 });
}

async function newest(who: Who, programmeId: string) {
  const [ceremony] = await consult(who, (ctx) => ceremoniesOf(ctx, programmeId));
  if (!ceremony) throw new Error('the accepted text left no ceremony');
  return ceremony;
}
