/** Lies in every proof. */
export const GUIDE = `BẰNG CHỨNG MỘT BÀI ĐÃ ĐĂNG

evidence.wacz   trang web như máy chủ Cầu Nối đã nhận (mở bằng trình xem lưu trữ web; bên trong là tệp WARC)
text.txt        phần chữ của bài
page.png        ảnh do trình duyệt dựng từ bản lưu, nếu có
proof.json      bài nào, lưu lúc nào, mã băm, các bên đã xác nhận gì
stamps/*.tsr    dấu thời gian RFC 3161 của tệp WARC, nếu có
journal.json    chứng cứ rằng lần lưu này nằm trong nhật ký đã ký, nếu đã có điểm chốt
manifest.json   mã băm SHA-256 của mọi tệp nói trên

Kiểm tra không cần Cầu Nối (Node.js 20 trở lên, thư mục verifier trong mã nguồn):
  node verifier/verify.mjs TỆP.zip --key KHÓA [--authority CHỨNG-THƯ.pem]
KHÓA là khóa công khai của nơi lưu, đăng ở trang /nhat-ky của nơi ấy.
Kiểm tra riêng dấu thời gian bằng OpenSSL, sau khi giải nén evidence.wacz:
  openssl ts -verify -in stamps/1.tsr -data archive/data.warc.gz -CAfile CHỨNG-THƯ.pem

Những gì tệp này chứng minh và không chứng minh ghi ở cuối proof.json.

PROOF OF A PUBLISHED ITEM

evidence.wacz   the page as the Cầu Nối server received it (open it with a web archive player; it holds a WARC file)
text.txt        its text
page.png        a picture that a browser made out of the capture, if there is one
proof.json      which item, when it was kept, hashes, what the parties confirmed
stamps/*.tsr    RFC 3161 time stamps of the WARC file, if there are any
journal.json    evidence that this capture is in the signed journal, once a checkpoint covers it
manifest.json   SHA-256 of all these files

To check it without Cầu Nối: the commands above. What it proves and what it does not stands at the end of proof.json.
`;
