export const food = `
🍏|green apple|grüner Apfel
🍎|red apple|roter Apfel
🍐|pear|Birne
🍊|tangerine, orange|Mandarine, Orange
🍋|lemon|Zitrone
🍌|banana|Banane
🍉|watermelon|Wassermelone
🍇|grapes|Trauben
🍓|strawberry|Erdbeere
🫐|blueberries|Heidelbeeren
🍒|cherries|Kirschen
🍑|peach|Pfirsich
🥭|mango|Mango
🍍|pineapple|Ananas
🥥|coconut|Kokosnuss
🍅|tomato|Tomate
🥑|avocado|Avocado
🥦|broccoli|Brokkoli
🌶️|chili, hot pepper, spicy|Chili, scharf
🥕|carrot|Karotte
🥔|potato|Kartoffel
🧄|garlic|Knoblauch
🍞|bread, loaf|Brot
🥐|croissant|Croissant
🥖|baguette|Baguette
🥨|pretzel|Brezel
🧀|cheese|Käse
🥚|egg|Ei
🥞|pancakes|Pfannkuchen
🥓|bacon|Speck
🍔|hamburger|Hamburger
🍟|fries|Pommes
🍕|pizza|Pizza
🌮|taco|Taco
🥗|salad|Salat
🍝|spaghetti, pasta|Spaghetti, Nudeln
🍜|noodles, soup|Nudelsuppe
🍣|sushi|Sushi
🍚|rice|Reis
🍦|ice cream|Eis
🍩|doughnut|Donut
🍪|cookie|Keks
🎂|birthday cake|Geburtstagstorte
🍰|cake, slice|Kuchen, Stück
🍫|chocolate|Schokolade
🍿|popcorn|Popcorn
☕|coffee, hot drink|Kaffee, Heißgetränk
🍵|tea|Tee
🧋|bubble tea|Bubble Tea
🍷|wine|Wein
🍺|beer|Bier
🥂|clinking glasses, cheers|anstoßende Gläser, Prost
🍽️|plate, restaurant|Teller, Restaurant
🧂|salt|Salz
`;
