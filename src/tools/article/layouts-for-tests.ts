// Twelve invented page layouts in the manner of the content systems that Vietnamese newspapers and portals use: where the
// headline stands, how the time is written, where the author signs, what is thrown in among the paragraphs. Names, texts
// and outlets are made up.
export interface Story {
  readonly title: string;
  readonly sapo: string;
  readonly paragraphs: readonly string[];
  readonly author: string;
  /** Minutes of Viet Nam: [year, month, day, hour, minute]. */
  readonly when: readonly [number, number, number, number, number];
  readonly caption: string;
  readonly credit: string | null;
  readonly number: number;
}

const two = (value: number): string => String(value).padStart(2, '0');
const weekday = ([y, m, d]: Story['when']): string =>
  ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'][
    new Date(Date.UTC(y, m - 1, d)).getUTCDay()
  ]!;
const slashes = ([y, m, d]: Story['when']): string => `${two(d)}/${two(m)}/${y}`;
const clock = ([, , , h, min]: Story['when']): string => `${two(h)}:${two(min)}`;
const iso = (when: Story['when']): string => `${when[0]}-${two(when[1])}-${two(when[2])}T${clock(when)}:00+07:00`;
const p = (text: string, attributes = ''): string => `<p${attributes}>${text}</p>`;

const source = ({ credit }: Story, tag = 'p'): string => (credit === null ? '' : `<${tag}><em>${credit}</em></${tag}>`);

/** The paragraphs with something of another story or an advertisement after the second. */
function body(story: Story, insertion: string, attributes = ''): string {
  return (
    story.paragraphs.map((text, at) => p(text, attributes) + (at === 1 ? `\n${insertion}` : '')).join('\n') +
    source(story)
  );
}

function page(story: Story, site: string, main: string, head = ''): string {
  const others = [1, 2, 3, 4, 5].map(
    (at) =>
      `<li><a href="/tin-${at}.html" title="">Xã lân cận thứ ${at} tổ chức ngày hội đọc sách cho thiếu nhi</a> <span class="time">${at + 1}/10/2026</span></li>`,
  );
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>${story.title}${site === '' ? '' : ` - ${site}`}</title>${head}
<script>var ngay = "01/01/2020 00:00";</script><style>.a{color:red}</style></head><body>
<header class="header"><div class="top"><span class="today">Chủ nhật, 22/11/2026</span> <a href="/">${site}</a></div>
<nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/chinh-tri">Chính trị</a></li><li><a href="/xa-hoi">Xã hội</a></li><li><a href="/kinh-te">Kinh tế</a></li></ul></nav></header>
${main}
<aside class="sidebar"><h3>Đọc nhiều</h3><ul>${others.join('')}</ul></aside>
<footer class="footer"><p>Cơ quan chủ quản: Tỉnh Mẫu (mẫu). Giấy phép số 12/GP-BTTTT cấp ngày 05/05/2020. Tổng biên tập: Đỗ Văn Mẫu</p></footer></body></html>`;
}

const ld = (story: Story, more: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: story.title, datePublished: iso(story.when), ...more })}</script>`;
const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;
const figure = (story: Story, attributes = ''): string =>
  `<figure><img src="/anh-${story.number}.jpg" alt=""><figcaption${attributes}>${story.caption}</figcaption></figure>`;
const related = '<a href="/khac.html">Nhiều địa phương chuẩn bị cho mùa lễ hội đầu năm</a>';

export type Layout = (story: Story) => string;

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  /** Time in a span of the page's head row, author strong and to the right at the end. */
  daily: (s) =>
    page(
      s,
      'Báo Mẫu Ngày',
      `<section class="page-detail"><div class="header-content"><ul class="breadcrumb"><li><a href="/xa-hoi">Xã hội</a></li></ul><span class="date">${weekday(s.when)}, ${slashes(s.when)}, ${clock(s.when)} (GMT+7)</span></div>
<h1 class="title-detail">${s.title}</h1><p class="description">${s.sapo}</p><article class="fck_detail">${body(s, `<table class="tplCaption"><tr><td><img src="/a.jpg"></td></tr><tr><td class="pic_caption"><p class="Image">${s.caption}</p></td></tr></table>`, ' class="Normal"')}
<p class="author_mail" style="text-align:right"><strong>${s.author}</strong></p></article></section>`,
      meta('og:title', s.title) + meta('og:site_name', 'Báo Mẫu Ngày'),
    ),
  /** Data attributes for everything, a box of one related story inside the text. */
  youth: (s) =>
    page(
      s,
      'Mẫu Online',
      `<div class="detail__main"><div class="detail-top"><a class="detail-cate" href="/thoi-su">Thời sự</a><div class="detail-time"><div data-role="publishdate">${slashes(s.when)} ${clock(s.when)} GMT+7</div></div></div>
<h1 class="detail-title article-title" data-role="title">${s.title}</h1><div class="detail-author-bot"><div class="author-info"><a class="name" href="/tac-gia/1.htm">${s.author}</a></div></div>
<h2 class="detail-sapo" data-role="sapo">${s.sapo}</h2><div class="detail-content afcbc-body" data-role="content">${body(s, `<div class="VCSortableInPreviewMode" type="RelatedOneNews"><a class="VCObjectBoxRelatedNewsItemTitle" href="/x.htm">Trường học vùng cao đón năm học mới với nhiều niềm vui</a><p class="VCObjectBoxRelatedNewsItemSapo">Hàng trăm học sinh đã tới trường trong ngày đầu tiên.</p></div>`)}
<div class="VCSortableInPreviewMode" type="Photo"><img src="/b.jpg"><div class="PhotoCMS_Caption"><p>${s.caption}</p></div></div></div></div>`,
      ld(s, { author: { '@type': 'Person', name: s.author } }),
    ),
  /** A time element with a machine date, the author beside it. */
  people: (s) =>
    page(
      s,
      'Báo Dân Mẫu',
      `<main class="body"><article class="singular-container"><h1 class="title-page detail">${s.title}</h1><div class="author-wrap"><div class="author-meta"><div class="author-name"><a href="/tac-gia"><b>${s.author}</b></a></div><time class="author-time" datetime="${iso(s.when).slice(0, 16).replace('T', ' ')}">${weekday(s.when)}, ${slashes(s.when)} - ${clock(s.when)}</time></div></div>
<h2 class="singular-sapo">(Dân Mẫu) - ${s.sapo}</h2><div class="singular-content">${body(s, figure(s))}</div><div class="tags-wrap">Từ khóa: <a href="/t">y tế</a></div></article></main>`,
    ),
  /** Clock first, divided by a bar; author in a block under the text. */
  network: (s) =>
    page(
      s,
      'MauNet',
      `<div class="content-detail"><div class="bread-crumb-detail"><ul><li><a href="/xa-hoi" title="Xã hội">Xã hội</a></li></ul><div class="bread-crumb-detail__time">${weekday(s.when)}, ${slashes(s.when)} - ${clock(s.when)}</div></div><h1 class="content-detail-title">${s.title}</h1><h2 class="content-detail-sapo sm-sapo-mb-0">${s.sapo}</h2>
<div class="maincontent main-content">${body(s, figure(s, ' class="image-desc"') + `<div class="insert-wiki-content"><h4><a href="/y.html">Chợ phiên vùng cao nhộn nhịp ngày cuối năm</a></h4></div>`)}<p style="text-align: right;"><strong>${s.author}</strong></p></div></div>`,
      meta('article:published_time', iso(s.when)) + meta('og:site_name', 'MauNet'),
    ),
  /** Party paper: weekday, day and clock with dashes; several authors. */
  party: (s) =>
    page(
      s,
      'Nhân Mẫu điện tử',
      `<div class="main-col"><div class="article"><h1 class="article__title cms-title">${s.title}</h1><div class="article__meta"><time class="time" datetime="${iso(s.when)}">${weekday(s.when)}, ngày ${slashes(s.when)} - ${clock(s.when)}</time></div><div class="article__sapo cms-desc">${s.sapo}</div>
<div class="article__body cms-body">${body(s, `<div class="article-relate"><a href="/z.html">Đẩy mạnh chuyển đổi số ở cơ sở</a></div>${figure(s)}`)}<div class="article__author"><span class="name">${s.author}</span></div></div></div></div>`,
    ),
  /** Provincial paper on a server form: the whole page is one form, tables and font tags inside. */
  province: (s) =>
    page(
      s,
      'Báo Tỉnh Mẫu',
      `<form id="form1" action="./" method="post"><input type="hidden" name="__VIEWSTATE" value="${'a1B2'.repeat(200)}"><table width="100%"><tr><td><div class="title-news"><h1>${s.title}</h1></div><div class="post-date">Cập nhật lúc: ${clock(s.when)} ${slashes(s.when)}</div><div class="lead"><b>${s.sapo}</b></div>
<div class="noidung">${body(s, `<table align="center"><tr><td><img src="/c.jpg"></td></tr><tr><td class="pic_caption"><em>${s.caption}</em></td></tr></table>`, ' style="text-align:justify"')}<p align="right"><b>Bài, ảnh: ${s.author}</b></p></div></td></tr></table></form>`,
    ),
  /** WordPress theme. */
  blog: (s) =>
    page(
      s,
      '',
      `<div class="td-main-content"><article id="post-${s.number}" class="post hentry"><header class="td-post-title"><h1 class="entry-title">${s.title}</h1><div class="td-module-meta-info"><div class="td-post-author-name">Bởi <a href="/author/x">${s.author}</a></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="${iso(s.when)}">${slashes(s.when)}</time></span></div></header>
<div class="td-post-content entry-content"><p><strong>${s.sapo}</strong></p>${body(s, `<div class="wp-caption"><img src="/d.jpg"><p class="wp-caption-text">${s.caption}</p></div>`)}<div class="sharedaddy"><h3>Chia sẻ</h3></div></div></article><div class="comments-area"><h3>Bình luận</h3></div></div>`,
      meta('article:published_time', iso(s.when)) + '<meta name="author" content="' + s.author + '">',
    ),
  /** Microdata, no JSON-LD. */
  marked: (s) =>
    page(
      s,
      'Đài Mẫu',
      `<div itemscope itemtype="https://schema.org/Article" class="item-page"><h2 class="heading" itemprop="headline">${s.title}</h2><dl class="article-info"><dd class="createdby" itemprop="author" itemscope><span itemprop="name">${s.author}</span></dd><dd class="published"><time itemprop="datePublished" datetime="${iso(s.when)}">${s.when[2]} Tháng ${s.when[1]} ${s.when[0]}</time></dd></dl>
<div itemprop="articleBody">${body(s, figure(s))}</div></div>`,
      meta('og:title', s.title),
    ),
  /** Voice of a country: body in nested fields, time in words. */
  voice: (s) =>
    page(
      s,
      'Tiếng Mẫu',
      `<div class="region-content"><div class="node node--type-article"><div class="article-header"><h1 class="article-title mb-0">${s.title}</h1><div class="article-date"> ${weekday(s.when)}, ${clock(s.when)}, ${slashes(s.when)}</div></div><div class="article-summary">${s.sapo}</div><div class="article-content"><div class="text-long">${body(s, `<div class="link-related">${related}</div>${figure(s, ' class="article-caption"')}`)}</div></div><div class="article-author"><a class="cms-author" href="/a">${s.author}</a></div></div></div>`,
    ),
  /** Portal of a commune: date in brackets after the headline, signature as "Tác giả". */
  portal: (s) =>
    page(
      s,
      'Cổng thông tin điện tử xã Hoa Mẫu',
      `<div id="content"><div class="ArticleDetail"><h1 class="ArticleHeader">${s.title}</h1><span class="PostDate">(${clock(s.when)} | ${slashes(s.when)})</span><div class="ArticleSummary">${s.sapo}</div><div class="ArticleContent">${body(s, `<div style="text-align:center"><img src="/e.jpg"></div><div class="image-caption">${s.caption}</div>`)}<p style="text-align:right"><i>Tác giả: ${s.author}</i></p></div><div class="in-bai"><a href="#">In bài viết</a></div></div></div>`,
    ),
  /** Army paper: "Thứ sáu, 20/11/2026 - 09:30" in a row of small things, text in divs. */
  army: (s) =>
    page(
      s,
      'Quân Mẫu',
      `<div class="post-detail"><h1 class="post-title">${s.title}</h1><div class="post-subinfo"><span>${weekday(s.when)}, ${slashes(s.when)} - ${clock(s.when)}</span> <a href="#">In trang</a></div><div class="post-summary"><h2>QMĐT - ${s.sapo}</h2></div><div class="post-content">${s.paragraphs.map((text, at) => `<div style="text-align:justify">${text}</div>${at === 1 ? figure(s) : ''}`).join('\n')}${source(s, 'div')}<div style="text-align:right"><strong>${s.author.toUpperCase()}</strong></div></div><div class="box-tin-lien-quan"><h3>Tin, bài liên quan</h3><ul><li>${related}</li></ul></div></div>`,
    ),
  /** Magazine: a list of meta items, breaks instead of paragraphs. */
  magazine: (s) =>
    page(
      s,
      'Tạp chí Mẫu',
      `<article class="the-article"><header class="the-article-header"><p class="the-article-category"><a href="/doi-song">Đời sống</a></p><h1 class="the-article-title">${s.title}</h1><ul class="the-article-meta"><li class="the-article-author">${s.author}</li><li class="the-article-publish">${weekday(s.when)}, ${s.when[2]}/${s.when[1]}/${s.when[0]} ${clock(s.when)} (GMT+7)</li></ul></header><section class="the-article-summary">${s.sapo}</section><div class="the-article-body">${s.paragraphs.join('<br><br>')}<br><br>${source(s)}</div><div class="the-article-tags">Từ khóa: <a href="/q">đọc sách</a></div></article>`,
      meta('og:title', s.title),
    ),
};

const NAMES = ['Nguyễn Văn Mẫu', 'Lê Thị Hoa', 'Trần Bình Mẫu', 'Phạm Mẫu Sơn', 'Đỗ Quỳnh Mẫu', 'Vũ Mẫu - Hoàng Lan'];
const PLACES = [
  'xã Hoa Mẫu',
  'phường Bình Mẫu',
  'xã Sơn Mẫu',
  'phường Thủy Mẫu',
  'xã An Mẫu',
  'đặc khu Đảo Mẫu',
  'xã Mẫu Giang',
  'phường Mẫu Hải',
  'xã Phú Mẫu',
  'phường Mẫu Long',
  'xã Mẫu Điền',
  'xã Tân Mẫu',
];
const TOPICS = [
  ['khánh thành trạm y tế mới', 'khám bệnh gần nhà hơn'],
  ['ra mắt tủ sách cộng đồng', 'mượn sách mà không mất tiền'],
  ['tập huấn kỹ năng số cho người cao tuổi', 'nộp hồ sơ qua mạng'],
  ['sửa xong tuyến đường liên thôn', 'đi lại an toàn trong mùa mưa'],
  ['mở phiên chợ nông sản sạch', 'bán hàng không qua trung gian'],
  ['phát động thu gom pin cũ', 'giữ nguồn nước của thôn'],
] as const;

/** Six stories for each layout, none twice with the same words. */
export function storiesOf(layout: number): Story[] {
  return TOPICS.map(([topic, gain], at) => {
    const place = PLACES[(at + layout) % PLACES.length]!;
    const number = layout * 100 + at;
    return {
      number,
      title: `${place[0]!.toUpperCase()}${place.slice(1)} ${topic}: người dân ${gain}`,
      sapo: `Sau nhiều tháng chuẩn bị, ${place} đã ${topic}, giúp người dân ${gain}.`,
      paragraphs: [
        `Sáng ${at + 3}-${(layout % 9) + 1}, Ủy ban nhân dân ${place} (mẫu) ${topic} với sự tham gia của hơn ${number + 120} người dân, đại diện các thôn và các tổ chức trên địa bàn.`,
        `Theo ban tổ chức, việc này được chuẩn bị từ đầu năm, do người dân góp công và các tổ chức vận động kinh phí; từng khoản thu, chi đã được công khai trên trang thông tin của ${place}.`,
        `“Chúng tôi mong bà con ${gain} và cùng góp ý để công việc mỗi năm một tốt hơn”, lãnh đạo địa phương nói, đồng thời cho biết sẽ có thêm ${at + 2} đợt nữa trong năm tới.`,
        `Nhiều người có mặt cho biết trước đây họ phải đi xa hơn hai mươi cây số; nay mọi việc thuận tiện hơn, nhất là với người cao tuổi, trẻ em và những gia đình còn khó khăn.`,
        `Dịp này, đoàn thanh niên đã trao ${number + 30} phần quà cho các gia đình ở thôn xa, và hẹn trở lại vào dịp đầu xuân.`,
      ],
      author: NAMES[(at + layout) % NAMES.length]!,
      when: [2026, (layout % 9) + 1, at * 4 + 2, 6 + at * 2, (number * 7) % 60],
      caption: `Quang cảnh buổi lễ tại ${place}. Ảnh: Lê Mẫu`,
      credit: at % 3 === 2 ? `Theo Báo Tỉnh Mẫu (mẫu)` : null,
    };
  });
}

/** ISO in UTC of the time that the page tells. */
export function momentOf(story: Story): string {
  return new Date(iso(story.when)).toISOString();
}
