import type { KitWords } from './kit-words';

export const thai: KitWords = {
  kit: 'ชุดเอกสารสำหรับสื่อ',
  documents: 'เอกสาร',
  pictures: 'ภาพ',
  print: 'สำหรับงานพิมพ์',
  web: 'สำหรับเว็บ',
  logos: 'ตราสัญลักษณ์',
  contacts: 'ผู้ติดต่อสำหรับสื่อ',
  allContacts: 'ผู้ติดต่อทั้งหมด',
  factSheet: 'เอกสารข้อเท็จจริง',
  organisations: 'องค์กร',
  place: 'สถานที่',
  date: 'วันที่',
  releaseTime: 'การเผยแพร่',
  reference: 'เลขที่อ้างอิง',
  languages: 'ภาษา',
  altText: 'ข้อความแทนภาพ',
  readMe: [
    'เปิด index.html ด้วยเบราว์เซอร์ใดก็ได้เพื่อดูทุกอย่างในชุดนี้ โดยไม่ต้องเชื่อมต่ออินเทอร์เน็ต',
    'โปรดระบุเครดิตภาพตามที่แจ้งไว้ เครดิต คำบรรยาย และข้อความแทนภาพอยู่ในไฟล์ภาพด้วย (IPTC และ XMP)',
    'SHA256SUMS.txt มีค่าตรวจสอบ SHA-256 ของทุกไฟล์: คำสั่ง “sha256sum -c SHA256SUMS.txt” แสดงว่าไฟล์ใดถูกแก้ไขหรือเสียหาย',
  ],
};
