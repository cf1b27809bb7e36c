export const nature = `
🐶|dog face|Hund
🐱|cat face|Katze
🐭|mouse|Maus
🐰|rabbit|Hase
🦊|fox|Fuchs
🐻|bear|Bär
🐼|panda|Panda
🐨|koala|Koala
🦁|lion|Löwe
🐮|cow|Kuh
🐷|pig|Schwein
🐸|frog|Frosch
🐵|monkey|Affe
🐔|chicken|Huhn
🐧|penguin|Pinguin
🐦|bird|Vogel
🦄|unicorn|Einhorn
🐝|honeybee|Biene
🦋|butterfly|Schmetterling
🐌|snail, slow|Schnecke, langsam
🐞|lady beetle|Marienkäfer
🐢|turtle, slow|Schildkröte, langsam
🐙|octopus|Krake
🐬|dolphin|Delfin
🐳|whale|Wal
🐟|fish|Fisch
🐴|horse|Pferd
🐾|paw prints|Pfotenabdrücke
💐|bouquet, flowers|Blumenstrauß
🌸|cherry blossom, spring|Kirschblüte, Frühling
🌹|rose|Rose
🌻|sunflower|Sonnenblume
🌷|tulip|Tulpe
🌱|seedling, plant|Setzling, Pflanze
🌲|evergreen tree, forest|Nadelbaum, Wald
🌴|palm tree, holiday|Palme, Urlaub
🌵|cactus|Kaktus
🍀|four leaf clover, luck|Kleeblatt, Glück
🍁|maple leaf, autumn|Ahornblatt, Herbst
🍄|mushroom|Pilz
🌍|globe, earth|Erde, Weltkugel
🌙|moon, night|Mond, Nacht
⭐|star|Stern
🌟|glowing star|leuchtender Stern
✨|sparkles, magic, new|Funkeln, Magie, neu
⚡|lightning, electric|Blitz, Strom
🔥|fire, hot, lit|Feuer, heiß
🌈|rainbow|Regenbogen
☀️|sun, summer|Sonne, Sommer
☁️|cloud|Wolke
🌧️|rain|Regen
❄️|snowflake, winter|Schneeflocke, Winter
🌊|wave, sea|Welle, Meer
💧|drop, water|Tropfen, Wasser
`;
