"""The countries that a person can choose from, spelled as the registry spells them in its list of locations."""

from screening.trials.places import UNITED_STATES

COUNTRIES = (
    UNITED_STATES,
    *"""Afghanistan;Albania;Algeria;Andorra;Angola;Antigua and Barbuda;Argentina;Armenia;Aruba;Australia;Austria;
Azerbaijan;Bahamas;Bahrain;Bangladesh;Barbados;Belarus;Belgium;Belize;Benin;Bermuda;Bhutan;Bolivia;
Bosnia and Herzegovina;Botswana;Brazil;Brunei Darussalam;Bulgaria;Burkina Faso;Burundi;Cabo Verde;Cambodia;Cameroon;
Canada;Central African Republic;Chad;Chile;China;Colombia;Comoros;Congo;Costa Rica;Côte d'Ivoire;Croatia;Cuba;Cyprus;
Czechia;Democratic Republic of the Congo;Denmark;Djibouti;Dominica;Dominican Republic;Ecuador;Egypt;El Salvador;
Equatorial Guinea;Eritrea;Estonia;Eswatini;Ethiopia;Fiji;Finland;France;French Guiana;Gabon;Gambia;Georgia;Germany;
Ghana;Gibraltar;Greece;Greenland;Grenada;Guadeloupe;Guam;Guatemala;Guinea;Guinea-Bissau;Guyana;Haiti;Honduras;
Hong Kong;Hungary;Iceland;India;Indonesia;Iran;Iraq;Ireland;Israel;Italy;Jamaica;Japan;Jordan;Kazakhstan;Kenya;
Kiribati;Kosovo;Kuwait;Kyrgyzstan;Laos;Latvia;Lebanon;Lesotho;Liberia;Libya;Liechtenstein;Lithuania;Luxembourg;Macau;
Madagascar;Malawi;Malaysia;Maldives;Mali;Malta;Martinique;Mauritania;Mauritius;Mexico;Micronesia;Moldova;Monaco;
Mongolia;Montenegro;Morocco;Mozambique;Myanmar;Namibia;Nepal;Netherlands;New Caledonia;New Zealand;Nicaragua;Niger;
Nigeria;North Korea;North Macedonia;Norway;Oman;Pakistan;Palestinian Territories;Panama;Papua New Guinea;Paraguay;
Peru;Philippines;Poland;Portugal;Puerto Rico;Qatar;Réunion;Romania;Russia;Rwanda;Saint Lucia;Samoa;San Marino;
Saudi Arabia;Senegal;Serbia;Seychelles;Sierra Leone;Singapore;Slovakia;Slovenia;Solomon Islands;Somalia;South Africa;
South Korea;South Sudan;Spain;Sri Lanka;Sudan;Suriname;Sweden;Switzerland;Syria;Taiwan;Tajikistan;Tanzania;Thailand;
Timor-Leste;Togo;Tonga;Trinidad and Tobago;Tunisia;Turkey (Türkiye);Turkmenistan;Uganda;Ukraine;
United Arab Emirates;United Kingdom;Uruguay;Uzbekistan;Vanuatu;Venezuela;Vietnam;Yemen;Zambia;Zimbabwe
""".replace("\n", "").split(";"),
)
