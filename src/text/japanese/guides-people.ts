import type { guidesPeople as english } from '../english/guides-people.ts';

/** What only other people can do, and how to get heard until then. */
export const guidesPeople = {
  'fix.call-provider.title': '数値を手元に用意したプロバイダーへの連絡',
  'fix.call-provider.does':
    '「ルーターを再起動してください」で終わらないように、伝える内容を示します。',
  'fix.call-provider.risk': 'なし。',
  'guide.call-provider.any':
    'レポートを保存し（ページでは「IT担当へ」、ターミナルでは「linecheck check --save report.html」）、プロバイダーに電話して次のことを伝えてください：ケーブル接続で測定したこと、ルーターは応答し、問題はその先で始まること、「根拠」の数値、発生する時間帯。受付番号を聞いておいてください。',
  'fix.lower-demands.title': '回線への負担の軽減',
  'fix.lower-demands.does': '回線の容量が足りない場合に、音声の品質を保ちます。',
  'fix.lower-demands.risk': '映像が小さくなるか、オフになります。',
  'guide.lower-demands.any':
    '会議アプリで、ビデオまたはHDをオフにし、多数の映像の代わりにギャラリーを1ページだけ表示し、バーチャル背景を使わず、動画ではなくウィンドウを共有してください。音声には0.1 Mbps、720pの映像には上り・下りとも約1.8 Mbpsが必要です。',
  'guide.faster-plan.any':
    'Wi-Fiとルーターが正常なのに、連日必要な速度に達しない場合は、回線の容量が足りていません。測定値をプロバイダーに示し、より速い上り回線を相談してください。',
  'fix.ask-administrator.title': '根拠を添えた管理者への依頼',
  'fix.ask-administrator.does':
    '送るものを示します。オフラインで読める1つのファイルで、不足している規則を正確に記載しています。',
  'fix.ask-administrator.risk': 'なし。',
  'guide.ask-administrator.any':
    'レポートを保存し（ページでは「IT担当へ」、ターミナルでは「linecheck check --save report.html」）、IT部門またはこのネットワークの所有者に送ってください。何が起きているか、いつからか、どの端末か、「根拠」に示した規則を伝えます。ターミナルの「linecheck allowlist」で、ファイアウォール用の規則を表示できます。返事が来たら、もう一度確認してください。',
  'fix.join-in-browser.title': 'ブラウザーからの参加',
  'fix.join-in-browser.does': 'インストールしたアプリも、そのファイルも必要ありません。',
  'fix.join-in-browser.risk':
    'ブラウザーでは一部の機能が使えません。主催者がブラウザーからの参加を無効にしていることもあります。',
  'guide.join-in-browser.any':
    '招待状のリンクをブラウザーで開き、「ブラウザーから参加」を選んでください（{service}では、アプリを開く操作をキャンセルしたあとに表示されることがあります）。',
  'fix.wait-for-service.title': 'サービスの稼働状況ページの確認',
  'fix.wait-for-service.does':
    '稼働状況ページを開きます。障害はサービス側にあり、ここでは直せません。',
  'fix.wait-for-service.risk': 'なし。',
  'guide.wait-for-service.any':
    '障害は{service}自体にあります。復旧は稼働状況ページで確認できます。この会議については、電話または別のサービスの利用を参加者と相談してください。',
  'fix.account-settings-by-hand.title': 'アカウントの設定の確認',
  'fix.account-settings-by-hand.does':
    'サービスのページを開き、該当するメニューを示します。変更にはアカウントの管理者が必要です。',
  'fix.account-settings-by-hand.risk': 'アカウントの設定は、アカウントの全員に適用されます。',
  'guide.account-state.any':
    'ブラウザーでzoom.usにサインインしてください。プロフィールのページで、アカウントが有効かどうかとライセンスの種類がわかります。パスワードを5回間違えると、30分間ロックされます。無効なアカウントは、管理者が有効にします（管理者 > ユーザー管理 > ユーザー）。',
  'guide.account-countries.any':
    '管理者または主催者は、zoom.usの管理者 > アカウント管理 > アカウント設定 > ミーティング > セキュリティ >「特定の国/地域からのユーザーのエントリをブロックまたは承認」（Block or approve entry for users from specific countries/regions）で、お住まいの国を許可してください。VPNを使っている場合は、自国の出口を選んでください。',
  'guide.account-regions.any':
    '管理者は、zoom.usの管理者 > アカウント管理 > アカウント設定 > ミーティング > ミーティングにて（詳細）>「Customize data center regions for meetings/webinars hosted by users on this account」で、最も近い地域にチェックを入れてください。',
  'fix.dial-in.title': '電話での参加',
  'fix.dial-in.does': 'ここのネットワークを使わずに、1分以内に会話に加われます。',
  'fix.dial-in.risk': '音声のみです。通話料がかかることがあります。',
  'guide.dial-in.any':
    '招待状には電話番号とミーティングIDが記載されています。お住まいの国の番号にかけ、IDと#、続けてパスコードと#を入力してください。または、スマートフォンのモバイルデータ通信で参加してください。',
} as const satisfies Record<keyof typeof english, string>;
