// Many at once: the overview, a filter kept under a name, and a table of programmes with one fault, mended and imported.
import { afterEach, describe, expect, it } from 'vitest';
import { programmeRow, programmeTable, type TableRow } from '../support/programme-tables.ts';
import { headed, seen, useJourneys } from '../support/journey.ts';

const journeys = useJourneys();
afterEach(journeys.noFaults);

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Of the example's commune and newspaper. */
const row = (title: string, changes: TableRow = {}): TableRow =>
  programmeRow({
    'Tên chương trình': title,
    'Bên A': 'UBND xã Đồng Sậy (mẫu)',
    'Bên B': 'Báo Sông Mẫu (mẫu)',
    ...changes,
  });

describe('the overview of a newspaper', () => {
  it('leads from a figure to its programmes, and keeps the filter under a name', async () => {
    const editor = await journeys.openAs('bien-tap');
    await editor.goto('/lam-viec/toan-canh');
    await headed(editor, 'Toàn cảnh');
    await editor.getByRole('link', { name: 'Bằng chứng chờ đối chiếu' }).click();
    await editor.waitForURL(/viec=cho-doi-chieu/);
    await editor.getByRole('link', { name: 'Bỏ: Bằng chứng chờ đối chiếu' }).waitFor();
    await editor.getByText('Lưu bộ lọc này').click();
    await editor.getByLabel('Tên bộ lọc').fill('Cần đối chiếu (mẫu)');
    await editor.getByLabel('Mở danh sách bằng bộ lọc này').check();
    await editor.getByRole('button', { name: 'Lưu', exact: true }).click();
    await editor.getByRole('link', { name: 'Cần đối chiếu (mẫu)' }).waitFor();
    await editor.goto('/lam-viec/toan-canh');
    await editor.waitForURL(/viec=cho-doi-chieu/);
    await editor.goto('/lam-viec/bo-loc');
    await editor.getByRole('button', { name: 'Bỏ bộ lọc' }).click();
    await seen(editor, 'Đã bỏ bộ lọc.');
    await editor.getByRole('button', { name: 'Hoàn tác' }).click();
    await editor.getByRole('link', { name: 'Cần đối chiếu (mẫu)' }).waitFor();
    expect(await editor.getByRole('link', { name: 'Cần đối chiếu (mẫu)' }).count()).toBe(1);
  });
});

describe('a table of programmes', () => {
  it('comes back with its fault, is mended, imported and seen in the overview', async () => {
    const officer = await journeys.openAs('dau-moi', { scripts: false });
    await officer.goto('/lam-viec/chuong-trinh/nhap');
    const upload = async (name: string, rows: TableRow[]) => {
      const buffer = Buffer.from(await programmeTable({ programmes: rows }));
      await officer.getByLabel('Tệp đã điền').setInputFiles({ name, mimeType: XLSX, buffer });
      await officer.getByRole('button', { name: 'Tải lên và soát' }).click();
    };
    const wrong = row('Chương trình cũ số hai (mẫu)', { 'Ngày ký': '31/02/2026' });
    await upload('bang-co-loi.xlsx', [row('Chương trình cũ số một (mẫu)'), wrong]);
    await seen(officer, '"31/02/2026" không phải là ngày.');
    expect(await officer.getByRole('button', { name: 'Nhập 1 chương trình' }).isDisabled()).toBe(true);

    await officer.getByRole('link', { name: 'Tải tệp khác lên' }).click();
    await upload('bang-da-sua.xlsx', [
      row('Chương trình cũ số một (mẫu)'),
      row('Chương trình cũ số hai (mẫu)', { 'Ngày ký': '28/02/2026' }),
    ]);
    await officer.getByRole('button', { name: 'Nhập 2 chương trình' }).click();
    await seen(officer, 'Đã nhập 2 chương trình.');

    await expect
      .poll(
        async () => {
          await officer.goto('/lam-viec/toan-canh?tim=cu+so');
          return officer.getByRole('link', { name: /Chương trình cũ số/ }).count();
        },
        { timeout: 20_000 },
      )
      .toBe(2);
    await officer.goto('/lam-viec/chuong-trinh/nhap');
    await officer.getByRole('link', { name: 'bang-da-sua.xlsx' }).click();
    await officer.getByRole('button', { name: 'Rút lại cả bảng' }).click();
    await seen(officer, 'Đã rút lại');
  });
});
