export const places = `
🚗|car|Auto
🚕|taxi|Taxi
🚌|bus|Bus
🚲|bicycle|Fahrrad
🛵|scooter|Motorroller
🏍️|motorcycle|Motorrad
🚆|train|Zug
✈️|airplane, travel|Flugzeug, Reise
🚀|rocket, launch|Rakete, Start
🚁|helicopter|Hubschrauber
⛵|sailboat|Segelboot
🚢|ship, cruise|Schiff, Kreuzfahrt
🧳|luggage, travel|Koffer, Reise
🗺️|map|Landkarte
🧭|compass|Kompass
🏔️|mountain with snow|Berg mit Schnee
🏕️|camping|Camping
🏖️|beach|Strand
🏝️|island|Insel
🏠|house, home|Haus, Zuhause
🏡|house with garden|Haus mit Garten
🏢|office building|Bürogebäude
🏭|factory|Fabrik
🏪|shop, store|Laden, Geschäft
🏫|school|Schule
🏥|hospital|Krankenhaus
🏛️|classical building, museum|klassisches Gebäude, Museum
⛪|church|Kirche
🕌|mosque|Moschee
🗼|tower|Turm
🌆|city at dusk|Stadt in der Dämmerung
🌃|night city|Stadt bei Nacht
🌅|sunrise|Sonnenaufgang
🎡|Ferris wheel|Riesenrad
⛲|fountain|Springbrunnen
📍|pin, location|Stecknadel, Ort
`;
