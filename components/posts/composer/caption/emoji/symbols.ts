export const symbols = `
❤️|red heart, love|rotes Herz, Liebe
🧡|orange heart|oranges Herz
💛|yellow heart|gelbes Herz
💚|green heart|grünes Herz
💙|blue heart|blaues Herz
💜|purple heart|lila Herz
🖤|black heart|schwarzes Herz
🤍|white heart|weißes Herz
🤎|brown heart|braunes Herz
💔|broken heart|gebrochenes Herz
❣️|heart exclamation|Herz als Ausrufezeichen
💕|two hearts|zwei Herzen
💖|sparkling heart|funkelndes Herz
💯|hundred points, perfect|hundert Punkte, perfekt
💥|boom, collision|Knall, Zusammenstoß
💫|dizzy, stars|Schwindel, Sterne
💦|sweat drops, splash|Schweißtropfen, Spritzer
💬|speech balloon, comment|Sprechblase, Kommentar
💭|thought balloon|Gedankenblase
💤|zzz, sleep|Zzz, Schlaf
✅|check mark, done|Häkchen, erledigt
❌|cross mark, no|Kreuz, nein
⚠️|warning|Warnung
❓|question mark|Fragezeichen
❗|exclamation mark|Ausrufezeichen
➡️|right arrow|Pfeil nach rechts
⬅️|left arrow|Pfeil nach links
⬆️|up arrow|Pfeil nach oben
⬇️|down arrow|Pfeil nach unten
🔁|repeat, loop|Wiederholen, Schleife
▶️|play button|Wiedergabe
⏸️|pause button|Pause
🔝|top arrow|Top, oben
🆕|new button|neu
🆓|free button, gratis|gratis, kostenlos
🔴|red circle|roter Kreis
🟠|orange circle|oranger Kreis
🟢|green circle|grüner Kreis
🔵|blue circle|blauer Kreis
⚫|black circle|schwarzer Kreis
⚪|white circle|weißer Kreis
1️⃣|keycap one|Ziffer eins
2️⃣|keycap two|Ziffer zwei
3️⃣|keycap three|Ziffer drei
♻️|recycling|Recycling
©️|copyright|Copyright
🏳️‍🌈|rainbow flag, pride|Regenbogenflagge, Pride
🏁|chequered flag, finish|Zielflagge, Ziel
`;
