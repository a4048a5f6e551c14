import type { media as english } from '../english/media.ts';

/** Reasons of the causes around sound and video on their way. */
export const media = {
  'udp-blocked.heard': '通話の音声・映像に使われるUDPで、パケットが返ってきました。',
  'udp-blocked.controls-silent':
    '{names}は、UDPでは誰にでも応答するはずですが、このコンピューターには応答しませんでした。',
  'udp-blocked.tls-works': '同じとき、暗号化されたWeb接続（TLS）はここから使えています。',
  'udp-blocked.web-works': '同じとき、Webページは正しく届いています。',
  'vpn-drops-media.heard': 'UDPのパケットが、トンネルを通って返ってきました。',
  'vpn-drops-media.owns-route': 'すべての通信がVPNトンネル{tunnel}を通って外に出ています。',
  'vpn-drops-media.silent':
    '{names}は、UDPでは誰にでも応答するはずですが、トンネルを通った通信には応答しませんでした。',
  'vpn-drops-media.tls-works':
    '同じトンネル{tunnel}を通るWeb接続（TLS）は使えるため、音声・映像だけが捨てられています。',
  'media-ports-blocked.all-heard':
    '音声・映像用のすべてのポートで、テストサーバーからの応答が届きました。',
  'media-ports-blocked.reflector-silent':
    'テストサーバーは音声・映像用のすべてのポートで応答しますが、UDP {ports}では応答が届きませんでした。',
  'media-ports-blocked.refused-nearby':
    'UDP {ports}はごく近くから拒否されたため、拒否したのはサービスではなく、途中の機器です。',
  'media-ports-blocked.udp-works': 'ここからのほかのUDP通信には応答があります。',
  'path-mtu-black-hole.large-arrives': '最大サイズのパケットが欠けずに届きます。',
  'path-mtu-black-hole.vanishes':
    '{arrived}バイトのパケットは届きますが、{vanished}バイトのパケットは何の通知もなく消えます。',
  'path-mtu-black-hole.handshakes-hang':
    '接続は開きますが、大きなパケットが必要になった時点で止まります。',
  'vpn-mtu-too-large.large-arrives': '最大サイズのパケットが欠けずにトンネルを通ります。',
  'vpn-mtu-too-large.vanishes':
    'VPNトンネル{tunnel}では、{arrived}バイトのパケットは届きますが、{vanished}バイトのパケットは消えます。',
  'vpn-mtu-too-large.handshakes-hang':
    'トンネルを通る接続は開きますが、大きなパケットが必要になった時点で止まります。',
  'policy-forbids-media.none':
    'このコンピューターに、音声・映像がプロキシを通ることを禁じるルールはありません。',
  'policy-forbids-media.no-proxy':
    '音声・映像がプロキシを通ることを禁じるルールがありますが、プロキシを使っていないため影響はありません。',
  'policy-forbids-media.rules':
    '管理者が設定したルールにより、音声・映像はプロキシを通れません：{keys}（{sources}）。',
  'policy-forbids-media.proxy': 'アプリは、プロキシ{proxies}を経由してサービスに接続しています。',
} as const satisfies Record<keyof typeof english, string>;
