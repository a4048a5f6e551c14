import type { telling as english } from '../../english/codes/telling.ts';

/** How an error code is told: where it was seen, how far its sources can be trusted, what decides. */
export const telling = {
  'code.place.app': 'アプリでのサインイン時または参加時',
  'code.place.installer': 'アプリのインストール時または更新時',
  'code.place.web-client': 'ブラウザー版',
  'code.place.outlook-plugin': 'Outlook用プラグイン',
  'code.place.zoom-apps': 'ミーティング内のアプリ（Zoom Apps）',
  'code.place.meeting-sdk-web': 'Web用Meeting SDK',
  'code.place.video-sdk-web': 'Web用Video SDK',
  'code.place.sdk-windows': 'Windows用SDK',
  'code.place.sdk-macos': 'macOS用SDK',
  'code.place.sdk-android': 'Android用SDK',
  'code.place.sdk-ios': 'iOS用SDK',
  'code.mark.A': '提供元自身の説明',
  'code.mark.B': '提供元の説明を引用した第三者',
  'code.mark.C': '根拠の弱いページ1件のみ',
  'code.mark.R': '記憶によるもので、該当ページは見つかっていません。確認先：',
  'code.which': '同じ番号が複数の場所で使われています。どこで表示されましたか？',
  'code.heading': '{codes}（表示される場所：{place}）',
  'code.to-do': '対処方法：{says}',
  'code.decides': '判断の決め手：{says}',
  'code.checks': '手がかりになる確認項目：{checks}。',
  'code.causes': '考えられる原因：',
  'code.source': '情報源：',
  'code.sources': '情報源（互いに補い合うもの、食い違うものがあります）：',
  'code.unknown': '「{asked}」は、既知のエラーコードでも原因でもありません。',
  'code.nearest': '近い番号の既知のコード：{codes}。',
  'code.catalogue':
    '原因の一覧はdocs/causes.mdにあります。コードは、10002のようにアプリに表示されるとおりに入力してください。',
} as const satisfies Record<keyof typeof english, string>;
