import type { guidesNetwork as english } from '../english/guides-network.ts';

/** Guided repairs of the network nearby: joining, cable, radio, router, phone. */
export const guidesNetwork = {
  'fix.join-network.title': 'ネットワークへの接続',
  'fix.join-network.does': 'Wi-Fiをオンにしてネットワークを選ぶ場所を示します。',
  'fix.join-network.risk': 'なし。',
  'guide.join-network.windows':
    'ネットワークケーブルを差し込んでください。または、時計の近くのネットワークアイコンをクリックし、Wi-Fiをオン、機内モードをオフにして、ネットワークを選んでください。（設定 > ネットワークとインターネット > Wi-Fi）',
  'guide.join-network.macos':
    'ネットワークケーブルを差し込んでください。または、メニューバーのWi-Fiアイコンをクリックし、オンにして、ネットワークを選んでください。（システム設定 > Wi-Fi）',
  'guide.join-network.gnome':
    'ネットワークケーブルを差し込んでください。または、右上のメニューを開き、Wi-Fiをオン、機内モードをオフにして、ネットワークを選んでください。（設定 > Wi-Fi）',
  'guide.join-network.kde':
    'ネットワークケーブルを差し込んでください。または、パネルのネットワークアイコンをクリックし、Wi-Fiをオン、機内モードをオフにして、ネットワークを選んでください。',
  'guide.join-network.linux':
    'ネットワークケーブルを差し込むか、バーのネットワークアイコンをクリックしてWi-Fiネットワークを選んでください（ターミナルでは「nmcli device wifi connect NAME --ask」）。',

  'fix.renew-address.title': 'ネットワークのアドレスの再取得',
  'fix.renew-address.does': 'ルーターがアドレスを割り当てるように、切断と再接続の方法を示します。',
  'fix.renew-address.risk': '数秒間、接続が切れます。',
  'guide.renew-address.windows':
    'Wi-Fiをオフにしてからオンにするか、ケーブルを抜き差ししてください。それでも不十分な場合：設定 > ネットワークとインターネット > ネットワークの詳細設定 > お使いのアダプター > 無効にする、その後「有効にする」。',
  'guide.renew-address.macos':
    'Wi-Fiをオフにしてからオンにするか、ケーブルを抜き差ししてください。それでも不十分な場合：システム設定 > ネットワーク > お使いの接続 > 詳細 > TCP/IP > DHCPリースを更新。',
  'guide.renew-address.gnome':
    'Wi-Fiをオフにしてからオンにするか、ケーブルを抜き差ししてください。それでも不十分な場合：設定 > ネットワーク > 接続の横の歯車 > IPv4 > 自動 (DHCP) > 適用。',
  'guide.renew-address.kde':
    'Wi-Fiをオフにしてからオンにするか、ケーブルを抜き差ししてください。それでも不十分な場合：ネットワークアイコンをクリック > 切断、その後「接続」。',
  'guide.renew-address.linux':
    'バーのネットワークアイコンをクリックし、切断して接続し直してください（ターミナルでは「nmcli device disconnect INTERFACE」と「nmcli device connect INTERFACE」）。',

  'fix.use-cable.title': 'ネットワークケーブルの使用',
  'fix.use-cable.does': '無線を避け、このコンピューターとルーターをケーブルでつなぎます。',
  'fix.use-cable.risk': '接続が一度切り替わり、進行中の通話が一瞬途切れることがあります。',
  'guide.plug-cable.any':
    'ネットワークケーブルを、ルーターとこのコンピューター（またはそのアダプター）に差し込んでください。コンピューターは自動的にケーブルを優先します。切り替わると、先に進みます。',

  'fix.use-hotspot.title': 'スマートフォンのテザリングの使用',
  'fix.use-hotspot.does':
    'この会議に別のネットワークを使います。いまのネットワークをここから修復できない場合は、これが最も速い方法です。',
  'fix.use-hotspot.risk':
    'スマートフォンのデータ通信量を使います。1時間あたり、ビデオで約1.5 GB、音声で60 MBです。',
  'guide.share-phone.any':
    'スマートフォンでテザリングをオンにしてください。iPhone：設定 > インターネット共有 > ほかの人の接続を許可。Android：設定 > ネットワークとインターネット > アクセスポイントとテザリング > Wi-Fiアクセスポイント。その画面を開いたまま、スマートフォンをコンピューターのそばに置いてください。',
  'guide.join-phone.windows':
    '時計の近くのネットワークアイコンをクリックし、スマートフォンのネットワークを選んでください。（設定 > ネットワークとインターネット > Wi-Fi > 利用できるネットワークを表示）',
  'guide.join-phone.macos':
    'メニューバーのWi-Fiアイコンをクリックし、スマートフォンのネットワークを選んでください。（システム設定 > Wi-Fi）',
  'guide.join-phone.gnome':
    '右上のメニュー > Wi-Fiを開き、スマートフォンのネットワークを選んでください。（設定 > Wi-Fi）',
  'guide.join-phone.kde':
    'パネルのネットワークアイコンをクリックし、スマートフォンのネットワークを選んでください。',
  'guide.join-phone.linux':
    'バーのネットワークアイコンをクリックし、スマートフォンのネットワークを選んでください（ターミナルでは「nmcli device wifi connect NAME --ask」）。',

  'fix.restart-router.title': 'ルーターの再起動',
  'fix.restart-router.does': '秒数を数え、ルーターが復帰するのを見守り、自動的に再確認します。',
  'fix.restart-router.risk': 'このネットワークの全員が、2〜5分間オフラインになります。',
  'guide.unplug-router.any':
    'ルーターの電源プラグを抜いてください。モデムが別にある場合は、モデムも抜きます。{seconds}秒間そのままにしてください。時間はこちらで数えます。',
  'guide.plug-in-router.any':
    '電源プラグを差し直してください（モデムが先です）。多くの機種では、ランプが安定するまで1〜3分かかります。ルーターが応答すると、先に進みます。',
  'guide.await-line.any':
    'ルーターが復帰し、プロバイダーに接続中です。インターネットが応答すると、先に進みます。5分以内に応答しない場合は回線が停止しているため、プロバイダーに電話する必要があります。',

  'fix.router-packet-size.title': 'ルーターでのパケットサイズの縮小',
  'fix.router-packet-size.does': '大きなパケットが再び通るようにするルーターの設定を示します。',
  'fix.router-packet-size.risk':
    'ルーターが一度接続し直します。変更する前に、元の値を控えてください。',
  'guide.router-packet-size.any':
    'ルーターの設定ページの「インターネット」「WAN」「PPPoE」などで、MTUを1492（不十分なら1400）に設定し、「MSSクランプ」があればオンにしてください。',
  'fix.router-udp-timeout.title': 'ルーターが通話を記憶する時間の延長',
  'fix.router-udp-timeout.does': '通信の少ない通話を切ってしまうルーターの設定を示します。',
  'fix.router-udp-timeout.risk':
    'SIP ALGを必要とする電話が使えなくなることがあります。その場合はオンに戻してください。',
  'guide.router-udp-timeout.any':
    'ルーターの設定ページの「ファイアウォール」「NAT」「詳細設定」などで、「SIP ALG」をオフにし、UDPのタイムアウトを120秒以上に設定してください。',
  'fix.router-fair-queue.title': 'ルーターによる回線の公平な配分',
  'fix.router-fair-queue.does': 'アップロードで音声が遅れるのを防ぐルーターの設定を示します。',
  'fix.router-fair-queue.risk': 'ダウンロードが少し遅くなることがあります。',
  'guide.router-fair-queue.any':
    'ルーターの設定ページの「QoS」「トラフィック」などで、SQM、「Smart queue」、CAKEのいずれかをオンにし、上り・下りを測定速度の90%に設定してください。そのような設定がなければ、このコンピューターまたはビデオ通話を優先してください。',
  'fix.router-filter.title': 'ルーターでのサービスの名前の許可',
  'fix.router-filter.does': 'ルーターまたはフィルター機器で、名前を遮断している場所を示します。',
  'fix.router-filter.risk':
    'なし。ご自身のものではないネットワークでは、所有者に依頼してください。',
  'guide.router-filter.any':
    'ルーター（またはPi-hole、AdGuard Home、NextDNS）の設定ページの「ペアレンタルコントロール」「フィルター」「セキュリティ」などで、サービスのドメインを許可し、ブラウザーを再起動してください。',

  'fix.move-closer.title': 'ルーターへの接近',
  'fix.move-closer.does': '移動中の電波の強さを表示します。',
  'fix.move-closer.risk': 'なし。',
  'guide.move-closer.any':
    'ルーターに近づくか、ドア、金属、電子レンジを避けてください。いまの電波は{signal} dBmです。{goal} dBm以上（0に近いほど良好）になると、自動的に先に進みます。',
  'fix.change-wifi-channel.title': '混雑したチャンネルからの移動',
  'fix.change-wifi-channel.does': '近隣の電波が少ない周波数帯やチャンネルに移る方法を示します。',
  'fix.change-wifi-channel.risk': '各端末のWi-Fiが数秒間切れます。',
  'guide.change-wifi-channel.any':
    'このコンピューターはチャンネル{channel}を使っています。同じルーターの5 GHzまたは6 GHzのネットワークに別の名前があれば、それを選んでください。または、ルーターの設定ページで別のチャンネルを設定してください（Wi-Fi > チャンネル > 自動、2.4 GHzなら1、6、11）。',
  'fix.stop-airdrop.title': '会議中のAirDropとAirPlayの無効化',
  'fix.stop-airdrop.does': 'Macが毎秒Wi-Fiのチャンネルを離れるのを防ぎます。',
  'fix.stop-airdrop.risk': 'その間、ほかの人からAirDropでファイルを受け取れません。',
  'guide.stop-airdrop.macos':
    'システム設定 > 一般 > AirDropとHandoff：AirDrop >「なし」（または「受信しない」）、「Handoffを許可」をオフ、「AirPlayレシーバー」をオフにしてください。（早い方法：コントロールセンター > AirDropをオフ）',
  'fix.wifi-stay-awake.title': 'Wi-Fiのスリープの防止',
  'fix.wifi-stay-awake.does': '無線の省電力機能をオフにする場所を示します。',
  'fix.wifi-stay-awake.risk': 'バッテリーの持ちが少し短くなります。',
  'guide.wifi-stay-awake.windows-10':
    '電源アダプターをつないでください。その後：コントロール パネル > 電源オプション > プラン設定の変更 > 詳細な電源設定の変更 > ワイヤレス アダプターの設定 > 省電力モード > 最大パフォーマンス。',
  'guide.wifi-stay-awake.windows-11':
    '電源アダプターをつなぎ、設定 > システム > 電源とバッテリー：電源モード > 最適なパフォーマンス、バッテリー節約機能をオフにしてください。表示される場合は次も：コントロール パネル > 電源オプション > 詳細な電源設定の変更 > ワイヤレス アダプターの設定 > 最大パフォーマンス。',
  'guide.wifi-stay-awake.windows-11-24h2':
    '電源アダプターをつなぎ、設定 > システム > 電源とバッテリー：電源モード > 最適なパフォーマンス、省エネ機能をオフにしてください。表示される場合は次も：コントロール パネル > 電源オプション > 詳細な電源設定の変更 > ワイヤレス アダプターの設定 > 最大パフォーマンス。',
  'guide.wifi-stay-awake.macos':
    '電源アダプターをつなぎ、システム設定 > バッテリー > 低電力モード >「しない」にしてください。',
  'guide.wifi-stay-awake.gnome':
    '電源アダプターをつなぎ、設定 > 電源 > 電源モード > パフォーマンスまたはバランス、自動省電力をオフにしてください。',
  'guide.wifi-stay-awake.kde':
    '電源アダプターをつなぎ、パネルの電源アイコン > 電源プロファイル > パフォーマンスにしてください。',
  'guide.wifi-stay-awake.linux':
    '電源アダプターを接続してください。ほとんどのノートパソコンは、これで省電力をやめます。ターミナルでは、次に接続するまで有効：「sudo iw dev INTERFACE set power_save off」。',
} as const satisfies Record<keyof typeof english, string>;
