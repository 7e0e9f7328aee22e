"""Laboratory tests in plain words, each with its everyday name and the unit that results are usually given in."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Term, lab_table

_BLOOD_COUNT = """
complete blood count | CBC, blood routine, routine blood test, full blood count, FBC | blood count | cells per microliter | A test that counts the red cells, white cells and platelets in your blood. | MedlinePlus
absolute neutrophil count | ANC, neutrophil count, neutrophil, absolute neutrophil, absolute value of neutrophils | germ-fighting white cells | cells per µL, or ×10⁹/L | How many neutrophils are in your blood. These white blood cells fight infection. | NCI
platelet count | platelet, PLT, thrombocyte, blood platelet | clotting cells | thousand per µL, or ×10⁹/L | How many platelets are in your blood. Platelets help the blood to clot. | MedlinePlus
hemoglobin | Hgb, Hb, HB, HGB | oxygen carrier of the blood | g/dL, or g/L | The part of red blood cells that carries oxygen. A low value means anemia. | MedlinePlus
hematocrit | packed cell volume | share of red cells | % | The share of your blood that is made of red cells. | MedlinePlus
white blood cell count | WBC, white blood cell, leukocyte, white cell count, leukocyte count | white blood cells | thousand per µL, or ×10⁹/L | How many cells that fight infection are in your blood. | MedlinePlus
red blood cell | RBC, erythrocyte, red blood cell count, red cell | red blood cells | million per µL | The cells that carry oxygen through the body and give blood its color. | MedlinePlus
lymphocyte | lymphocyte count, absolute lymphocyte count, T lymphocyte | white cells of the immune system | cells per µL, or ×10⁹/L | A kind of white blood cell that is part of the immune system. | NCI
eosinophil | eosinophil count, blood eosinophil | allergy-type white cells | cells per µL | A white blood cell whose number often rises with allergies, asthma or worms. | MedlinePlus
reticulocyte | reticulocyte count | young red blood cells | % or cells per µL | Young red blood cells. Their number shows if the bone marrow makes enough new ones. | MedlinePlus
CD4 count | CD4, CD4 T cell count, CD4 cell count | helper immune cells | cells per mm³ | How many helper cells of the immune system are in your blood. It is used to follow HIV. | MedlinePlus
"""

_LIVER = """
liver function test | LFT, liver function tests, liver function, liver biochemistry | liver blood test | U/L and mg/dL | A group of blood values that show how well the liver works. | MedlinePlus
bilirubin | total bilirubin, direct bilirubin, TBIL, serum bilirubin, T-BIL, serum total bilirubin, conjugated bilirubin | yellow bile color | mg/dL, or µmol/L | A yellow substance that the liver clears from the blood. A high value can mean liver trouble. | MedlinePlus
ALT | alanine aminotransferase, alanine transaminase, SGPT, GPT, ALAT, glutamic pyruvic transaminase, serum glutamic pyruvic transaminase, alanine amino transferase | liver value | U/L | A liver enzyme measured in the blood. A high value can mean liver damage. | MedlinePlus
AST | aspartate aminotransferase, aspartate transaminase, SGOT, GOT, ASAT, glutamic oxaloacetic transaminase, serum glutamic oxaloacetic transaminase, aspartate amino transferase | liver and muscle value | U/L | An enzyme from the liver and muscles, measured in the blood. A high value can mean liver damage. | MedlinePlus
transaminase | aminotransferase, liver enzyme, hepatic enzyme, hepatic transaminase | liver values | U/L | Liver enzymes (ALT and AST) that rise in the blood when the liver is hurt. | MedlinePlus
alkaline phosphatase | ALP, alk phos | liver and bone value | U/L | An enzyme from the liver and the bones, measured in the blood. | MedlinePlus
gamma-glutamyl transferase | GGT, gamma GT, gamma glutamyl transpeptidase | bile duct value | U/L | A liver enzyme. It rises with bile duct trouble or with much alcohol. | MedlinePlus
albumin | serum albumin, ALB | main blood protein | g/dL, or g/L | A protein in the blood that the liver makes. | MedlinePlus
amylase | serum amylase | pancreas value | U/L | An enzyme that breaks down starch. A high blood value can mean trouble in the pancreas. | MedlinePlus
lipase | serum lipase | pancreas value | U/L | An enzyme from the pancreas. A high blood value can mean the pancreas is inflamed. | MedlinePlus
"""

_KIDNEY_AND_SALTS = """
creatinine | serum creatinine, SCr, plasma creatinine, blood creatinine | kidney value | mg/dL, or µmol/L | A waste product that the kidneys clear. A high value in the blood can mean weak kidneys. | NIDDK
creatinine clearance | CrCl, CCr, Ccr, CLcr, creatinine clearance rate, calculated creatinine clearance | kidney cleaning rate | mL/min | A measure of how well the kidneys clean the blood. | MedlinePlus
glomerular filtration rate | GFR, eGFR, estimated glomerular filtration rate | kidney filter rate | mL/min/1.73 m² | A number that says how well the kidneys filter the blood. It is worked out from a blood test. | NIDDK
blood urea nitrogen | BUN, urea nitrogen, blood urea, serum urea | kidney waste value | mg/dL, or mmol/L | A waste product in the blood that healthy kidneys remove. | MedlinePlus
uric acid | serum uric acid | gout value | mg/dL | A waste product in the blood. Too much of it can cause gout or kidney stones. | MedlinePlus
electrolyte | electrolytes, serum electrolytes | blood salts | mmol/L | Salts in the blood, such as sodium and potassium. Nerves, muscles and heart need them. | MedlinePlus
potassium | serum potassium | potassium salt | mmol/L, or mEq/L | A salt in the blood that keeps heart and muscles working. | MedlinePlus
blood sodium | serum sodium, sodium level | sodium salt | mmol/L, or mEq/L | A salt in the blood that controls how much water the body holds. | MedlinePlus
calcium | serum calcium, ionized calcium, corrected calcium | calcium level | mg/dL, or mmol/L | A mineral in blood and bones. Bones, nerves and muscles need it. | MedlinePlus
magnesium | serum magnesium | magnesium level | mg/dL, or mmol/L | A mineral in the blood that keeps muscles, nerves and heartbeat steady. | MedlinePlus
blood phosphate | serum phosphate, serum phosphorus | phosphate level | mg/dL, or mmol/L | A mineral in blood and bones that the kidneys keep in balance. | MedlinePlus
proteinuria | urine protein, protein in urine, albuminuria | protein in the urine | mg a day, or + to ++++ on a test strip | Protein in the urine. It can be a sign of kidney trouble. | NIDDK
urinalysis | urine routine, routine urine test, urine test, urine analysis | urine test | none, or + to ++++ | A test of the urine for blood, sugar, protein and germs. | MedlinePlus
urine drug screen | urine drug test, drug screen, urine toxicology, urine drug screening, toxicology screen | drug test | none (positive or negative) | A urine test that shows if certain drugs are in the body. | MedlinePlus
"""

_CLOTTING = """
INR | international normalized ratio, PT/INR | clotting time | none (a plain number) | A number that tells how long your blood takes to clot. It is often used with warfarin. | MedlinePlus
prothrombin time | protime | clotting time | seconds | A blood test that tells how long the blood takes to clot. | MedlinePlus
partial thromboplastin time | PTT, aPTT, APTT, activated partial thromboplastin time, activated partial prothrombin time | clotting time | seconds | A blood test of how well the blood clots. | MedlinePlus
thrombin time | | clotting time | seconds | A test of the last step of clotting, in which the blood turns firm. | MedlinePlus
fibrinogen | plasma fibrinogen, Fbg | clotting protein | mg/dL, or g/L | A protein in the blood that is needed to form clots. | MedlinePlus
D-dimer | | sign of a clot | ng/mL, or mg/L | A piece of protein left when a blood clot breaks up. A high value can point to a clot. | MedlinePlus
coagulation function | blood coagulation, coagulation test, coagulation | clotting tests | seconds, or a plain number | How well your blood clots. Tests such as INR show it. | MedlinePlus
"""

_SUGAR_AND_FATS = """
HbA1c | hemoglobin A1c, A1c, A1C, HbA1C, HBA1c, hemoglobin A1C, glycated hemoglobin, glycosylated hemoglobin, glycosylated hemoglobin A1c | average blood sugar | %, or mmol/mol | A blood test that shows the average blood sugar of the last two to three months. | NIDDK
blood glucose | blood sugar, plasma glucose, serum glucose, glucose | blood sugar | mg/dL, or mmol/L | The amount of sugar in your blood. | NIDDK
fasting glucose | fasting plasma glucose, FPG, fasting blood glucose, fasting blood sugar | blood sugar before eating | mg/dL, or mmol/L | Blood sugar after not eating for some hours. | NIDDK
oral glucose tolerance test | OGTT, glucose tolerance test, glucose tolerance | sugar drink test | mg/dL, or mmol/L | Blood sugar is measured before and after you drink something very sweet. | NIDDK
C-peptide | | own insulin value | ng/mL, or nmol/L | A blood value that shows how much insulin your own body still makes. | MedlinePlus
cholesterol | total cholesterol | blood fat | mg/dL, or mmol/L | A fat-like substance in the blood. Too much of one kind can clog blood vessels. | NHLBI
LDL cholesterol | LDL, LDL-C, low-density lipoprotein | bad cholesterol | mg/dL, or mmol/L | The kind of cholesterol that can build up in blood vessels. | NHLBI
HDL cholesterol | HDL, HDL-C, high-density lipoprotein | good cholesterol | mg/dL, or mmol/L | The kind of cholesterol that is carried away from blood vessels. | NHLBI
triglyceride | triglycerides, serum triglycerides, fasting triglycerides | blood fat | mg/dL, or mmol/L | The most common kind of fat in the body, measured in the blood. | MedlinePlus
"""

_HORMONES = """
TSH | thyroid stimulating hormone, thyrotropin | thyroid test | mIU/L | A blood test of how the thyroid works. | MedlinePlus
free thyroxine | FT4, free T4, thyroxine | thyroid hormone | ng/dL, or pmol/L | The main hormone of the thyroid, measured in the blood. | MedlinePlus
triiodothyronine | FT3, free T3 | thyroid hormone | pg/mL, or pmol/L | A hormone of the thyroid that sets how fast the body works. | MedlinePlus
estradiol | | female hormone | pg/mL | The main female sex hormone, measured in the blood. | MedlinePlus
FSH | follicle stimulating hormone | hormone of the change of life | IU/L, or mIU/mL | A hormone that is high after menopause, measured in the blood. | MedlinePlus
luteinizing hormone | | ovulation hormone | IU/L | A hormone that tells the ovaries or testicles to work. | MedlinePlus
testosterone | serum testosterone | male hormone | ng/dL, or nmol/L | The main male sex hormone. Women have a little of it too. | MedlinePlus
cortisol | serum cortisol, morning cortisol | stress hormone | µg/dL, or nmol/L | A hormone from the glands above the kidneys. The body needs it to handle stress. | MedlinePlus
parathyroid hormone | PTH, intact PTH | calcium hormone | pg/mL | A hormone that controls the calcium in the blood. | MedlinePlus
human chorionic gonadotropin | HCG, hCG, beta-HCG, beta hCG, chorionic gonadotropin | pregnancy hormone | mIU/mL | A hormone that the body makes in pregnancy. Pregnancy tests look for it. | MedlinePlus
pregnancy test | urine pregnancy test, serum pregnancy test, blood pregnancy test | pregnancy test | none (positive or negative) | A test of urine or blood that shows if you are pregnant. | MedlinePlus
vitamin D | 25-hydroxyvitamin D | vitamin D level | ng/mL, or nmol/L | A vitamin that helps the body use calcium for strong bones. | MedlinePlus
vitamin B12 | B12, cobalamin | B12 level | pg/mL, or pmol/L | A vitamin that the body needs for nerves and blood cells. | MedlinePlus
folate | folic acid | folic acid level | ng/mL | A B vitamin that the body needs to make new cells, such as blood cells. | MedlinePlus
ferritin | serum ferritin | iron store | ng/mL, or µg/L | A protein that stores iron. Its blood value shows how much iron the body has in store. | MedlinePlus
"""

_HEART_AND_INFLAMMATION = """
C-reactive protein | CRP, hs-CRP, C reactive protein | inflammation value | mg/L, or mg/dL | A blood value that rises with inflammation. | MedlinePlus
erythrocyte sedimentation rate | ESR, sedimentation rate, sed rate | inflammation value | mm per hour | How fast red blood cells sink in a tube. A fast rate can mean inflammation. | MedlinePlus
lactate dehydrogenase | lactic dehydrogenase, lactic acid dehydrogenase | cell damage value | U/L | An enzyme that rises in the blood when tissue is damaged. | MedlinePlus
creatine kinase | CPK, creatine phosphokinase, CK-MB | muscle value | U/L | An enzyme from muscles. It rises when muscle or heart is hurt. | MedlinePlus
troponin | cardiac troponin, troponin I, troponin T | heart attack value | ng/L, or ng/mL | A protein that gets into the blood when the heart muscle is hurt. | MedlinePlus
BNP | brain natriuretic peptide, NT-proBNP, B-type natriuretic peptide | heart failure value | pg/mL | A blood value that rises when the heart has to work too hard. | MedlinePlus
blood gas | arterial blood gas, PaO2, PaCO2 | oxygen in the blood | mmHg | A blood test that measures oxygen, carbon dioxide and acid in the blood. | MedlinePlus
rheumatoid factor | | joint disease value | IU/mL | A protein in the blood that is often found in people with rheumatoid arthritis. | MedlinePlus
antinuclear antibody | ANA | autoimmune test | titer, such as 1:160 | A protein in the blood that can be a sign of lupus or another autoimmune disease. | MedlinePlus
anti-streptolysin O | antistreptolysin O | strep test | IU/mL | A blood test that shows if you had an infection with certain bacteria (strep). | MedlinePlus
immunoglobulin | IgG, IgM, IgA | blood antibodies | mg/dL, or g/L | Proteins of the immune system that fight germs; also called antibodies. | MedlinePlus
immunoglobulin E | IgE, total IgE | allergy value | IU/mL | A protein in the blood that rises when you have an allergy. | MedlinePlus
"""

_GERMS = """
viral load | HIV RNA, HBV DNA, HCV RNA, virus load | amount of virus | copies/mL, or IU/mL | How much of a virus is in the blood. | MedlinePlus
HBsAg | hepatitis B surface antigen, HBs Ag, HBS Ag, HBV surface antigen | hepatitis B test | none (positive or negative) | A blood test that shows if you carry the hepatitis B virus. | CDC
hepatitis B core antibody | HBcAb, anti-HBc, HBV core antibody | past hepatitis B test | none (positive or negative) | A blood test that shows if you have ever had hepatitis B. | CDC
hepatitis B surface antibody | HBsAb, anti-HBs | hepatitis B protection test | mIU/mL | A blood test that shows if you are protected against hepatitis B. | CDC
hepatitis C antibody | HCV antibody, anti-HCV, HCV Ab | hepatitis C test | none (positive or negative) | A blood test that shows if you have ever had hepatitis C. | CDC
tuberculosis test | PPD, QuantiFERON, tuberculin skin test, interferon gamma release assay, IGRA | tuberculosis test | none (positive or negative) | A skin or blood test that shows if tuberculosis germs have been in your body. | CDC
blood culture | microbial culture, urine culture | germ test | none (positive or negative) | Blood or another sample is kept warm in a dish to see if germs grow. | MedlinePlus
PCR | polymerase chain reaction, RT-PCR, nucleic acid test, nucleic acid testing, PCR test | gene test | none (positive or negative) | A laboratory test that finds tiny amounts of the genes of a germ or a cell. | MedlinePlus
serology | serologic, serological, seropositive, seropositivity, seronegative | antibody test | none, or titer such as 1:160 | Blood tests that look for antibodies, which show that the body has met a germ. | MedlinePlus
titer | titre, antibody titer | antibody level | ratio, such as 1:160 | A number that tells how much of an antibody is in the blood. | MedlinePlus
syphilis test | RPR, TPPA, rapid plasma reagin, treponema pallidum antibody | syphilis test | none (positive or negative) | A blood test for syphilis, an infection passed on by sex. | CDC
fecal occult blood test | fecal occult blood, stool occult blood, occult blood | hidden blood in stool | none (positive or negative) | A test that finds blood in the stool that you cannot see. | NCI
"""

_TUMOR_VALUES = """
PSA | prostate-specific antigen | prostate value | ng/mL | A protein from the prostate, measured in the blood. | NCI
CEA | carcinoembryonic antigen | tumor value | ng/mL | A protein that can rise in the blood with some cancers, such as bowel cancer. | NCI
CA-125 | cancer antigen 125 | ovary tumor value | U/mL | A protein that can rise in the blood with cancer of the ovary. | NCI
alpha-fetoprotein | AFP, alpha fetoprotein | liver tumor value | ng/mL | A protein that can rise in the blood with liver cancer and some other tumors. | NCI
beta-2 microglobulin | β2-microglobulin | tumor value | mg/L | A small protein that can rise in the blood with some blood cancers. | NCI
M protein | monoclonal protein, serum M protein, paraprotein | myeloma protein | g/dL | An antibody of one kind that myeloma cells make in large amounts. | NCI
circulating tumor DNA | ctDNA, cell-free DNA | tumor genes in the blood | %, or copies per mL | Small pieces of a tumor's genes that float in the blood. | NCI
"""

LAB_TESTS: tuple[Term, ...] = tuple(
    term
    for part in (
        _BLOOD_COUNT,
        _LIVER,
        _KIDNEY_AND_SALTS,
        _CLOTTING,
        _SUGAR_AND_FATS,
        _HORMONES,
        _HEART_AND_INFLAMMATION,
        _GERMS,
        _TUMOR_VALUES,
    )
    for term in lab_table(part)
)
