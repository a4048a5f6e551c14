import type { guidesComputer as english } from '../english/guides-computer.ts';

/** Guided repairs on this computer: programs, browser, VPN, and settings changed by hand. */
export const guidesComputer = {
  'fix.close-program.title': '妨げになっているプログラムの終了',
  'fix.close-program.does':
    'プログラムの名前を示し、終了すると自動的に先に進みます。こちらで終了させることはありません。',
  'fix.close-program.risk': '先に作業内容を保存してください。',
  'guide.close-program.windows':
    '{programs}を終了してください：ウィンドウから、時計の近くのアイコンから、またはタスク マネージャー（Ctrl+Shift+Esc > プロセス > タスクの終了）で終了します。',
  'guide.close-program.macos':
    '{programs}を終了してください：ウィンドウでCommand-Qを押す、メニューバーのアイコンを使う、またはアップルメニュー > 強制終了（Option-Command-Esc）で終了します。',
  'guide.close-program.gnome':
    '{programs}を終了してください：ウィンドウから、またはシステムモニター > プロセス > プロセスを終了。',
  'guide.close-program.kde':
    '{programs}を終了してください：ウィンドウから、またはシステムモニター > プロセス（Ctrl+Esc）> プロセスを終了。',
  'guide.close-program.linux':
    'ウィンドウから{programs}を終了するか、そのサービスを停止してください。',
  'fix.ease-computer.title': 'コンピューターの負荷の軽減',
  'fix.ease-computer.does': '通話中に負荷の大きいものを示します。',
  'fix.ease-computer.risk': 'なし。',
  'guide.ease-computer.windows-10':
    '電源アダプターをつなぎ、設定 > システム > 電源とスリープ > 電源の追加設定 > 高パフォーマンスを選んでください。ブラウザーのタブを閉じ、会議アプリでバーチャル背景とHDビデオをオフにしてください。',
  'guide.ease-computer.windows-11':
    '電源アダプターをつなぎ、設定 > システム > 電源とバッテリー > 電源モード > 最適なパフォーマンスを選んでください。ブラウザーのタブを閉じ、会議アプリでバーチャル背景とHDビデオをオフにしてください。',
  'guide.ease-computer.macos':
    '電源アダプターをつなぎ、システム設定 > バッテリー > 低電力モード >「しない」を選んでください。ブラウザーのタブを閉じ、会議アプリでバーチャル背景とHDビデオをオフにしてください。',
  'guide.ease-computer.gnome':
    '電源アダプターをつなぎ、設定 > 電源 > 電源モード > パフォーマンスを選んでください。ブラウザーのタブを閉じ、会議アプリでバーチャル背景とHDビデオをオフにしてください。',
  'guide.ease-computer.kde':
    '電源アダプターをつなぎ、パネルの電源アイコン > 電源プロファイル > パフォーマンスを選んでください。ブラウザーのタブを閉じ、会議アプリでバーチャル背景とHDビデオをオフにしてください。',
  'guide.ease-computer.linux':
    '電源アダプターをつないでください。ブラウザーのタブを閉じ、会議アプリでバーチャル背景とHDビデオをオフにしてください。',
  'fix.pause-traffic.title': 'アップロードとダウンロードの一時停止',
  'fix.pause-traffic.does':
    'このコンピューターで一時停止する場所を示し、同じネットワークのほかの人への依頼を促します。',
  'fix.pause-traffic.risk': 'なし。会議のあとに再開されます。',
  'guide.pause-traffic.windows':
    '通信中のものを一時停止してください：OneDrive、Dropbox、Google Driveは時計の近くのアイコン > 同期の一時停止、Steam > ダウンロード > 一時停止、設定 > Windows Update > 1週間一時停止する。',
  'guide.pause-traffic.macos':
    '通信中のものを一時停止してください：iCloud Driveと写真（写真 > 一番下の「一時停止」）、DropboxとGoogle Driveはメニューバーのアイコン > 一時停止、Time Machine > このバックアップをスキップ。',
  'guide.pause-traffic.linux':
    '通信中のものを一時停止してください：Nextcloud、Dropbox、Syncthingはパネルのアイコンから、そのほかバックアップ、Steam、パッケージの更新。',
  'guide.pause-others.any':
    '同じネットワークのほかの人に、会議の間は動画の視聴、ゲーム、アップロードを一時停止し、インターネットに録画するカメラをオフにするよう頼んでください。',
  'fix.switch-extension-off.title': 'ブラウザーの拡張機能の無効化',
  'fix.switch-extension-off.does':
    '拡張機能の名前とオフにするページを示し、オフになったことを検知します。',
  'fix.switch-extension-off.risk':
    'オンに戻すまで、その拡張機能が遮断・変更していたものが元に戻ります。',
  'guide.switch-extension-off.any':
    '{browser}で、アドレス欄に {page} と入力し、「{extension}」をオフにしてください。その後、会議のページを再読み込みします。',
  'guide.switch-extension-off-safari.macos':
    'メニューバーでSafari > 設定 > 機能拡張を選び、「{extension}」のチェックを外してください。その後、会議のページを再読み込みします。',
  'guide.private-window.any':
    '念のため、会議をプライベートウィンドウで一度開いてください（Ctrl+Shift+NまたはCommand-Shift-N。FirefoxではNの代わりにP）。そこでは拡張機能がオフになります。',
  'fix.restart-client.title': 'アプリの再起動とサインインのやり直し',
  'fix.restart-client.does':
    'アプリの設定とサービスのルールは、アプリの起動時にしか読み込まれません。',
  'fix.restart-client.risk':
    '進行中の通話は終了します。パスワードまたは会社のサインイン情報が必要です。',
  'guide.sign-in-again.any':
    'アプリを起動し直し、プロフィール写真 > サインアウトをクリックして、アカウントに合った方法（パスワード、会社のアカウントならSSO）でサインインし直してください。',

  'fix.switch-vpn-off.title': '会議中のVPNの切断',
  'fix.switch-vpn-off.does': 'VPNの名前を示し、通信が再び直接行われるようになると検知します。',
  'fix.switch-vpn-off.risk':
    'その間、VPNが必要なものは使えません。会社のコンピューターでは、先に確認してください。',
  'guide.switch-vpn-off.windows':
    '{names}を切断してください：設定 > ネットワークとインターネット > VPN > 切断、またはそのプログラムで切断します。',
  'guide.switch-vpn-off.macos':
    '{names}を切断してください：システム設定 > VPN、またはメニューバーにあるプログラムのアイコンで切断します。',
  'guide.switch-vpn-off.gnome':
    '{names}を切断してください：右上のメニュー > VPN、または設定 > ネットワーク > VPN。',
  'guide.switch-vpn-off.kde': '{names}を切断してください：パネルのネットワークアイコン > 切断。',
  'guide.switch-vpn-off.linux':
    '{names}を切断してください：バーのネットワークアイコン > VPN、または設定に使ったプログラムで（ターミナルでは「nmcli connection down NAME」）。',
  'fix.choose-near-exit.title': '近くのVPN出口の選択',
  'fix.choose-near-exit.does': 'VPNを維持したまま、遠回りや外国の経由をなくします。',
  'fix.choose-near-exit.risk': 'VPNが一度接続し直します。',
  'guide.choose-near-exit.any':
    '{names}で、自国のなるべく近いサーバーを選ぶか、会議アプリに対して「スプリットトンネル」をオンにしてください。',
  'fix.lift-kill-switch.title': 'VPNの再接続、または遮断の解除',
  'fix.lift-kill-switch.does': 'VPNの切断中に何も外に出さない遮断を終わらせる方法を示します。',
  'fix.lift-kill-switch.risk': '遮断を解除すると、通信がVPNなしで外に出ます。',
  'guide.lift-kill-switch.any':
    'VPNプログラムを開いて接続してください。または、その設定で「キルスイッチ」「ロックダウンモード」「VPNなしの接続をブロック」などをオフにしてください。プログラムがもうない場合は、規則だけが残っているため、もう一度インストールしてから正しくアンインストールしてください。',
  'fix.keep-one-overlay.title': 'すべての通信を運ぶプログラムの1つへの絞り込み',
  'fix.keep-one-overlay.does': 'プログラムの名前を示します。同時に1つだけなら動きます。',
  'fix.keep-one-overlay.risk': 'その間、もう一方を必要とするものは使えません。',
  'guide.keep-one-overlay.any':
    'ここで通信を運ぶかフィルタリングしているもの：{names}。1つだけを残してほかを終了し（時計の近くまたはメニューバーのアイコンから）、もう一度確認してください。',
  'fix.restart-tunnel-program.title': 'トンネル型プログラムの再起動、または正しい終了',
  'fix.restart-tunnel-program.does': '残された架空のアドレスを片づけます。',
  'fix.restart-tunnel-program.risk': 'オフの間、そのプログラムを必要とするものは使えません。',
  'guide.restart-tunnel-program.any':
    'トンネル型のプログラム（Clash、Mihomo、sing-box、V2Rayなど）をもう一度起動し、その中の「TUNモード」または「システムプロキシ」をオフにして、プログラムのメニューから終了してください。',
  'guide.renew-lookups.windows':
    '架空のアドレスの記憶を消去してください：ターミナルを開いて「ipconfig /flushdns」と入力し、会議アプリを起動し直します。',
  'guide.renew-lookups.macos':
    '架空のアドレスの記憶を消去してください：Wi-Fiをオフにしてからオンにし、会議アプリを起動し直します。',
  'guide.renew-lookups.linux':
    '架空のアドレスの記憶を消去してください：バーのネットワークアイコンをクリックし、切断してから接続し直し（ターミナルでは「resolvectl flush-caches」）、会議アプリを起動し直します。',
  'fix.stop-conflicting-network.title': '同じアドレスを使うネットワークの停止',
  'fix.stop-conflicting-network.does':
    'サービスへの経路を、コンテナー、仮想マシン、VPNから取り戻します。',
  'fix.stop-conflicting-network.risk':
    'そのネットワークのコンテナーや仮想マシンは、接続を失います。',
  'guide.stop-conflicting-network.any':
    '「根拠」に示した経路を作ったものを停止してください：「docker compose down」を実行する、Dockerで別のアドレスプールを使う、仮想マシンを止める、VPNを切断する、のいずれかです。経路がなくなると、先に進みます。',

  'fix.resolver-by-hand.title': '手動による別のネームサーバーの選択',
  'fix.resolver-by-hand.does': 'ネームサーバーを設定する場所と、自動に戻す方法を示します。',
  'fix.resolver-by-hand.risk':
    '社内ネットワークの名前が見つからないことがあります。社内ネットワークでは先に確認してください。元の内容を控えておいてください。',
  'guide.resolver-by-hand.windows-10':
    '設定 > ネットワークとインターネット > プロパティ（お使いの接続）> IP設定 > 編集 > 手動 > IPv4：1.1.1.1と8.8.8.8。元に戻すには：同じ場所 > 自動 (DHCP)。',
  'guide.resolver-by-hand.windows-11':
    '設定 > ネットワークとインターネット > ネットワークの詳細設定 > お使いのアダプター > その他のプロパティを表示 > DNSサーバーの割り当て > 編集 > 手動 > IPv4：1.1.1.1と8.8.8.8。元に戻すには：同じ場所 > 自動 (DHCP)。',
  'guide.resolver-by-hand.macos':
    'システム設定 > ネットワーク > お使いの接続 > 詳細 > DNS：プラス記号で1.1.1.1と8.8.8.8を追加してください。元に戻すには：マイナス記号で削除します。',
  'guide.resolver-by-hand.gnome':
    '設定 > ネットワークまたはWi-Fi > 接続の横の歯車 > IPv4 > DNS：自動をオフ、1.1.1.1, 8.8.8.8 > 適用。その後、接続をオフにしてからオンにしてください。元に戻すには：自動をオンにします。',
  'guide.resolver-by-hand.kde':
    'システム設定 > Wi-Fi とネットワーク > お使いの接続 > IPv4 > 方法 > 自動 (アドレスのみ)、DNSサーバー：1.1.1.1,8.8.8.8 > 適用。その後、接続し直してください。元に戻すには：方法 > 自動。',
  'guide.resolver-by-hand.linux':
    '設定 > ネットワーク > お使いの接続の歯車 > IPv4 > DNS：「自動」をオフにし、1.1.1.1, 8.8.8.8 を入力してください。元に戻すには「自動」をオンにします。ターミナルでは（次に接続するまで有効）：「sudo resolvectl dns INTERFACE 1.1.1.1 8.8.8.8」。元に戻すには：「sudo resolvectl revert INTERFACE」。',
  'fix.hosts-file-by-hand.title': '手動によるhostsファイルの行の除去',
  'fix.hosts-file-by-hand.does': '必要な権限でファイルを開く方法を示します。',
  'fix.hosts-file-by-hand.risk':
    '「根拠」に示した行だけを取り除いてください。ほかの行は、別のものに必要な場合があります。',
  'guide.hosts-file-by-hand.windows':
    'スタートメニュー >「メモ帳」と入力 > 管理者として実行 > ファイル > 開く > C:\\Windows\\System32\\drivers\\etc\\hosts（「すべてのファイル」を選択）。「根拠」に示した行の先頭に#を付けて、保存してください。',
  'guide.hosts-file-by-hand.macos':
    'ターミナルを開いて「sudo nano /etc/hosts」と入力し、「根拠」に示した行の先頭に#を付けて、Control-O、Return、Control-Xの順に押してください。',
  'guide.hosts-file-by-hand.linux':
    'ターミナルを開いて「sudo nano /etc/hosts」と入力し、「根拠」に示した行の先頭に#を付けて、Ctrl+O、Enter、Ctrl+Xの順に押してください。',
  'fix.proxy-by-hand.title': '手動によるプロキシの修正',
  'fix.proxy-by-hand.does': 'プロキシを設定する場所を示し、変更されたことを検知します。',
  'fix.proxy-by-hand.risk':
    '社内ネットワークでは、正しいプロキシを確認してください。元の内容を控えておいてください。',
  'guide.proxy-by-hand.windows':
    '設定 > ネットワークとインターネット > プロキシ：「プロキシ サーバーを使う」と「セットアップ スクリプトを使う」をオフにし（またはIT部門が指定するプロキシを入力し）、会議アプリを一度閉じてください。',
  'guide.proxy-by-hand.macos':
    'システム設定 > ネットワーク > お使いの接続 > 詳細 > プロキシ：不要なのにオンになっているものをオフにし（またはIT部門が指定するプロキシを入力し）、OKをクリックして、会議アプリを一度閉じてください。',
  'guide.proxy-by-hand.gnome':
    '設定 > ネットワーク > プロキシ > オフ（またはIT部門が指定するプロキシ）にし、会議アプリを一度閉じてください。~/.profileと/etc/environmentにプロキシの変数がないかも確認してください。',
  'guide.proxy-by-hand.kde':
    'システム設定 > Wi-Fi とネットワーク > プロキシ > プロキシなし（またはIT部門が指定するプロキシ）にし、会議アプリを一度閉じてください。~/.profileと/etc/environmentにプロキシの変数がないかも確認してください。',
  'guide.proxy-by-hand.linux':
    '設定 > ネットワーク > プロキシ：「なし」を選ぶか、アドレスを直してください。そこに何も設定されていない場合は、~/.profile、~/.bashrc、/etc/environmentからプロキシの変数（http_proxy、https_proxy、all_proxy）を取り除きます。サインアウトしてサインインし直し、会議アプリを起動してください。',
  'fix.sign-in-to-proxy.title': 'プロキシへのサインイン',
  'fix.sign-in-to-proxy.does':
    'プロキシがユーザー名を尋ねられるように、ブラウザーでページを開きます。',
  'fix.sign-in-to-proxy.risk':
    'なし。会社のパスワードは、会社の画面であることを確認してから入力してください。',
  'guide.sign-in-to-proxy.any':
    'ブラウザーで任意のページを開き、プロキシに求められたらサインインして、同じブラウザーで参加してください。アプリ自体はサインインできないことがあります。',
  'fix.clock-by-hand.title': '手動による時計の自動設定への切り替え',
  'fix.clock-by-hand.does': '日付と時刻を自動設定にする場所を示し、設定されたことを検知します。',
  'fix.clock-by-hand.risk': 'なし。',
  'guide.clock-by-hand.windows':
    '設定 > 時刻と言語 > 日付と時刻：「時刻を自動的に設定する」をオンにし、「今すぐ同期」をクリックしてください。タイムゾーンも確認してください。',
  'guide.clock-by-hand.macos':
    'システム設定 > 一般 > 日付と時刻：「日付と時刻を自動的に設定」をオンにしてください（すでにオンの場合は、オフにしてからオンにします）。時間帯も確認してください。',
  'guide.clock-by-hand.gnome':
    '設定 > システム > 日付と時刻：「日付と時刻を自動設定」をオンにしてください。タイムゾーンも確認してください。',
  'guide.clock-by-hand.kde':
    'システム設定 > 日付と時刻：「日付と時刻を自動的に設定する」をオンにし、「適用」をクリックしてください。タイムゾーンも確認してください。',
  'guide.clock-by-hand.linux':
    '設定 > システム > 日付と時刻：「日付と時刻を自動設定」をオンにし、数秒待ってください。ターミナルでは「sudo timedatectl set-ntp true」を実行します。「timedatectl」で、時計が同期されたことを確認できます。',
  'fix.ipv6-by-hand.title': '手動によるIPv6の無効化',
  'fix.ipv6-by-hand.does':
    'オフにする場所を示します。プロバイダーが直したら、オンに戻してください。',
  'fix.ipv6-by-hand.risk': '数秒間、接続が切れます。IPv6しかないホストには接続できなくなります。',
  'guide.ipv6-by-hand.windows-10':
    '設定 > ネットワークとインターネット > アダプターのオプションを変更する > お使いのアダプターを右クリック > プロパティ >「インターネット プロトコル バージョン 6 (TCP/IPv6)」のチェックを外す > OK。直ったら、チェックを戻してください。',
  'guide.ipv6-by-hand.windows-11':
    '設定 > ネットワークとインターネット > ネットワークの詳細設定 > お使いのアダプター > その他のアダプター オプション > 編集 >「インターネット プロトコル バージョン 6 (TCP/IPv6)」のチェックを外す > OK。直ったら、チェックを戻してください。',
  'guide.ipv6-by-hand.macos':
    'システム設定 > ネットワーク > お使いの接続 > 詳細 > TCP/IP > IPv6の設定 > リンクローカルのみ。元に戻すには：自動。',
  'guide.ipv6-by-hand.gnome':
    '設定 > ネットワークまたはWi-Fi > 接続の横の歯車 > IPv6 > 無効 > 適用。その後、接続をオフにしてからオンにしてください。元に戻すには：自動。',
  'guide.ipv6-by-hand.kde':
    'システム設定 > Wi-Fi とネットワーク > お使いの接続 > IPv6 > 方法 > 無効 > 適用。その後、接続し直してください。元に戻すには：自動。',
  'guide.ipv6-by-hand.linux':
    'バーのネットワークアイコンを右クリック > 接続を編集 > お使いの接続 > IPv6 > メソッド：無効 > 保存し、切断してから接続し直してください。元に戻すには：メソッド：自動。ターミナルでは、次に起動するまで有効：「sudo sysctl net.ipv6.conf.INTERFACE.disable_ipv6=1」、元に戻すには0を指定します。',
  'fix.vpn-packet-size.title': 'VPNでのパケットサイズの縮小',
  'fix.vpn-packet-size.does': '大きなパケットがトンネルを通るようにする値を示します。',
  'fix.vpn-packet-size.risk': 'VPNが一度接続し直します。',
  'guide.vpn-packet-size.any':
    'VPNの設定でMTUを1280にし（WireGuard：[Interface]の下に「MTU = 1280」、OpenVPN：「tun-mtu 1400」と「mssfix 1360」）、接続し直してください。',
  'fix.sandbox-permissions.title': 'アプリへのネットワーク権限の付与',
  'fix.sandbox-permissions.does': 'サンドボックスが許可していない権限と、その与え方を示します。',
  'fix.sandbox-permissions.risk': 'アプリは、通常のインストールと同じことができるようになります。',
  'guide.sandbox-flatpak.linux':
    'Flatpakに{lacks}が許可されていません。「flatpak override --user --share=network us.zoom.Zoom」と入力するか、Flatsealでオンにして、アプリを起動し直してください。',
  'guide.sandbox-snap.linux':
    'snapに{lacks}が許可されていません。「sudo snap connect zoom-client:network」と入力し（network-bindも同様）、アプリを起動し直してください。',
  'guide.sandbox-firejail.linux':
    'Firejailが{lacks}を許可していません。~/.config/firejail/zoom.profileに「protocol unix,inet,inet6,netlink」と書くか、Firejailを使わずに、アプリを起動し直してください。',
  'fix.restart-computer.title': 'コンピューターの再起動',
  'fix.restart-computer.does':
    '途中までの更新、残ったフィルター、架空のアドレスを一度に片づけます。',
  'fix.restart-computer.risk':
    '数分かかります。保留中の更新がある場合は、最長30分かかります。作業内容を保存してください。',
  'guide.restart-computer.any':
    '会議まで10分以上ある場合は、作業内容を保存してコンピューターを再起動してください。時間がなければ、先に別の端末から参加してください。その後、もう一度確認します。',
} as const satisfies Record<keyof typeof english, string>;
