import type { KitWords } from './kit-words';

export const korean: KitWords = {
  kit: '보도 자료집',
  documents: '문서',
  pictures: '사진',
  print: '인쇄용',
  web: '웹용',
  logos: '로고',
  contacts: '언론 연락처',
  allContacts: '모든 연락처',
  factSheet: '자료표',
  organisations: '단체',
  place: '장소',
  date: '날짜',
  releaseTime: '공개',
  reference: '문서 번호',
  languages: '언어',
  altText: '대체 텍스트',
  readMe: [
    '어느 브라우저에서든 index.html을 열면 모든 내용을 볼 수 있으며, 인터넷 연결은 필요하지 않습니다.',
    '사진에는 표시된 대로 출처를 밝혀 주십시오. 출처, 설명, 대체 텍스트는 사진 파일 안에도 들어 있습니다(IPTC 및 XMP).',
    'SHA256SUMS.txt에는 각 파일의 SHA-256 체크섬이 있습니다. “sha256sum -c SHA256SUMS.txt”로 파일이 바뀌었거나 손상되었는지 확인할 수 있습니다.',
  ],
};
