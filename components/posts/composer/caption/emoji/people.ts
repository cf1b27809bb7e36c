export const people = `
👋|waving hand, hello, goodbye|winkende Hand, hallo, tschüss
🤚|raised back of hand|erhobener Handrücken
✋|raised hand, stop, high five|erhobene Hand, Stopp
👌|OK hand, perfect|OK-Zeichen, perfekt
🤌|pinched fingers, chef|zusammengedrückte Finger, italienisch
🤏|pinching hand, small|wenig, klein
✌️|victory hand, peace|Victory-Zeichen, Frieden
🤞|crossed fingers, luck|gedrückte Daumen, Glück
🫶|heart hands, love|Herzhände, Liebe
🤟|love-you gesture|Ich-liebe-dich-Geste
🤘|rock, horns|Rock, Teufelshörner
🤙|call me|ruf mich an
👈|pointing left|nach links zeigend
👉|pointing right|nach rechts zeigend
👆|pointing up, above|nach oben zeigend
👇|pointing down, below|nach unten zeigend
👍|thumbs up, like, yes|Daumen hoch, gut, ja
👎|thumbs down, dislike, no|Daumen runter, schlecht, nein
✊|raised fist|erhobene Faust
👊|fist bump|Faust
👏|clapping, applause|Applaus, klatschen
🙌|raising hands, celebrate|erhobene Hände, feiern
🙏|folded hands, please, thank you|gefaltete Hände, bitte, danke
🤝|handshake, deal|Händedruck, Einigung
💪|flexed biceps, strong|Bizeps, stark
🫵|pointing at you|auf dich zeigend
✍️|writing hand|schreibende Hand
💅|nail polish|Nagellack
👀|eyes, looking|Augen, schauen
🧠|brain|Gehirn
👄|mouth, lips|Mund, Lippen
👶|baby|Baby
🧑|person|Person
👩|woman|Frau
👨|man|Mann
👵|grandmother, old woman|Großmutter, alte Frau
👴|grandfather, old man|Großvater, alter Mann
🙋|raising hand, question|meldende Person, Frage
🤷|shrug|schulterzuckend
🤦|facepalm|Hand vor dem Gesicht
💃|dancing woman|tanzende Frau
🕺|dancing man|tanzender Mann
🏃|running|laufend, rennen
🚶|walking|gehend, spazieren
🧘|yoga, meditation|Yoga, Meditation
👨‍🍳|cook, chef|Koch
🧑‍🎨|artist|Künstler
👯|dancers, friends|Tänzer, Freunde
👪|family|Familie
`;
