import type { fixesClient as english } from '../english/fixes-client.ts';

/** Repairs of the client, the login page, the updates and the account, and their guided steps. */
export const fixesClient = {
  'fix.sign-in-to-portal.title': 'このネットワークへのサインイン',
  'fix.sign-in-to-portal.does':
    'このネットワークのサインインページを開いて待ちます。インターネットが応答すると、自動的に先に進みます。',
  'fix.sign-in-to-portal.risk':
    'なし。入力した内容は接続中のネットワークに送られるため、ほかで使っているパスワードは入力しないでください。',
  'guide.portal-tunnel-off.windows':
    'サインインのために{names}を切断してください：設定 > ネットワークとインターネット > VPN > 切断、またはそのプログラムで切断します。オンのままでは、サインインページが表示されません。',
  'guide.portal-tunnel-off.macos':
    'サインインのために{names}を切断してください：システム設定 > VPN、またはメニューバーにあるプログラムのアイコンで切断します。オンのままでは、サインインページが表示されません。',
  'guide.portal-tunnel-off.gnome':
    'サインインのために{names}を切断してください：右上のメニュー > VPN、または設定 > ネットワーク > VPN。オンのままでは、サインインページが表示されません。',
  'guide.portal-tunnel-off.kde':
    'サインインのために{names}を切断してください：パネルのネットワークアイコン > 切断。オンのままでは、サインインページが表示されません。',
  'guide.portal-tunnel-off.linux':
    'サインインのために、設定に使ったプログラムで{names}を切断してください。オンのままでは、サインインページが表示されません。',
  'guide.portal-lookup-automatic.windows':
    'サインインのために、ネームサーバーを自動にしてください：設定 > ネットワークとインターネット > ネットワークの詳細設定 > お使いのアダプター > その他のプロパティを表示 > DNSサーバーの割り当て > 編集 > 自動。',
  'guide.portal-lookup-automatic.macos':
    'サインインのために、独自のネームサーバーを外してください：システム設定 > ネットワーク > お使いの接続 > 詳細 > DNS。暗号化DNSを使うプロファイルやアプリもオフにします。元の内容を控えておいてください。',
  'guide.portal-lookup-automatic.gnome':
    'サインインのために、ネームサーバーを自動にしてください：設定 > ネットワークまたはWi-Fi > 接続の横の歯車 > IPv4 > DNS > 自動。IPv6でも同じようにします。',
  'guide.portal-lookup-automatic.kde':
    'サインインのために、ネームサーバーを自動にしてください：システム設定 > Wi-Fi とネットワーク > お使いの接続 > IPv4 > 方法 > 自動。IPv6でも同じようにします。',
  'guide.portal-lookup-automatic.linux':
    'サインインのために、暗号化された名前解決をオフにしてください（例：「resolvectl dnsovertls INTERFACE no」）。コンピューターまたはサービスを起動し直すと元に戻ります。',
  'guide.sign-in-to-portal.any':
    '開いたページでサインインしてください。ページが開かない場合は、ブラウザーのアドレス欄に {url} と入力してください。通信が許可されると、自動的に先に進みます。',
  'guide.portal-tunnel-on.any':
    'ネットワークの外に出られるようになりました。{names}に接続し直してください。',

  'fix.update-client.title': '会議アプリの更新',
  'fix.update-client.does':
    'アプリをインストールした更新プログラムを起動します。ない場合は、開発元のダウンロードページを開きます。',
  'fix.update-client.risk':
    '更新中はアプリが閉じられ、古いバージョンには戻りません。通話中には行わないでください。',
  'update-client.forbidden':
    'このコンピューターのポリシーにより、ご自身ではアプリを更新できません。ポリシーを設定した人（多くはIT部門）が更新する必要があります。',
  'guide.close-client.windows':
    '{service}を完全に終了してください：時計の近くのアイコン（矢印の中にあることもあります）を右クリック > 終了。ウィンドウを閉じるだけでは不十分です。',
  'guide.close-client.macos':
    '{service}を完全に終了してください：ウィンドウをクリックし、メニューバーの{service} > 終了を選ぶか、Command-Qを押します。',
  'guide.close-client.linux':
    '{service}を完全に終了してください：パネルのアイコンを右クリック > 終了、またはすべてのウィンドウを閉じます。',
  'guide.update-in-client.windows':
    '{service}で、右上のプロフィール写真 >「更新を確認」をクリックし、インストールを行い、再び起動するまで待ってください。',
  'guide.update-in-client.macos':
    '{service}で、メニューバーのアプリ名のメニュー >「更新を確認」を開き、インストールを行い、再び起動するまで待ってください。',
  'guide.update-in-client.linux':
    'システムのソフトウェア管理アプリを開き、{service}が一覧にあれば更新してください。なければ、この手順を省略してください。',
  'guide.download-client.windows':
    '{page} から最新バージョンをダウンロードし、アプリを閉じて、インストーラーを実行してください。管理者を求められた場合は、そのパスワードを知っている人が入力する必要があります。',
  'guide.download-client.macos':
    '{page} から最新バージョンをダウンロードし（「Appleシリコン」か「Intel」かは、アップルメニュー > このMacについてで確認します）、アプリを閉じて、ファイルを開き、指示に従ってください。',
  'guide.download-client.linux':
    '{page} からお使いのシステム用のパッケージをダウンロードし、インストールしてください（例：「sudo apt install ./FILE.deb」または「sudo dnf install ./FILE.rpm」）。',

  'fix.set-client-data-aside.title': 'アプリのデータの退避',
  'fix.set-client-data-aside.does':
    'アプリの壊れたフォルダーの名前を変更し、アプリが起動時に新しいフォルダーを作るようにします。何も削除しません。',
  'fix.set-client-data-aside.risk':
    'サインインし直す必要があります。このコンピューターだけに保存されている設定やチャットは、元に戻すまで表示されません。',
  'guide.free-disk.windows':
    'ディスクがいっぱいです。2 GB以上の空きを作ってください：設定 > システム > 記憶域 > 一時ファイル。その後、ごみ箱を空にします。',
  'guide.free-disk.macos':
    'ディスクがいっぱいです。2 GB以上の空きを作ってください：システム設定 > 一般 > ストレージ。その後、ゴミ箱を空にします。',
  'guide.free-disk.linux':
    'ディスクがいっぱいです。2 GB以上の空きを作ってください：ゴミ箱とダウンロードフォルダーを空にするか、「df -h」と「du -sh ~/*」で確認します。',

  'fix.repair-client-install.title': 'インストール済みアプリの修復',
  'fix.repair-client-install.does':
    'プログラムファイルのアクセス権を直し、隔離マークを外し、作りかけのフォルダーを退避して、クリーンインストール（エラー10002など）を手助けします。',
  'fix.repair-client-install.risk':
    'このプログラムが変更したものは、効果がなければ元に戻します。再インストールするかどうかは、ご自身で決めていただきます。',
  'guide.reinstall-client.windows':
    'アプリを再インストールしてください：設定 > アプリ > インストールされているアプリ > 該当のアプリ > アンインストール。ウイルス対策ソフトの隔離場所にアプリのファイルがあれば復元し、新しいインストーラーを右クリック > 管理者として実行します。',
  'guide.reinstall-client.macos':
    'アプリを再インストールしてください：「アプリケーション」からゴミ箱に移して空にし、もう一度インストールします。Macが開くことを拒否する場合：システム設定 > プライバシーとセキュリティ > このまま開く。',
  'guide.reinstall-client.linux':
    'インストールを完了するか、やり直してください：「sudo dpkg --configure -a」と「sudo apt install --reinstall zoom」、または「sudo dnf reinstall zoom」。Flatpakの場合は「flatpak repair」と「flatpak update」です。',

  'fix.remove-client-policy.title': 'アプリのポリシーキー1つの除去',
  'fix.remove-client-policy.does':
    '音声や映像、または参加そのものを妨げているポリシーを1つだけ取り除きます。それが原因でなければ元に戻します。',
  'fix.remove-client-policy.risk':
    'このポリシーは、誰かが意図して設定したものです。ご自身のコンピューターか、IT部門の同意がある場合にのみ行ってください。',

  'fix.system-updates.title': '保留中のシステム更新のインストール',
  'fix.system-updates.does':
    'システムが更新をインストールする画面を開きます。信頼された認証局の一覧が古い場合は、システムが許せば、その一覧だけを更新します。',
  'fix.system-updates.risk':
    '更新には数分かかり、コンピューターが再起動することがあり、元に戻せません。会議の直前には行わないでください。',
  'system-updates.under-way':
    'システムが更新をインストール中です。完了するまで待ち、その後もう一度確認してください。',
  'guide.system-updates.windows-10':
    '設定 > 更新とセキュリティ > Windows Update > 更新プログラムのチェック > 今すぐインストール。求められたら再起動してください。',
  'guide.system-updates.windows':
    '設定 > Windows Update > 更新プログラムのチェック > すべてインストール。求められたら再起動してください。',
  'guide.system-updates.macos':
    'システム設定 > 一般 > ソフトウェアアップデート > 今すぐアップデート。お使いのシステムの小さなアップデートで十分です。新しいメジャーバージョンは後でかまいません。',
  'guide.system-updates.gnome':
    'ソフトウェア > アップデート > ダウンロード。その後「再起動してアップデート」を選んでください。',
  'guide.system-updates.kde':
    'Discover > アップデート > すべてアップデート。求められたら再起動してください。',
  'guide.system-updates.linux':
    '更新をインストールしてください：「sudo apt update && sudo apt upgrade」または「sudo dnf upgrade --refresh」。カーネルが含まれていた場合は再起動します。',

  'fix.restore-account-setting.title': 'アカウントの設定1項目の修正',
  'fix.restore-account-setting.does':
    '遠方のデータセンターに接続させる、またはお住まいの国からの参加を拒む設定を1項目だけ、サービスのAPIで変更します。元の値は、取り消しのために保存します。',
  'fix.restore-account-setting.risk':
    'アカウントの全員に適用されます。アカウント管理者の資格情報がある場合にのみ実行できます。',
  'restore-account-setting.unknown': 'アカウントに問い合わせできませんでした：{why}。',
} as const satisfies Record<keyof typeof english, string>;
