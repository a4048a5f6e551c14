import type { fixesNetwork as english } from '../english/fixes-network.ts';

/** Repairs of firewall, link, routes, tunnels and clock, and why one is not needed or not possible. */
export const fixesNetwork = {
  'fix.allow-ports-in-firewall.title': 'このコンピューターのファイアウォールでの会議の許可',
  'fix.allow-ports-in-firewall.does':
    '会議を止めている規則の前に、許可を追加します。対象は送信のみ、サービスが公開しているポートのみで、ファイアウォールが対応していれば宛先もサービスのアドレスに限ります。一部のファイアウォール（nftables、iptables、firewalld）では、コンピューターを再起動するまでの間だけ有効です。',
  'fix.allow-ports-in-firewall.risk':
    'ほかのプログラムには影響ありません。誰かが意図して会議を禁止している場合は、先にその人に確認してください。',
  'allow-ports-in-firewall.stands': '許可はすでにありますが、会議はまだ止められています。',
  'allow-ports-in-firewall.unread':
    'このファイアウォールの規則は、管理者しか読めません。管理者のパスワードを知っている人が、それを使って修復を実行してください（ターミナルでは「sudo linecheck fix」）。知らない場合は、このコンピューターの管理担当者にレポートを渡してください。',

  'fix.pause-firewall.title': 'テストのためのファイアウォールの一時停止',
  'fix.pause-firewall.does':
    'ファイアウォール全体をオフにして再確認し、結果にかかわらずオンに戻します。途中でこのプログラムやコンピューターが停止した場合も、オンに戻します。',
  'fix.pause-firewall.risk':
    'このコンピューターは、最長1分間ファイアウォールなしになります。信頼できないネットワークでは行わないでください。',
  'pause-firewall.is-off':
    'ファイアウォールはすでにオフのため、会議を止めている原因ではありません。',

  'fix.sync-clock.title': 'ネットワークによる時計合わせ',
  'fix.sync-clock.does':
    'このコンピューターの時刻サービスが時計を合わせるように設定し、すぐに実行させます。',
  'fix.sync-clock.risk':
    '時間を計測しているプログラムが一時的に乱れることがあります。誤った時刻には戻せません。',
  'sync-clock.is-on': '時計は、すでにネットワークで合わせるように設定されています。',

  'fix.smaller-packets.title': 'パケットサイズの縮小',
  'fix.smaller-packets.does':
    'ネットワークアダプターまたはトンネルの最大パケットサイズを、届くことを確認した大きさまで下げます。コンピューターを再起動するまで有効です。',
  'fix.smaller-packets.risk':
    '低。開いている接続はそのまま続きますが、転送が少し遅くなることがあります。',
  'sign-in-to-portal.none':
    'ここではログインページは介在していません。インターネット上の確認用ページは正しく応答しています。',
  'smaller-packets.is-small':
    '{device}は、いまの設定でも{bytes}バイトを超えるパケットを送りません。',
  'smaller-packets.too-narrow':
    'どのネットワークも通すべき大きさより小さい{bytes}バイトのパケットがすでに消えているため、途中の経路で直す必要があります。',

  'fix.set-ipv6-aside.title': 'つながらないIPv6の一時的な停止',
  'fix.set-ipv6-aside.does':
    'コンピューターを再起動するまで、インターネットにはIPv4だけを使います。システムが許す場合、家庭内の機器には引き続き接続できます。',
  'fix.set-ipv6-aside.risk': '低。IPv6の接続は切れますが、もともとどこにもつながっていません。',
  'set-ipv6-aside.is-aside': 'IPv6はすでに停止しています。',

  'fix.remove-conflicting-route.title': '会議を誤った宛先に導く経路の除去',
  'fix.remove-conflicting-route.does':
    'サービスのアドレスに重なる経路を1つだけ取り除きます。経路を作ったものが作り直すまで（遅くともコンピューターの起動時まで）有効です。',
  'fix.remove-conflicting-route.risk':
    '低。その経路を必要とするもの（コンテナーのネットワークやVPN）には、経路が戻るまで接続できません。',
  'remove-conflicting-route.is-gone': 'その経路は、すでにありません。',

  'fix.pause-tunnel.title': 'VPNの一時停止',
  'fix.pause-tunnel.does':
    'VPNを切断し、会議が直接インターネットにつながるようにします。`linecheck undo`で再接続します。',
  'fix.pause-tunnel.risk':
    '会社のVPNの場合、その間は社内のファイルやサービスを使えません。VPN外での通話が認められていないこともあるため、先に確認してください。進行中の通話は切れ、参加し直す必要があります。',
  'pause-tunnel.own-program':
    'VPN（{names}）は専用のプログラムが維持しており、自動的に再接続したり切れたままになったりします。そのプログラムで切断してください。',
  'pause-tunnel.is-down': 'VPNはすでに切断されています。',

  'fix.wifi-power-save-off.title': 'Wi-Fiの省電力機能の無効化',
  'fix.wifi-power-save-off.does':
    'Wi-Fiアダプターの省電力機能をオフにします。Linuxでは、次に接続するまで有効です。',
  'fix.wifi-power-save-off.risk': 'なし。ただし、バッテリーの持ちが少し短くなります。',
  'wifi-power-save-off.is-off': 'Wi-Fiの省電力機能はオフです。',
} as const satisfies Record<keyof typeof english, string>;
