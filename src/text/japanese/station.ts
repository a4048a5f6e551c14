import type { station as english } from '../english/station.ts';

/** What the page of a reflector says: the check that needs nothing but a browser. */
export const station = {
  'station.title': '接続を確かめる',
  'station.lead':
    '何もインストールせずに、このブラウザーで今いる場所の通話環境を1分ほどで調べます。',
  'station.begin': '確かめる',
  'station.stop': '止める',
  'station.again': 'もう一度確かめる',
  'station.call': 'マイク、スピーカー、カメラを試す',
  'station.back': '接続の確認に戻る',
  'station.meets': 'どのサービスで会議をしますか。',
  'station.asks':
    '選んだサービスのページが応答するか一度だけ確かめます。ほかの通信はすべてこの相手側とだけ行います。',
  'station.running.reach': '{service}は応答しますか。',
  'station.running.delay': '往復にどれくらいかかりますか。',
  'station.running.udp': '通話はつながりますか（UDP）。',
  'station.running.tcp': '迂回路（TCP）ではどうですか。',
  'station.running.down': '受信の速さはどれくらいですか。',
  'station.running.up': '送信の速さはどれくらいですか。',
  'station.reach.yes': '{service}は応答します。',
  'station.reach.no': '{service}はこのブラウザーに応答しません。',
  'station.reach.unclear':
    '{service}が応答するかどうかわかりませんでした。時間がかかりすぎました。',
  'station.capacity': '回線の速さは受信{downMbps} Mbps、送信{upMbps} Mbpsです。',
  'station.capacity.low.up':
    '送信が{upMbps} Mbpsしかありません。グループのビデオには{needMbps} Mbps必要です。',
  'station.capacity.low.down':
    '受信が{downMbps} Mbpsしかありません。グループのビデオには{needMbps} Mbps必要です。',
  'station.capacity.lossy':
    'パケットが失われると接続は遅くなります。回線そのものはもっと速いかもしれません。',
  'station.load':
    '回線が混むと往復が{idleMs}ミリ秒から{loadedMs}ミリ秒に延びます。誰かがファイルを送ると通話が遅れます。',
  'station.load.fine':
    '回線が混んでも通話への影響はわずかです（{idleMs}ミリ秒から{loadedMs}ミリ秒）。',
  'station.capacity.none': '回線の速さは測れませんでした。',
  'station.headline.ready': 'ここからの通話は問題なさそうです',
  'station.headline.reach': '{service}は応答しませんが、この相手側への通話はできます',
  'station.headline.slow': '通話はできますが、ビデオには回線が遅めです',
  'station.blind': 'ブラウザーからは見えないこと',
  'station.blind.does':
    '応答しない理由、ルーターやWi-Fi、名前解決、証明書、プロキシ、サービスのメディアサーバーは見えません。ここでの通話の相手はこの相手側です。プログラム（linecheck check）ならすべて調べられます。',
  'station.report': 'レポート',
  'station.report.lead':
    'このブラウザーの中で作られます。送信はしません。ご自分で保存して渡してください。',
  'station.report.html': '読む形式で保存',
  'station.report.json': '技術者向けに保存',
  'station.report.at': '作成日時：{when}',
  'station.figure.idle': '往復時間（空いているとき）',
  'station.figure.loaded': '往復時間（混んでいるとき）',
  'station.figure.down': '受信',
  'station.figure.up': '送信',
} as const satisfies Record<keyof typeof english, string>;
