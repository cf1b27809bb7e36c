export const activities = `
🎉|party popper, celebrate|Konfetti, feiern
🎊|confetti ball|Konfettiball
🎈|balloon|Luftballon
🎁|gift, present|Geschenk
🎄|Christmas tree|Weihnachtsbaum
🎃|pumpkin, halloween|Kürbis, Halloween
🎆|fireworks|Feuerwerk
🏆|trophy, winner|Pokal, Sieger
🥇|gold medal, first|Goldmedaille, Erster
⚽|soccer, football|Fußball
🏀|basketball|Basketball
🏈|American football|American Football
🎾|tennis|Tennis
🏐|volleyball|Volleyball
🏓|table tennis|Tischtennis
🥊|boxing|Boxen
🎯|bullseye, target|Volltreffer, Ziel
🎮|video game|Videospiel
🎲|dice, game|Würfel, Spiel
🧩|puzzle|Puzzle
🎨|palette, paint, art|Farbpalette, Kunst
🎭|theatre, masks|Theater, Masken
🎤|microphone, singing|Mikrofon, Singen
🎧|headphones, music|Kopfhörer, Musik
🎵|music note|Musiknote
🎶|music notes|Musiknoten
🎸|guitar|Gitarre
🎹|piano|Klavier
🥁|drum|Trommel
🎬|clapper board, film|Filmklappe, Film
🧶|yarn, knitting|Wolle, Stricken
🏺|amphora, pottery|Amphore, Töpfern
🪡|sewing needle|Nähnadel
🧗|climbing|Klettern
🚴|cycling|Radfahren
🏊|swimming|Schwimmen
🏄|surfing|Surfen
⛷️|skiing|Skifahren
🏋️|weight lifting, gym|Gewichtheben, Fitness
⛺|tent, camping|Zelt, Camping
`;
