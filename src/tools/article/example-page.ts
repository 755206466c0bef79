// An invented page with everything that surrounds a story on a Vietnamese news site; used by the tests of this folder.
export interface PageParts {
  readonly head?: string;
  readonly dateLine?: string;
  readonly end?: string;
  readonly first?: string;
}

export const TITLE = 'Xã Hoa Mẫu (mẫu) khánh thành trạm y tế phục vụ người dân vùng cao';
export const PARAGRAPHS = [
  'Sáng 20-11, Ủy ban nhân dân xã Hoa Mẫu (mẫu) tổ chức lễ khánh thành trạm y tế mới với mười hai phòng khám, phục vụ hơn tám nghìn người dân trong xã.',
  'Công trình được khởi công từ đầu năm, do người dân góp ngày công và các tổ chức trong xã vận động kinh phí; chính quyền xã đã công khai từng khoản thu, chi trên trang thông tin.',
  'Theo lãnh đạo xã, trạm sẽ khám bệnh miễn phí cho người cao tuổi vào ngày đầu tháng, đồng thời tổ chức các buổi hướng dẫn phòng bệnh theo mùa tại nhà văn hóa thôn.',
  'Nhiều người dân cho biết họ không còn phải đi xa hai mươi cây số để khám bệnh thông thường như trước đây, và mong trạm có thêm bác sĩ làm việc lâu dài tại xã.',
] as const;

export function examplePage(parts: PageParts = {}): string {
  const [first, ...rest] = PARAGRAPHS;
  return `<!doctype html><html lang="vi"><head><title>${TITLE} | Báo Mẫu (mẫu)</title>${parts.head ?? ''}</head><body>
<header><div class="today">Chủ nhật, 22/11/2026</div><nav><a href="/">Trang chủ</a> <a href="/xa-hoi">Xã hội</a></nav></header>
<div class="main"><article><h1 class="title">${TITLE}</h1><div class="meta"><span>Xã hội</span> ${parts.dateLine ?? ''}</div>
<h2 class="sapo">(BM) - Trạm y tế mới giúp người dân khám bệnh gần nhà.</h2>
<div class="content"><p>${parts.first ?? ''}${first}</p>
<figure><img src="/a.jpg" alt=""><figcaption>Trạm y tế xã Hoa Mẫu (mẫu). Ảnh: Lê Mẫu</figcaption></figure>
${rest.map((paragraph) => `<p>${paragraph}</p>`).join('\n<p><a href="/khac-100.html">Xã bên cạnh cũng xây trạm y tế mới</a></p>\n')}
${parts.end ?? ''}</div></article>
<div class="tin-lien-quan"><h3>Tin liên quan</h3><ul><li><a href="/b-1.html">Một bài khác về y tế cơ sở</a></li></ul></div>
<div id="comments">Bình luận <form><textarea></textarea></form></div></div><footer>Bản quyền của Báo Mẫu (mẫu). Giấy phép số 1/GP.</footer></body></html>`;
}
