import type { kit as english } from '../../english/codes/kit.ts';

/** Codes of the software development kits: listed so that nobody mistakes them for those of the app. */
export const kit = {
  'code.do.tell-maker':
    'これは、番号を表示しているプログラムの開発元に向けたものです。開発元に伝えてください。',
  'code.kit.swapped':
    '提供元の表では、3000と3005の説明が入れ替わっているようです。別のミーティングが進行中かどうかが決め手です。',
  'code.kit.success': '成功しました。',
  'code.kit.call-failed': '呼び出しに失敗しました。詳しい理由は示されません。',
  'code.kit.not-initialised': 'SDKが初期化されていません。',
  'code.kit.another-meeting': '別のミーティングが進行中です。',
  'code.kit.mail-required': 'メールアドレスが必要です。',
  'code.kit.no-meeting': 'そのミーティングはありません。',
  'code.kit.not-host': 'あなたは主催者ではありません。',
  'code.kit.passcode-wrong': 'パスコードが違います。',
  'code.kit.not-started': 'ミーティングは始まっていません。',
  'code.kit.removed': '主催者がミーティングからあなたを退出させました。',
  'code.kit.registration-required': '登録が必要です。',
  'code.kit.sign-in-required': 'サインインが必要です。',
  'code.kit.token-wrong': 'トークンが違うか、ありません。',
  'code.kit.no-web-join': 'ブラウザーからの参加は許可されていません。',
  'code.kit.mail-blocked': 'メールアドレスが管理者によってブロックされています。',
  'code.kit.no-response': 'Webサービスが応答しません。',
  'code.kit.interface-errors': '主催者側またはインターフェースのエラーです。',
  'code.kit.too-long': '処理に時間がかかりすぎました。',
  'code.kit.internal-error': '内部エラーです。',
  'code.kit.session-data-wrong': 'セッションのデータが正しくありません。',
  'code.kit.platform-unsupported': 'このプラットフォームには対応していません。',
  'code.kit.files-unreachable': 'ページに必要なファイルを取得できません。',
  'code.kit.session-closed': 'セッションは終了しています。',
  'code.kit.session-reconnecting':
    'セッションが再接続中です。アプリでは、同じ番号がZoomに接続できないことを意味します。',
  'code.kit.no-network': 'ネットワークを利用できません。',
  'code.kit.reconnecting-failed': '再接続に失敗しました。',
  'code.kit.media-router': '音声・映像のサーバーがエラーを返しました。',
  'code.kit.ended': 'ミーティングは終了しました。',
  'code.kit.app-incompatible': 'アプリのバージョンに互換性がありません。',
  'code.kit.device-fault': '端末の不具合です。',
  'code.kit.unknown-error': '原因不明のエラーです。',
  'code.kit.other-account': '別のアカウントのミーティングです。',
  'code.kit.connection-trouble': 'ネットワーク接続に問題があります。',
} as const satisfies Record<keyof typeof english, string>;
