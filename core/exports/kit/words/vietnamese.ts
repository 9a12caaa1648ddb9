import type { KitWords } from './kit-words';

export const vietnamese: KitWords = {
  kit: 'Bộ tài liệu báo chí',
  documents: 'Tài liệu',
  pictures: 'Hình ảnh',
  print: 'Dùng cho in ấn',
  web: 'Dùng cho web',
  logos: 'Biểu trưng',
  contacts: 'Liên hệ báo chí',
  allContacts: 'Tất cả liên hệ',
  factSheet: 'Bảng thông tin',
  organisations: 'Tổ chức',
  place: 'Địa điểm',
  date: 'Ngày',
  releaseTime: 'Phát hành',
  reference: 'Số tham chiếu',
  languages: 'Ngôn ngữ',
  altText: 'Văn bản thay thế',
  readMe: [
    'Mở index.html bằng trình duyệt bất kỳ để xem toàn bộ tài liệu; không cần kết nối mạng.',
    'Vui lòng ghi nguồn ảnh như đã nêu. Nguồn ảnh, chú thích và văn bản thay thế cũng có trong chính các tệp ảnh (IPTC và XMP).',
    'SHA256SUMS.txt ghi mã kiểm tra SHA-256 của từng tệp: “sha256sum -c SHA256SUMS.txt” cho biết tệp có bị thay đổi hay hư hỏng không.',
  ],
};
