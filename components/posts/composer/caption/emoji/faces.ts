export const faces = `
😀|grinning face|grinsendes Gesicht
😃|smiling face with big eyes|lachendes Gesicht
😄|smiling face with smiling eyes|strahlendes Gesicht
😁|beaming face|grinsend mit Zähnen
😆|laughing face|herzhaft lachend
😅|grinning with sweat, relief|lachend mit Schweiß, Erleichterung
🤣|rolling on the floor laughing|vor Lachen am Boden
😂|tears of joy, laughing|Freudentränen, lachen
🙂|slightly smiling|leicht lächelnd
🙃|upside-down face, irony|umgedrehtes Gesicht, Ironie
🫠|melting face, hot|schmelzendes Gesicht, heiß
😉|winking face|zwinkernd
😊|smiling with blushing cheeks|lächelnd mit roten Wangen
😇|halo, angel|Heiligenschein, Engel
🥰|face with hearts, love|Gesicht mit Herzen, Liebe
😍|heart eyes, love|Herzaugen, verliebt
🤩|star-struck, wow|Sternenaugen, begeistert
😘|blowing a kiss|Kuss zuwerfend
😋|yummy, delicious|lecker, köstlich
😛|tongue out|Zunge raus
😜|winking with tongue, crazy|zwinkernd mit Zunge, albern
🤪|zany face, goofy|verrücktes Gesicht
🤗|hug|Umarmung
🤭|hand over mouth, giggle|Hand vor dem Mund, kichern
🤫|shush, quiet, secret|psst, leise, Geheimnis
🤔|thinking|nachdenklich
🫡|salute|salutierend
🤨|raised eyebrow, doubt|hochgezogene Augenbraue, Zweifel
😐|neutral face|neutrales Gesicht
😏|smirk|süffisant
😒|unamused|genervt
🙄|rolling eyes|Augen verdrehend
😬|grimace, awkward|Grimasse, peinlich
😌|relieved, calm|erleichtert, ruhig
😔|pensive, sad|bedrückt, traurig
😴|sleeping|schlafend
🤤|drooling|sabbernd
😎|sunglasses, cool|Sonnenbrille, cool
🤓|nerd, glasses|Streber, Brille
🧐|monocle, curious|Monokel, neugierig
😕|confused|verwirrt
🥺|pleading, puppy eyes|bettelnd, Hundeblick
🥹|holding back tears, moved|gerührt, Tränen zurückhaltend
😢|crying|weinend
😭|loudly crying|heulend
😤|huffing, proud|schnaubend, stolz
😡|angry, red face|wütend, rotes Gesicht
🤬|swearing|fluchend
🤯|mind blown|überwältigt, explodierender Kopf
😳|flushed, surprised|errötet, überrascht
🥵|hot face|schwitzend, heiß
🥶|cold face|frierend, kalt
😱|screaming in fear|schreiend vor Angst
😨|fearful|ängstlich
😮|open mouth, surprised|offener Mund, überrascht
🥱|yawning, tired|gähnend, müde
🥳|party face, celebrate|feierndes Gesicht, Party
🤠|cowboy hat|Cowboyhut
🫣|peeking through fingers|durch die Finger schauend
💀|skull, dead|Totenkopf
👻|ghost, halloween|Gespenst, Halloween
🤖|robot|Roboter
💩|pile of poo|Kothaufen
🙈|see-no-evil monkey|Affe hält Augen zu
`;
