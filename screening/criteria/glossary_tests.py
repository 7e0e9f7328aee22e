"""Tests, scores and measures in plain words; facts after MedlinePlus and the NCI Dictionary of Cancer Terms, words our own."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Term, table

TESTS: tuple[Term, ...] = table(
    """
absolute neutrophil count | ANC, neutrophil count, neutrophil | How many neutrophils are in your blood. These white blood cells fight infection.
platelet count | platelet, PLT, thrombocyte | How many platelets are in your blood. Platelets help the blood to clot.
hemoglobin | haemoglobin, Hgb, Hb | The part of red blood cells that carries oxygen. A low value means anemia.
white blood cell count | WBC, white blood cell, leukocyte, leucocyte | How many cells that fight infection are in your blood.
lymphocyte | lymphocyte count | A kind of white blood cell that is part of the immune system.
CD4 count | CD4 | How many helper cells of the immune system are in your blood. It is used to follow HIV.
bilirubin | total bilirubin, direct bilirubin | A yellow substance that the liver clears from the blood. A high value can mean liver trouble.
ALT | alanine aminotransferase, alanine transaminase, SGPT, GPT, ALAT | A liver enzyme measured in the blood. A high value can mean liver damage.
AST | aspartate aminotransferase, aspartate transaminase, SGOT, GOT, ASAT | An enzyme from the liver and muscles, measured in the blood. A high value can mean liver damage.
transaminase | aminotransferase, liver enzyme | Liver enzymes (ALT and AST) that rise in the blood when the liver is hurt.
alkaline phosphatase | ALP | An enzyme from the liver and the bones, measured in the blood.
creatinine | serum creatinine | A waste product that the kidneys clear. A high value in the blood can mean weak kidneys.
creatinine clearance | CrCl, CCr | A measure of how well the kidneys clean the blood.
glomerular filtration rate | GFR, eGFR | A number that says how well the kidneys filter the blood. It is worked out from a blood test.
albumin | serum albumin | A protein in the blood that the liver makes.
INR | international normalized ratio | A blood test that tells how long the blood takes to clot.
prothrombin time | PT | A blood test that tells how long the blood takes to clot.
partial thromboplastin time | PTT, aPTT, APTT, activated partial thromboplastin time | A blood test of how well the blood clots.
lactate dehydrogenase | LDH | An enzyme that rises in the blood when tissue is damaged.
upper limit of normal | ULN, IULN, upper limit of the normal | The highest value that the laboratory counts as normal. Reports print it beside your value.
HbA1c | hemoglobin A1c, A1c, A1C, glycated hemoglobin | A blood test that shows the average blood sugar of the last two to three months.
fasting glucose | fasting plasma glucose, FPG, fasting blood glucose | Blood sugar after not eating for some hours.
body mass index | BMI | A number worked out from your weight and height.
ejection fraction | LVEF, left ventricular ejection fraction | The share of blood that the heart pumps out with each beat. A heart scan shows it.
QTc | QT interval, QTcF, QTc interval, QT | A time measured on a heart tracing. If it is too long, the heartbeat can become unsafe.
electrocardiogram | ECG, EKG | A tracing of the heart's electrical signals, made with stickers on the chest.
echocardiogram | echocardiography, ECHO | An ultrasound picture of the beating heart.
FEV1 | forced expiratory volume | How much air you can blow out in one second. It is a breathing test.
DLCO | diffusing capacity | A breathing test that shows how well oxygen passes from the lungs into the blood.
spirometry | | A breathing test: you blow hard into a tube.
MRI | magnetic resonance imaging | Pictures of the inside of the body made with a strong magnet.
CT scan | CT, computed tomography | X-ray pictures taken from many sides and put together by a computer.
PET scan | PET, positron emission tomography, PET-CT | A scan that uses a small amount of radioactive sugar to show active cells.
bone scan | | A scan that shows changes in the bones.
mammogram | mammography | An X-ray picture of the breast.
colonoscopy | | An examination of the large bowel with a thin, flexible camera.
endoscopy | | An examination of the inside of the body with a thin camera.
biopsy | core needle biopsy, needle biopsy | A small piece of tissue is taken out and looked at under a microscope.
bone marrow biopsy | bone marrow aspirate, bone marrow aspiration | A needle takes a small sample from inside a bone to look at how blood cells are made.
histology | histologic, histological, histologically, histopathology | Looking at tissue under a microscope to find out what disease it is.
cytology | cytologic, cytological, cytologically | Looking at single cells under a microscope to find out what disease it is.
immunohistochemistry | IHC | A laboratory test that makes certain proteins in tissue visible, often to choose a treatment.
FISH | fluorescence in situ hybridization, ISH, in situ hybridization | A laboratory test that shows genes inside cells.
PCR | polymerase chain reaction | A laboratory test that finds tiny amounts of the genes of a germ or a cell.
flow cytometry | | A laboratory test that sorts and counts cells by the marks on their surface.
HER2 | HER-2, ERBB2 | A protein that makes some breast and stomach cancers grow. A test of the tumor tells if you have too much of it.
estrogen receptor | ER, estrogen receptor positive | A place on cancer cells where the hormone estrogen docks. Many breast cancers have it.
progesterone receptor | PR, PgR | A place on cancer cells where the hormone progesterone docks.
EGFR | epidermal growth factor receptor | A protein on cells. Changes in its gene drive some lung cancers.
ALK | anaplastic lymphoma kinase | A gene whose change drives some lung cancers and lymphomas.
PD-L1 | | A protein on some cancer cells. A tumor test shows how much there is.
BRCA | BRCA1, BRCA2 | Genes whose inherited changes raise the risk of breast and ovarian cancer.
PSA | prostate-specific antigen, prostate specific antigen | A protein from the prostate, measured in the blood.
ECOG performance status | ECOG, Eastern Cooperative Oncology Group, Zubrod | A score from 0 (fully active) to 5 that says how well you manage daily life.
Karnofsky performance status | Karnofsky, KPS | A score from 0 to 100 that says how well you manage daily life. 100 means no limits.
Lansky score | Lansky | A score from 0 to 100 that says how active a child is.
RECIST | RECIST v1, Response Evaluation Criteria in Solid Tumors | Rules by which doctors measure on scans whether a tumor grows or shrinks.
measurable disease | measurable lesion | A tumor large enough to be measured on a scan.
NYHA class | NYHA, New York Heart Association, New York Heart Association Class | Four classes of heart failure, from I (no limits) to IV (symptoms at rest).
Child-Pugh score | Child-Pugh, Child-Pugh class | A score that says how badly the liver is damaged, from A (mild) to C (severe).
CTCAE | NCI CTCAE, Common Terminology Criteria for Adverse Events | A scale for side effects, from grade 1 (mild) to grade 5.
viral load | HIV RNA, HBV DNA, HCV RNA | How much of a virus is in the blood.
HBsAg | hepatitis B surface antigen | A blood test that shows if you carry the hepatitis B virus.
C-reactive protein | CRP, hs-CRP | A blood value that rises with inflammation.
TSH | thyroid stimulating hormone, thyroid-stimulating hormone | A blood test of how the thyroid works.
estradiol | oestradiol | The main female sex hormone, measured in the blood.
FSH | follicle stimulating hormone, follicle-stimulating hormone | A hormone that is high after menopause, measured in the blood.
proteinuria | urine protein | Protein in the urine. It can be a sign of kidney trouble.
blood pressure | systolic blood pressure, diastolic blood pressure | The force of the blood in the arteries, given as two numbers such as 120/80.
oxygen saturation | SpO2 | How much oxygen the blood carries. A clip on the finger measures it.
Numeric Rating Scale | NRS, visual analog scale, VAS, visual analogue scale | You rate your pain or symptom with a number, often from 0 to 10.
"""
)
