import type { guidesSecurity as english } from '../english/guides-security.ts';

/** Guided repairs in firewalls and security software of the system and of others, by name. */
export const guidesSecurity = {
  'fix.allow-in-firewall.title': 'システムのファイアウォールでの手動によるアプリの許可',
  'fix.allow-in-firewall.does':
    'アプリまたはそのポートを許可する場所を示し、ファイアウォールが再びオンになったことを確認します。',
  'fix.allow-in-firewall.risk': 'ファイアウォールはオンのままで、このアプリだけを通します。',
  'guide.allow-in-firewall.windows':
    'Windows セキュリティ > ファイアウォールとネットワーク保護 > ファイアウォールによるアプリケーションの許可 > 設定の変更：{service}の「プライベート」と「パブリック」にチェックを入れてください。遮断する規則は、詳細設定 > 送信の規則にあります：右クリック > 規則の無効化。（{ports}）',
  'guide.allow-in-firewall.macos-13':
    'システム設定 > ネットワーク > ファイアウォール > オプション：{service}を「外部からの接続を許可」にし、「外部からの接続をすべてブロック」をオフにしてください。（{ports}）',
  'guide.allow-in-firewall.macos-15':
    'システム設定 > ネットワーク > ファイアウォール > オプション：{service}を「外部からの接続を許可」にし、「外部からの接続をすべてブロック」をオフにしてください。他社製のフィルターは、一般 > ログイン項目と機能拡張 > ネットワーク機能拡張にあります。（{ports}）',
  'guide.allow-in-firewall.linux':
    '{service}の送信（{ports}）を許可してください：Gufw >「規則」> 追加 > 送信、または「sudo ufw allow out ...」「sudo firewall-cmd --add-rich-rule=...」。遮断している規則は「根拠」に示しています。',
  'guide.firewall-on-again.windows':
    'ファイアウォールがオンであることを確認してください：Windows セキュリティ > ファイアウォールとネットワーク保護で、使用中のネットワークに「ファイアウォールは有効です」と表示されます。オンになると、先に進みます。',
  'guide.firewall-on-again.macos':
    'ファイアウォールがオンであることを確認してください：システム設定 > ネットワーク > ファイアウォール。オンになると、先に進みます。',
  'guide.firewall-on-again.linux':
    'ファイアウォールがオンであることを確認してください：Gufwまたは「ファイアウォール」の状態に表示されます（ターミナルでは「sudo ufw status」または「firewall-cmd --state」）。オンになると、先に進みます。',

  'fix.exempt-in-security-software.title': 'セキュリティソフトでの会議の除外',
  'fix.exempt-in-security-software.does':
    '製品名とサービスを除外するメニューを示し、その後、保護がオンであることを確認します。',
  'fix.exempt-in-security-software.risk':
    '除外したアドレスは検査されなくなります。試すために保護機能をオフにした場合は、オンに戻してください。',
  'guide.security-kaspersky.windows':
    '{product}：設定（歯車）>「セキュリティ設定」>「ネットワーク設定」>「信頼するアドレス」に{domains}を追加してください。さらに「アプリケーションの管理」> 会議アプリ >「除外リスト」>「暗号化された通信をスキャンしない」。試す場合：「ネットワーク設定」>「暗号化された接続をスキャンしない」。',
  'guide.security-kaspersky.macos':
    '{product}：メニューバー > Kaspersky > 環境設定 >「ウェブ保護」（または「通信」）>「信頼するWebアドレス」に{domains}を追加してください。試す場合：「セキュリティ保護された接続をスキャンする」をオフにします。',
  'guide.security-eset.windows':
    '{product}：F5（詳細設定）>「保護」>「SSL/TLS」>「アプリケーション検査ルール」：会議アプリ >「無視」。または「Webアクセス保護」>「URLアドレス管理」>「検査から除外」に{domains}を追加してください。試す場合：「SSL/TLS」をオフにします。',
  'guide.security-eset.macos':
    '{product}：「設定」>「アプリケーション環境設定」>「Webと電子メール」>「Webアクセス保護」>「URLリスト」で、「検査から除外」に{domains}を追加してください。',
  'guide.security-eset.linux':
    '{product}：ポリシーまたはWebインターフェースの「保護」>「Webアクセス保護」>「SSL/TLS」で、{domains}を除外してください。',
  'guide.security-avast.windows':
    '{product}：メニュー > 設定 > 一般 > 例外 > 例外を追加 > Webサイトで、{domains}を追加してください。試す場合：プロテクション > コア シールド > ウェブシールド >「HTTPSスキャンを有効にする」をオフにします。',
  'guide.security-avast.macos':
    '{product}：コア シールド > ウェブシールド > 設定 > 例外を追加で、{domains}を追加してください。試す場合：「セキュリティ保護された接続をスキャン」をオフにします。',
  'guide.security-avg.windows':
    '{product}：メニュー > 設定 > 一般 > 例外 > 例外を追加 > Webサイトで、{domains}を追加してください。試す場合：Webとメール > ウェブシールド >「HTTPSスキャンを有効にする」をオフにします。',
  'guide.security-avg.macos':
    '{product}：ウェブシールド > 設定 > 例外を追加で、{domains}を追加してください。試す場合：「セキュリティ保護された接続をスキャン」をオフにします。',
  'guide.security-norton.windows':
    '{product}：設定 > ファイアウォール > プログラム制御：会議アプリ > 許可。新しいバージョンでは、セキュリティ > ウェブ保護（セーフウェブ）> 例外に{domains}を追加してください。試す場合は、「HTTPSスキャン」をオフにします。',
  'guide.security-norton.macos':
    '{product}：拡張 > Macを保護 > ファイアウォール > アプリケーション遮断：会議アプリ > 許可。さらに、セーフウェブの例外に{domains}を追加してください。',
  'guide.security-bitdefender.windows':
    '{product}：プロテクション > オンライン脅威対策 > 設定 > 例外の管理に{domains}を追加してください。さらに、プロテクション > ファイアウォール > アプリケーションアクセス：会議アプリ > 許可。試す場合：「暗号化Webスキャン」をオフにします。',
  'guide.security-bitdefender.macos':
    '{product}：プロテクション > Web（トラフィックスキャン）> 例外に{domains}を追加してください。',
  'guide.security-mcafee.windows':
    '{product}：マイ プロテクション > ファイアウォール > プログラムのインターネット接続：会議アプリ > 編集 > フルアクセス。ウェブアドバイザーで許可するサイト：{domains}。',
  'guide.security-mcafee.macos':
    '{product}：Macセキュリティ > ファイアウォール > 鍵のアイコン > アプリケーションの許可：会議アプリ > 許可。ウェブアドバイザーで許可するサイト：{domains}。',
  'guide.security-sophos.windows':
    '{product}：sophos.comで、My Account > このコンピューター > Protection > Web > Exceptionsに{domains}を追加してください。会社のコンピューターではIT部門だけが変更できます：HTTPS decryption > {domains}を除外。',
  'guide.security-sophos.macos':
    '{product}：sophos.comで、My Account > このコンピューター > Protection > Web > Exceptionsに{domains}を追加してください。会社のコンピューターではIT部門だけが変更できます：HTTPS decryption > {domains}を除外。',
  'guide.security-trend-micro.windows':
    '{product}：デバイス > 保護設定（歯車）> 例外設定 > Webサイトに{domains}を追加してください。さらに、プログラム/フォルダーに会議アプリを追加します。',
  'guide.security-trend-micro.macos':
    '{product}：Web > Web脅威対策 > 設定 > 許可するWebサイトに{domains}を追加してください。',
  'guide.security-f-secure.windows':
    '{product}：ブラウザ保護（セキュアブラウジング）> 設定 > Webサイトの例外を表示 > 許可に{domains}を追加してください。さらに、ファイアウォール > Windowsファイアウォールの設定で会議アプリを許可します。',
  'guide.security-f-secure.macos':
    '{product}：メニューバー > 環境設定 > ブラウザ保護 > Webサイトの例外 > 許可に{domains}を追加してください。',
  'guide.security-malwarebytes.windows':
    '{product}：設定 > 許可リスト > 追加 > Webサイトを許可で、{domains}を追加してください。その後、「アプリケーションのインターネット接続を許可」で会議アプリを追加します。',
  'guide.security-malwarebytes.macos':
    '{product}：設定 > 許可リスト > 追加で、{domains}を追加してください。',
  'guide.security-avira.windows':
    '{product}：設定（歯車）> 保護オプション > Web保護 > 例外に{domains}を追加してください。',
  'guide.security-avira.macos':
    '{product}：設定 > 保護 > Web保護 > 例外に{domains}を追加してください。',
  'guide.security-g-data.windows':
    '{product}：設定 > アンチウイルス > Web保護 > 例外の定義に{domains}を追加してください。さらに、ファイアウォール > アプリケーション：会議アプリ > 許可。',
  'guide.security-dr-web.windows':
    '{product}：セキュリティセンター > 鍵のアイコン > ファイルとネットワーク > SpIDer Gate > 除外 > Webサイトに{domains}を追加してください。さらに、除外 > アプリケーションに会議アプリを追加します。',
  'guide.security-dr-web.macos':
    '{product}：セキュリティセンター > 除外 > Webサイトに{domains}を追加してください。',
  'guide.security-adguard.windows':
    '{product}：設定 > ネットワーク > HTTPSフィルタリング > HTTPSの除外に{domains}を追加してください。さらに「フィルタリングするアプリ」で、会議アプリのチェックを外します。',
  'guide.security-adguard.macos':
    '{product}：設定 > ネットワーク > HTTPSフィルタリング > 除外に{domains}を追加してください。さらに「アプリ」で、会議アプリのチェックを外します。',
  'guide.security-little-snitch.macos':
    '{product}：メニューバー > Little Snitchルール > 会議アプリを検索：拒否するルールを削除またはオフにし、{domains}へのすべての接続を許可してください。試す場合：メニューバー > ネットワークフィルタ > 停止。',
  'guide.security-lulu.macos':
    '{product}：メニューバー > Rules > 会議アプリ：「Block」をすべて「Allow」に変更してください（{domains}）。試す場合：メニューバー > Disable。',
  'guide.security-radio-silence.macos':
    '{product}：Firewall > 会議アプリを選択 > 遮断リストから削除してください（{domains}）。試す場合：ファイアウォールをオフにします。',
  'guide.security-opensnitch.linux':
    '{product}：ウィンドウ >「ルール」> 会議アプリ：拒否するルールを許可に変更してください（{domains}）。試す場合：一時停止ボタンを押します。',
  'guide.security-portmaster.windows':
    '{product}：Apps > 会議アプリ > Outgoing Rulesで{domains}を許可し、このアプリの「Block Direct Connections」をオフにしてください。試す場合：電源ボタン > Pause。',
  'guide.security-portmaster.linux':
    '{product}：Apps > 会議アプリ > Outgoing Rulesで{domains}を許可し、このアプリの「Block Direct Connections」をオフにしてください。試す場合：電源ボタン > Pause。',
  'guide.security-other.any':
    '{products}：設定で「HTTPSスキャン」「SSLインスペクション」「ウェブシールド」「ファイアウォールの規則」などを探し、会議アプリと{domains}を除外してください。',
  'guide.security-managed.any':
    '{products}は会社が管理しており、ここでは変更できません。この確認のレポートをIT部門に送り、{domains}を検査の対象外にするよう依頼してください。',
  'guide.security-on-again.any':
    '試すためにオフにしたものがあれば、いまオンに戻してください。以前オンだったものがすべてオンになると、先に進みます。',
} as const satisfies Record<keyof typeof english, string>;
