import type { app as english } from '../../english/codes/app.ts';

/** Codes of the app and of the browser client: the service was not reached. */
export const app = {
  'code.do.run-check':
    'このコンピューターで「linecheck」を実行してください。いくつもある理由のうち、どれが当てはまるかを突き止めます。それまでは、スマートフォンのテザリングを使うか、電話で参加してください。',
  'code.app.5003.means': 'アプリがZoomに接続できません。',
  'code.app.5003.dialog':
    'インターネットに接続していること、ファイアウォールやプロキシがZoomを遮断していないことを確認するよう、画面で求められます。',
  'code.app.5003.reasons':
    'ファイアウォール、プロキシ、VPN、ウイルス対策ソフト、名前解決のいずれかです。',
  'code.app.5004.means': 'アプリがZoomに接続できません。5003と同じ系統です。',
  'code.app.5004.reasons':
    '5003と同じ系統で、ネットワーク、ファイアウォール、プロキシ、ウイルス対策ソフトが関係します。',
  'code.app.5000.means': 'アプリがZoomに接続できません。この系統は5004まであります。',
  'code.app.5000.reasons':
    'アプリがZoomに接続できません。ネットワーク、ファイアウォール、プロキシ、ウイルス対策ソフトが関係します。個別の説明が見つかったのは5003と5004だけです。',
  'code.app.104101.means': 'アプリが「Zoomサービスに接続できません」と表示しています。',
  'code.app.104101.reasons':
    'ネットワーク、ファイアウォール、ウイルス対策ソフトのいずれかです。番号ごとの意味を示す情報源はないため、まとめて1つとして扱います。',
  'code.app.100000502.means': 'サインイン時に、Webサービスに接続できませんでした。',
  'code.app.100000502.named':
    'サインインとWebサービスに関する、ネットワーク系統のエラーです。名前が挙がっているのは100000502だけです。',
  'code.app.100000502.recalled': '402と403も、記憶では同じ系統です。',
  'code.app.untrusted-certificate.means': 'サーバーの証明書を信頼できませんでした。',
  'code.app.untrusted-certificate.reasons':
    'Zoomは、最も多い理由として時計のずれを、次にVPNや機器の設定の誤りを、その次に暗号化通信の検査を挙げています。画面では、名前の不一致、失効確認の失敗、不明な認証局、証明書チェーンの不備が区別されます。',
  'code.app.untrusted-certificate.do':
    'まず、時計を自動設定にしてください。次に「linecheck」を実行すると、証明書の発行元がわかります。警告を無視して閉じないでください。',
  'code.web-client.joining-timeout.means':
    'ブラウザーがミーティングのサーバーに接続できませんでした。',
  'code.web-client.joining-timeout.gives-up':
    'ブラウザー版が、ミーティングのサーバーへの接続をあきらめたことを示します。',
} as const satisfies Record<keyof typeof english, string>;
