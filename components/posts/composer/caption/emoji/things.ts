export const things = `
📱|mobile phone|Handy
💻|laptop, computer|Laptop, Computer
⌨️|keyboard|Tastatur
📷|camera, photo|Kamera, Foto
📸|camera with flash, photo|Kamera mit Blitz, Foto
🎥|film camera, video|Filmkamera, Video
📺|television|Fernseher
🔋|battery|Batterie
💡|light bulb, idea|Glühbirne, Idee
🕯️|candle|Kerze
📚|books|Bücher
📖|open book, reading|offenes Buch, Lesen
📝|memo, note|Notiz
✏️|pencil|Bleistift
📌|pushpin|Reißzwecke
📎|paperclip|Büroklammer
✂️|scissors, cut|Schere, schneiden
📅|calendar, date|Kalender, Datum
📈|rising chart, growth|steigende Kurve, Wachstum
📉|falling chart|fallende Kurve
💼|briefcase, work|Aktentasche, Arbeit
📦|package, parcel|Paket
🛒|shopping cart|Einkaufswagen
🛍️|shopping bags|Einkaufstaschen
💰|money bag|Geldsack
💸|money with wings, spend|fliegendes Geld, ausgeben
💳|credit card|Kreditkarte
💎|gem, diamond|Edelstein, Diamant
⏰|alarm clock, time|Wecker, Zeit
⏳|hourglass, wait|Sanduhr, warten
🔔|bell, notification|Glocke, Benachrichtigung
📣|megaphone, announcement|Megafon, Ankündigung
🔍|magnifying glass, search|Lupe, suchen
🔑|key|Schlüssel
🔒|lock|Schloss
🔧|wrench, repair|Schraubenschlüssel, reparieren
🔨|hammer, build|Hammer, bauen
🧰|toolbox|Werkzeugkasten
🧪|test tube, experiment|Reagenzglas, Experiment
💊|pill, medicine|Pille, Medizin
🧼|soap, clean|Seife, sauber
🧴|lotion, skin care|Lotion, Hautpflege
💄|lipstick, make-up|Lippenstift, Make-up
👗|dress, fashion|Kleid, Mode
👟|sneaker, shoes|Turnschuh, Schuhe
👜|handbag|Handtasche
🕶️|sunglasses|Sonnenbrille
👑|crown, queen, king|Krone, Königin, König
🪴|potted plant|Topfpflanze
🛏️|bed|Bett
`;
