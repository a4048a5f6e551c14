import type { computer as english } from '../english/computer.ts';

/** Reasons of the causes on this computer. */
export const computer = {
  'no-link.has-carrier': '{names}は接続されています。',
  'no-link.no-adapter': 'このコンピューターには、有効なネットワークアダプターがありません。',
  'no-link.all-down': 'ケーブルもWi-Fiも接続されていません（{names}）。',
  'no-address.none': '{names}は接続されていますが、アドレスがありません。',
  'no-address.self-given':
    '{names}は接続されていますが、アドレスは、割り当てがなかったためにコンピューターが自分で付けたもの（{addresses}）しかありません。',
  'no-address.no-route':
    'このコンピューターにはアドレス（{addresses}）がありますが、ネットワークの外への経路（デフォルトルート）がありません。',
  'no-address.has-one': 'このコンピューターのアドレスは{addresses}です。',
  'hosts-file-override.no-line': 'hostsファイルに、サービスを誤った宛先に向ける行はありません。',
  'hosts-file-override.agrees':
    'hostsファイルのアドレスは、ネームサーバーが返すアドレス（{addresses}）と同じです。',
  'hosts-file-override.line':
    'このコンピューターのhostsファイルは、{names}を{addresses}に向けています（{lines}行目）。',
  'hosts-file-override.resolvers-differ': 'ネームサーバーが返すアドレスは{addresses}です。',
  'hosts-file-override.not-the-service': '{addresses}にあるのは、このサービスではありません。',
  'clock-wrong.agrees': 'ほかのホストの時計は、このコンピューターの時計と合っています。',
  'clock-wrong.behind-minutes':
    'このコンピューターの時計は、独立した複数のホストの時計より{count}{count|分}遅れています。',
  'clock-wrong.behind-hours':
    'このコンピューターの時計は、独立した複数のホストの時計より{count}{count|時間}遅れています。',
  'clock-wrong.behind-days':
    'このコンピューターの時計は、独立した複数のホストの時計より{count}{count|日}遅れています。',
  'clock-wrong.ahead-minutes':
    'このコンピューターの時計は、独立した複数のホストの時計より{count}{count|分}進んでいます。',
  'clock-wrong.ahead-hours':
    'このコンピューターの時計は、独立した複数のホストの時計より{count}{count|時間}進んでいます。',
  'clock-wrong.ahead-days':
    'このコンピューターの時計は、独立した複数のホストの時計より{count}{count|日}進んでいます。',
  'clock-wrong.dates-refused':
    'この時計では、{names}の本物の証明書が、期限切れかまだ有効でないように見えます。',
  'clock-wrong.unsynchronised': 'システムは、時計が同期されていないと報告しています。',
  'route-conflict.usual-way': 'サービスへの通信は、通常の経路を通っています。',
  'route-conflict.other-way':
    '{addresses}への通信は、通常の経路ではなく{ways}を経由して送られ、失敗します。',
  'route-conflict.default-works': '通常の経路を通るホストは応答します。',
  'vpn-kill-switch.outside-reached': '外部のホストに接続できます。',
  'vpn-kill-switch.everything-refused':
    'このコンピューター自身が、インターネットへの送信をすべて拒否しています。',
  'vpn-kill-switch.vpn-present':
    'このコンピューターにはVPNが設定されています。その漏えい防止機能（キルスイッチ）は、まさにこのように動作します。',
  'conflicting-program.none':
    'このコンピューターの処理能力の大半を1つで占めているプログラムはありません。',
  'conflicting-program.takes-most':
    '{program}が、このコンピューターの処理能力の大半を使っています。',
  'computer-overloaded.idle': 'このコンピューターの処理能力には余裕があります。',
  'computer-overloaded.memory':
    'このコンピューターのプログラムは、時間の1割以上をメモリーの空き待ちに費やしています。',
  'computer-overloaded.programs': '{programs}が、合わせてCPU時間のほとんどを使っています。',
  'computer-overloaded.hot': 'CPUが高温になり、冷やすために速度を落としています。',
  'computer-overloaded.saving':
    'コンピューターが省電力に設定されているため、動作が遅くなっています。',
  'conflicting-program.holds-camera':
    '{programs}がカメラを使用中のため、会議アプリに映像が届かない可能性があります。',
  'conflicting-program.shapes':
    'ここでは{programs}が、どのプログラムに回線を使わせるかを決めており、会議の通信を抑えている可能性があります。',
  'network-filters-conflict.none':
    '開発元の異なる2つのプログラムが通信をフィルタリングしている状態ではありません。',
  'network-filters-conflict.both':
    '{names}が、いずれもこのコンピューターの通信をフィルタリングしています。',
  'network-filters-conflict.router-fine': 'ローカルネットワークは正常です。ルーターは応答します。',
  'network-filters-conflict.echo-passes':
    'この種のフィルターが手を加えないエコー（ping）は、プログラムの接続が確立するよりずっと早く外部から返ってきます。',
  'overlays-conflict.one-at-most': 'すべての通信を運ぼうとするトンネルは、多くても1つです。',
  'overlays-conflict.both-claim':
    '{names}が、いずれもこのコンピューターのすべての通信を運ぼうとしています。',
  'overlays-conflict.programs':
    '{names}が同時に動いており、そのうちの1つがすべての通信を引き受けています。',
  'overlays-conflict.router-fine':
    'ローカルネットワークは正常です。ルーターは応答しますが、トンネルの先からは何も応答がありません。',
  'system-updates-pending.installing':
    'システムが更新をインストール中で、このコンピューターの処理能力の大半を使っています（{programs}）。',
  'system-updates-pending.says-so': 'システム自身がそう報告しています。',
  'system-updates-pending.none': '再起動待ちの更新はありません。',
  'system-updates-pending.restart': 'システムは、更新を完了するための再起動を待っています。',
  'system-updates-pending.waiting':
    'ドライバーに関わる更新、または再起動が必要な更新が保留されています：{titles}。',
  'browser-extension-interferes.none': '会議の音声や映像を妨げるブラウザーの設定はありません。',
  'browser-extension-interferes.setting':
    '{browsers}では、ある設定がすべての会議ページの音声と映像を妨げています：{settings}。',
  'browser-extension-interferes.by': 'この設定を保持しているのは、拡張機能{extensions}です。',
  'browser-extension-interferes.udp-heard':
    'ブラウザー以外では、このコンピューターはUDPで送受信できているため、ネットワークの問題ではありません。',
} as const satisfies Record<keyof typeof english, string>;
