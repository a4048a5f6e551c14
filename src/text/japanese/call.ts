import type { call as english } from '../english/call.ts';

/** What the page says of the test call, its steps and what comes of it. */
export const call = {
  'call.title': 'テスト通話',
  'call.lead': 'マイク、スピーカー、カメラを確かめてから、相手側までの数秒の本物の通話を行います。',
  'call.promise':
    '録音もアップロードもしません。相手側は届いた音と映像をそのまま送り返し、何も保存しません。',
  'call.begin': '始める',
  'call.begin.network': 'マイクとカメラを使わず、ネットワークだけ確かめる',
  'call.asking':
    'このページがマイクとカメラを使ってよいか、ブラウザーが尋ねています。そちらで答えてください。',
  'call.next': '次へ',
  'call.again': 'もう一度通話する',
  'call.stop': '通話を切る',
  'call.step': '手順{number}/{count}',
  'call.microphone': '何か話してください',
  'call.microphone.level': 'マイクの音量',
  'call.microphone.waiting': '聞いています…',
  'call.microphone.good': 'よく聞こえます。',
  'call.microphone.quiet':
    '声が小さく聞こえます。マイクに近づくか、このコンピューターの設定で音量を上げてください。',
  'call.microphone.loud': '音量が大きすぎて声が割れます。音量を下げてください。',
  'call.microphone.silent':
    '何も聞こえません。マイクがミュートになっているか、別のマイクが選ばれていませんか。',
  'call.speaker': '音を聞いてください',
  'call.speaker.left': '左で鳴らす',
  'call.speaker.right': '右で鳴らす',
  'call.speaker.question': '聞こえましたか。',
  'call.speaker.yes': 'はい',
  'call.speaker.no': 'いいえ',
  'call.speaker.help':
    'このコンピューターの音量を上げ、どのスピーカーやヘッドセットが選ばれているか確かめてから、もう一度鳴らしてください。',
  'call.camera': '映像を確かめてください',
  'call.camera.picture': 'カメラの映像',
  'call.camera.size': 'カメラの映像は{width} × {height}です。',
  'call.camera.black': '映像が真っ黒です。カメラにカバーが付いていませんか。',
  'call.device.microphone': 'マイク',
  'call.device.camera': 'カメラ',
  'call.trouble.title': '使えません：{device}',
  'call.trouble.denied':
    'ブラウザーがこのページでの使用を許可していません。アドレス欄の左側で許可してから、もう一度始めてください。',
  'call.trouble.absent': '見つかりません。つながっていますか。',
  'call.trouble.held':
    '機器はありますが開けません。たいていは別のプログラムが使っています。ほかの会議プログラムを閉じてから、もう一度始めてください。',
  'call.trouble.held-by': '使用中のプログラム：{programs}',
  'call.trouble.other': 'ブラウザーが開けません（{reason}）。',
  'call.trouble.goes-on': 'これを使わずに通話を試します。',
  'call.talk': '通話',
  'call.talk.udp': '通常の経路（UDP）で通話しています…',
  'call.talk.tcp': '閉じたネットワーク用の迂回路（TCPまたはTLS）でもう一度通話しています…',
  'call.talk.picture': '戻ってきたあなたの映像',
  'call.figure.loss-up': '送信中の損失',
  'call.figure.loss-down': '受信中の損失',
  'call.figure.jitter': '到着のばらつき',
  'call.figure.delay': '往復時間',
  'call.figure.rating': '音声の品質（1〜4.5）',
  'call.figure.picture': '毎秒の映像（枚）',
  'call.figures.udp': '通常の経路（UDP）',
  'call.figures.tcp': '迂回路（TCP）',
  'call.figures.tls': '迂回路（TLS）',
  'call.headline.good': '通話は問題なくできます',
  'call.headline.fair': '通話はできますが、乱れがあります',
  'call.headline.poor': '通話は難しそうです',
  'call.headline.detour': '通話は迂回路でしかできません',
  'call.headline.none': 'このネットワークでは通話がつながりません',
  'call.headline.refused': '通話を試せませんでした',
  'call.headline.starved': '今は判断できません',
  'call.headline.broke': '通話が途中で切れました',
  'call.broke':
    '{seconds}秒後から何も返ってこなくなりました。相手側が止まったか、ネットワークが何も通さなくなったためです。もう一度お試しください。また切れる場合は、ネットワークの管理者に相談してください。',
  'call.stopped': '結果が出る前に通話が切られました。次は10秒ほど続けてください。',
  'call.sound.good': 'あなたの声も相手の声も、よく聞こえます。',
  'call.sound.fair': '会話はできますが、ときどき乱れが気になります。',
  'call.sound.poor': '声が途切れがちになります。',
  'call.sound.unknown': '声の聞こえ方は測れませんでした。',
  'call.because.loss-up': 'あなたの声の{lossRatio}が相手に届くまでに失われます。',
  'call.because.loss-down': '相手の声の{lossRatio}があなたに届くまでに失われます。',
  'call.because.jitter': 'パケットの到着が{jitterMs}ミリ秒ほどばらついています。',
  'call.because.delay': '往復に{rttMs}ミリ秒かかるため、会話がかぶりやすくなります。',
  'call.picture.good': 'ビデオは滑らかに動きます。',
  'call.picture.stalls': 'パケットが失われるため、ビデオがときどき止まります。',
  'call.picture.stalls.plain': 'ビデオがときどき止まります。',
  'call.picture.computer':
    'このコンピューターの負荷が高く、ビデオが滑らかになりません。ネットワークのせいではありません。',
  'call.picture.none': '映像が戻ってきませんでした。',
  'call.way.both': '通常の経路（UDP）も、アプリが代わりに使う迂回路（TCP）も開いています。',
  'call.way.udp':
    '通常の経路（UDP）は開いています。迂回路（TCP）は使えませんでしたが、UDPが使える間は問題ありません。',
  'call.way.tcp':
    'ここでは通常の経路（UDP）がふさがれています。TCPなら通話できますが、パケットが失われるたびに待たされます。ネットワークの管理者にUDPを通すよう頼んでください。',
  'call.way.none':
    '相手側は応答しましたが、UDPでもTCPでも通話が通りませんでした。ネットワークの管理者に通話を通すよう頼んでください。',
  'call.refused.unreachable': '相手側が応答しません。',
  'call.refused.busy':
    '相手側は今、通話が混み合っています。1分ほど待ってからもう一度試してください。',
  'call.refused.not-offered': 'この相手側はテスト通話に対応していません。',
  'call.refused.denied':
    '相手側は鍵またはチケットを求めています。完全なアドレスを教えてもらってください。',
  'call.starved':
    'このコンピューターの負荷が高すぎて、数値がネットワークの状態を表していません。ほかのプログラムを閉じて、もう一度通話してください。',
  'call.no-reflector':
    'テスト通話には相手側が必要です。別のコンピューターでlinecheck reflectorを実行し、そのアドレスを付けてこのページを起動してください。',
  'call.far-end': '相手側：{host}',
} as const satisfies Record<keyof typeof english, string>;
