import { defineWords } from '../../language.ts';

export const HELPER_WORDS = defineWords({
  vi: {
    title: 'Trợ lý đọc thêm',
    ask: 'Nhờ trợ lý đọc thêm',
    askAgain: 'Hỏi lại trợ lý',
    warning: (model: string, host: string) =>
      `Toàn văn của văn bản này sẽ được gửi tới ${host} (mô hình ${model}). Phần đang nhập được lưu trước. Trợ lý chỉ đề xuất; anh chị quyết định từng điều.`,
    bring: 'Nhờ trợ lý đọc thêm',
    bringHint: (model: string, host: string) =>
      `Toàn văn sẽ được gửi tới ${host} (mô hình ${model}). Không đánh dấu thì không có gì rời khỏi máy chủ này.`,
    nothingSent: 'Văn bản không được gửi đi đâu.',
    asking: (host: string) => `Đang hỏi trợ lý tại ${host}`,
    leave: 'Có thể làm tiếp hoặc rời trang; đề xuất sẽ hiện ở đây khi có.',
    lookAgain: 'Xem đã có chưa',
    lost: 'Lần hỏi trước không có kết quả. Có thể hỏi lại.',
    failed: 'Trợ lý không giúp được lần này. Phần đọc theo quy tắc vẫn đầy đủ.',
    answered: (model: string, at: string, seconds: string) =>
      `Mô hình ${model} trả lời lúc ${at}, sau ${seconds} giây.`,
    nothingNew: 'Trợ lý không đề xuất gì ngoài điều bộ đọc theo quy tắc đã thấy.',
    counts: (open: number, taken: number, dismissed: number) =>
      `${open} đề xuất chờ quyết định, ${taken} đã nhận, ${dismissed} đã bỏ.`,
    proposed: 'Trợ lý đề xuất',
    see: 'Xem trong văn bản',
    take: 'Nhận',
    dismiss: 'Bỏ qua',
    leftOut: (count: number) => `${count} điều trợ lý nêu nhưng không đưa ra, và lý do`,
    rulesSay: (value: string) => `Bộ đọc theo quy tắc thấy: ${value}`,
    side: (side: string) => `bên ${side}`,
    both: 'tất cả các bên',
    fields: {
      title: 'Tên chương trình',
      kind: 'Loại văn bản',
      termFrom: 'Thời hạn từ',
      termTo: 'Thời hạn đến',
      signedOn: 'Ngày ký',
      place: 'Nơi ký',
      cadence: 'Kỳ báo cáo',
    },
  },
  en: {
    title: 'Reading helper',
    ask: 'Ask the helper to read too',
    askAgain: 'Ask the helper again',
    warning: (model: string, host: string) =>
      `The whole text will be sent to ${host} (model ${model}). What you have typed is saved first. The helper only proposes; you decide each point.`,
    bring: 'Ask the helper to read too',
    bringHint: (model: string, host: string) =>
      `The whole text will be sent to ${host} (model ${model}). Without the mark nothing leaves this server.`,
    nothingSent: 'The text is sent nowhere.',
    asking: (host: string) => `The helper at ${host} is being asked`,
    leave: 'You may go on or leave the page; suggestions will stand here when they come.',
    lookAgain: 'Look whether they have come',
    lost: 'The last asking brought nothing. You may ask again.',
    failed: 'The helper could not help this time. What the rules read is complete all the same.',
    answered: (model: string, at: string, seconds: string) =>
      `Model ${model} answered at ${at}, after ${seconds} seconds.`,
    nothingNew: 'The helper proposes nothing beyond what the rules have found.',
    counts: (open: number, taken: number, dismissed: number) =>
      `${open} suggestions to decide, ${taken} taken, ${dismissed} dismissed.`,
    proposed: 'Proposed by the helper',
    see: 'See in the text',
    take: 'Take',
    dismiss: 'Dismiss',
    leftOut: (count: number) => `${count} things that the helper said and that are not shown, and why`,
    rulesSay: (value: string) => `The rules found: ${value}`,
    side: (side: string) => `side ${side}`,
    both: 'all parties',
    fields: {
      title: 'Name of the programme',
      kind: 'Kind of paper',
      termFrom: 'Term from',
      termTo: 'Term to',
      signedOn: 'Signed on',
      place: 'Place of signing',
      cadence: 'Reporting',
    },
  },
});
