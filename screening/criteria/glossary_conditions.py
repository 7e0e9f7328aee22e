"""Diseases of the inner organs and of the blood in plain words: heart, vessels, lungs, kidneys, liver, gut, hormones."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

_HEART = """
cardiovascular disease | cardiovascular, heart disease, cardiac disease, cardiovascular event, cardiac | About the heart and the blood vessels, or an illness of them. | NHLBI
congestive heart failure | CHF, heart failure, cardiac insufficiency, congestive cardiac failure | The heart does not pump well enough, so that fluid builds up. | NHLBI
myocardial infarction | MI, heart attack | A heart attack: part of the heart muscle gets no blood and is hurt. | NHLBI
angina | angina pectoris, stable angina | Chest pain because the heart gets too little blood. | NHLBI
unstable angina | unstable angina pectoris | Chest pain from the heart that comes at rest or gets worse. | NHLBI
acute coronary syndrome | ACS | A sudden lack of blood to the heart, such as a heart attack. | AHA
arrhythmia | cardiac arrhythmia, arrhythmias, arrythmia, irregular heartbeat | The heart beats too fast, too slowly or not evenly. | NHLBI
ventricular arrhythmia | ventricular tachycardia, ventricular fibrillation | A dangerous fast or uneven beat of the lower heart chambers. | NHLBI
atrial fibrillation | | An uneven and often fast heartbeat that begins in the upper heart chambers. | NHLBI
supraventricular tachycardia | SVT, atrial flutter | A fast heartbeat that begins in the upper part of the heart. | NHLBI
bradycardia | | A heartbeat that is too slow. | NHLBI
tachycardia | | A heartbeat that is too fast. | NHLBI
heart block | AV block, atrioventricular block, second degree heart block, third degree heart block, complete heart block | The signals that make the heart beat are slowed down or stopped. | NHLBI
bundle branch block | left bundle branch block, right bundle branch block, LBBB, RBBB | The signals that make the heart beat are slowed down on one side. | NHLBI
long QT syndrome | congenital long QT syndrome, long QT | A fault of the heart's rhythm that can cause fainting or sudden death. | NHLBI
torsade de pointes | torsades de pointes, TdP, Torsade, torsades | A dangerous kind of very fast heartbeat. | NHLBI
coronary artery disease | CAD, ischemic heart disease, coronary heart disease, coronary disease | Narrowed blood vessels of the heart. | NHLBI
ischemia | ischemic | Too little blood reaches a part of the body. | MedlinePlus
myocardial ischemia | silent ischemia, cardiac ischemia | Too little blood reaches the heart muscle. | NHLBI
cardiomyopathy | | A disease of the heart muscle that makes pumping harder. | NHLBI
myocarditis | | Inflammation of the heart muscle. | NHLBI
pericarditis | | Inflammation of the thin bag around the heart. | NHLBI
pericardial effusion | | Fluid in the thin bag around the heart. | NHLBI
valvular heart disease | heart valve disease, valvular disease, aortic stenosis | One of the heart's valves does not open or close well. | NHLBI
congenital heart disease | congenital heart defect | A fault of the heart that a person is born with. | NHLBI
hypertension | high blood pressure, uncontrolled hypertension, arterial hypertension, hypertensive | High blood pressure. | NHLBI
hypertensive crisis | hypertensive encephalopathy, hypertensive emergency | Very high blood pressure that can quickly harm the brain, heart or kidneys. | NHLBI
hypotension | orthostatic hypotension, low blood pressure | Blood pressure that is too low. | NHLBI
pulmonary hypertension | pulmonary arterial hypertension, PAH | High pressure in the blood vessels of the lungs. | NHLBI
portal hypertension | | High pressure in the large vein that leads to the liver. | NIDDK
peripheral vascular disease | peripheral artery disease, peripheral arterial disease, PAD | Narrowed blood vessels, mostly of the legs. | NHLBI
vascular disease | vascular | About the blood vessels, or an illness of them. | MedlinePlus
atherosclerosis | arteriosclerosis, atherosclerotic | Fat and other matter builds up in the walls of blood vessels and narrows them. | NHLBI
aneurysm | aortic aneurysm, cerebral aneurysm, arterial aneurysm | A weak spot where the wall of a blood vessel bulges out. | NHLBI
arteriovenous malformation | AVM, vascular malformation | A tangle of blood vessels that a person is mostly born with. | NINDS
vasculitis | | The walls of blood vessels are sore and swollen. | NHLBI
vasospasm | arteriospasm | A blood vessel suddenly gets narrow. | MedlinePlus
Raynaud's disease | Raynaud's syndrome, Raynaud's phenomenon, Raynaud's | Fingers or toes turn white and cold because small blood vessels get narrow. | NHLBI
deep vein thrombosis | DVT, deep venous thrombosis | A blood clot in a deep vein, often in the leg. | NHLBI
thrombosis | thrombus, blood clot, venous thrombosis, arterial thrombosis, thrombotic, thromboembolism, venous thromboembolism, VTE, thromboembolic | A blood clot in a blood vessel. | NHLBI
pulmonary embolism | | A blood clot in the lungs. | NHLBI
embolism | arterial embolism, embolus | A clot or something else is carried by the blood and blocks a blood vessel. | NHLBI
edema | pulmonary edema | Too much fluid in the tissue, which makes it swell. | MedlinePlus
syncope | fainting spell | A short loss of consciousness; fainting. | NINDS
cardiac arrest | sudden cardiac death | The heart suddenly stops beating. | NHLBI
"""

_BLOOD = """
anemia | anemic | Too few red blood cells or too little hemoglobin. | NHLBI
thrombocytopenia | | Too few platelets in the blood. | NHLBI
neutropenia | neutropenic | Too few white blood cells of the kind that fights infection. | NCI
leukopenia or lymphopenia | leukopenia, lymphopenia | Too few white blood cells. | NCI
cytopenia | pancytopenia | Too few blood cells of one or more kinds. | NCI
bone marrow failure | bone marrow suppression, myelosuppression, aplastic anemia, bone marrow aplasia | The bone marrow makes too few blood cells. | NHLBI
Fanconi anemia | Fanconi | A rare inherited disease in which the bone marrow makes too few blood cells. | NHLBI
bone marrow | bone marrow function, marrow | The soft tissue inside bones where blood cells are made. | NCI
bleeding disorder | bleeding diathesis, coagulopathy, coagulation disorder, bleeding tendency, clotting disorder, hemorrhagic disorder, coagulation dysfunction | An illness that makes you bleed too easily. | NHLBI
hemophilia | | An inherited illness in which the blood does not clot well. | NHLBI
thrombophilia | antiphospholipid syndrome | The blood clots too easily. | NHLBI
hemorrhage | bleeding, hemorrhagic | Loss of blood from a blood vessel. | MedlinePlus
gastrointestinal bleeding | GI bleeding, gastrointestinal hemorrhage, hematemesis, melena | Bleeding in the stomach or bowel. | NIDDK
hemolysis | hemolytic anemia, hemolytic | Red blood cells break down too early. | NHLBI
sickle cell disease | sickle cell anemia | An inherited illness in which red blood cells have the shape of a sickle and block blood vessels. | NHLBI
thalassemia | hemoglobinopathy | An illness from birth in which the blood can carry too little oxygen. | NHLBI
splenomegaly | hypersplenism, enlarged spleen | The spleen is too large. | MedlinePlus
sepsis | septic shock, septicemia | The body reacts so strongly to an infection that life is in danger. | CDC
graft versus host disease | GvHD, GVHD, aGVHD, cGVHD, acute GVHD, chronic GVHD | After a transplant, the donor's cells attack the body. | NCI
graft failure | graft rejection | The body does not take on the new organ or cells. | NCI
cytokine release syndrome | cytokine storm | A strong reaction to some immune treatments, with fever and low blood pressure. | NCI
"""

_LUNGS = """
COPD | chronic obstructive pulmonary disease, emphysema, chronic bronchitis | A lung disease, mostly from smoking, that makes breathing hard. | NHLBI
asthma | bronchial asthma | A disease in which the airways get narrow at times, so that breathing is hard. | NHLBI
interstitial lung disease | ILD, interstitial pneumonia, interstitial pulmonary disease | Inflammation or scarring of the lungs. | NHLBI
pneumonitis | radiation pneumonitis, drug-induced pneumonitis, immune pneumonitis | The lungs are sore and swollen, but not from germs. A drug or radiation can be the cause. | NCI
pulmonary fibrosis | idiopathic pulmonary fibrosis, IPF, lung fibrosis | Scars in the lungs that make breathing hard. | NHLBI
pneumonia | severe pneumonia | An infection of the lungs. | NHLBI
bronchiolitis obliterans | bronchiolitis | Inflammation of the smallest airways of the lungs. | NHLBI
pleural effusion | | Fluid between the lung and the chest wall. | NCI
pneumothorax | | Air between the lung and the chest wall, so that the lung falls in. | NHLBI
respiratory failure | respiratory insufficiency | The lungs no longer bring enough oxygen into the blood. | NHLBI
respiratory disease | respiratory, pulmonary disease, lung disease, pulmonary, airway disease | About breathing and the lungs, or an illness of them. | MedlinePlus
upper respiratory infection | respiratory tract infection, upper respiratory tract infection | An infection of nose, throat or airways, such as a cold. | MedlinePlus
dyspnea | shortness of breath, breathlessness | Trouble breathing; being out of breath. | NCI
hemoptysis | | Coughing up blood. | MedlinePlus
hypoxia | hypoxemia | Too little oxygen in the body. | NHLBI
cystic fibrosis | | An inherited disease with thick mucus in lungs and gut. | NHLBI
sleep apnea | obstructive sleep apnea, OSA | Breathing stops again and again during sleep. | NHLBI
sarcoidosis | | A disease with small lumps of inflamed cells, often in the lungs. | NHLBI
"""

_KIDNEYS_AND_BLADDER = """
chronic kidney disease | CKD, renal insufficiency, renal failure, renal impairment, kidney failure, renal dysfunction, kidney disease, renal disease, chronic renal failure, impaired renal function | The kidneys no longer clean the blood well. | NIDDK
acute kidney injury | AKI, acute renal failure, acute kidney failure | The kidneys suddenly stop working well. | NIDDK
end-stage renal disease | ESRD, end stage kidney disease, end-stage kidney failure | The kidneys have almost stopped working. Dialysis or a new kidney is needed. | NIDDK
renal | renal function, kidney function | About the kidneys. | NIDDK
glomerulonephritis | nephritis, lupus nephritis | Inflammation of the tiny filters in the kidneys. | NIDDK
nephrotic syndrome | | The kidneys lose much protein into the urine, and the body swells. | NIDDK
nephropathy | diabetic nephropathy, diabetic kidney disease | The kidneys are harmed, often by high blood sugar. | NIDDK
kidney stone | nephrolithiasis, urolithiasis, renal stone | Hard pieces that form in the kidneys and can cause strong pain. | NIDDK
polycystic kidney disease | ADPKD | An inherited disease in which many small bags of fluid grow in the kidneys. | NIDDK
uremia | uremic | Waste builds up in the blood because the kidneys work too little. | NIDDK
urinary tract infection | UTI, bladder infection, cystitis | An infection of the bladder, kidneys or the tubes between them. | NIDDK
urinary incontinence | incontinence, stress urinary incontinence, urge incontinence, urgency urinary incontinence, mixed urinary incontinence | Losing urine without wanting to. | NIDDK
urinary retention | | The bladder does not empty fully. | NIDDK
overactive bladder | OAB | A sudden and strong need to pass urine. | NIDDK
nocturia | | Having to pass urine at night. | NIDDK
enuresis | nocturnal enuresis, bedwetting | Wetting the bed during sleep. | NIDDK
hematuria | gross hematuria | Blood in the urine. | NIDDK
neurogenic bladder | neurogenic bladder dysfunction | The bladder does not work well because nerves are hurt. | NIDDK
benign prostatic hyperplasia | BPH, enlarged prostate | The prostate has grown, which makes it hard to pass urine. It is not cancer. | NIDDK
pelvic organ prolapse | rectocele, cystocele, uterine prolapse | The womb, bladder or bowel has dropped down in the pelvis. | MedlinePlus
"""

_LIVER_AND_GUT = """
cirrhosis | liver cirrhosis, hepatic cirrhosis, decompensated cirrhosis | Heavy scarring of the liver. | NIDDK
hepatic impairment | hepatic insufficiency, liver impairment, liver failure, hepatic failure, hepatic dysfunction, decompensated liver, liver dysfunction | The liver does not work well. | NIDDK
hepatic | hepatic function | About the liver. | MedlinePlus
liver disease | chronic liver disease, hepatic disease | An illness of the liver. | NIDDK
hepatic encephalopathy | | The brain works badly because the liver no longer cleans the blood. | NIDDK
fatty liver disease | NASH, NAFLD, MASH, nonalcoholic steatohepatitis, fatty liver | Too much fat is stored in the liver. | NIDDK
ascites | peritoneal effusion | Fluid in the belly. | NIDDK
esophageal varices | varices, variceal bleeding | Swollen veins in the food pipe that can bleed. | NIDDK
jaundice | | Yellow skin and eyes, mostly from liver or bile trouble. | NIDDK
Gilbert's syndrome | Gilbert's disease | Some people are born with a bilirubin that is a bit too high. It does no harm. | NIDDK
biliary obstruction | bile duct obstruction, cholestasis, biliary disease | The bile from the liver cannot flow off well. | NIDDK
gallstones | cholelithiasis, cholecystitis, gallbladder disease | Hard pieces in the gallbladder, which can cause pain or inflammation. | NIDDK
pancreatitis | acute pancreatitis, chronic pancreatitis | Inflammation of the pancreas, a gland behind the stomach. | NIDDK
gastrointestinal | GI, gastrointestinal tract, digestive tract | Of the stomach and bowel. | NIDDK
peptic ulcer | gastric ulcer, peptic ulcer disease, duodenal ulcer, stomach ulcer, gastroduodenal ulcer, hemorrhagic gastric ulcer | A sore in the lining of the stomach or the first part of the bowel. | NIDDK
ulcer | ulceration | An open sore. | NCI
GERD | gastroesophageal reflux disease, gastroesophageal reflux, acid reflux | Stomach acid flows back into the food pipe and burns. | NIDDK
gastroparesis | | The stomach empties too slowly. | NIDDK
esophagitis | | Inflammation of the lining of the food pipe. | NIDDK
gastritis | | Inflammation of the lining of the stomach. | NIDDK
enteritis or colitis | enteritis, gastroenteritis, colitis, radiation enteritis | The bowel is sore and swollen. | NIDDK
inflammatory bowel disease | IBD | The bowel is sore and swollen for years, with times that are better or worse. | NIDDK
Crohn's disease | | Lasting inflammation that can hit any part of the gut. | NIDDK
ulcerative colitis | | Lasting inflammation of the large bowel. | NIDDK
irritable bowel syndrome | IBS, irritable bowel | Belly pain and changed stools that come again and again without visible damage. | NIDDK
celiac disease | | The body cannot stand gluten, a protein in wheat; the bowel is harmed by it. | NIDDK
diverticulitis | diverticular disease | Small pouches in the wall of the large bowel get inflamed. | NIDDK
intestinal obstruction | bowel obstruction, ileus, gastrointestinal obstruction | The bowel is blocked. | NIDDK
perforation | gastrointestinal perforation, bowel perforation, intestinal perforation | A hole in the wall of an organ such as the bowel. | MedlinePlus
fistula | | An opening between two parts of the body that should not be there. | NCI
malabsorption | malabsorption syndrome, impaired absorption | The gut does not take up food or medicine well. | NIDDK
dysphagia | difficulty swallowing | It is hard to swallow food or drink. | NIDDK
diarrhea | chronic diarrhea | Loose, watery stools. | NIDDK
constipation | constipated | Hard stools that are rare or difficult to pass. | NIDDK
dyspepsia | indigestion | Pain or a bad feeling in the upper belly after eating. | NIDDK
nausea or vomiting | nausea, vomiting, emesis, intractable vomiting | Feeling sick to the stomach, or throwing up. | NCI
fecal incontinence | bowel incontinence | Losing stool without wanting to. | NIDDK
hernia | inguinal hernia, incarcerated hernia | A part of an organ pushes through a weak spot in the muscle around it. | MedlinePlus
hemorrhoid | hemorrhoids | Swollen veins at the end of the bowel. | NIDDK
"""

_METABOLISM = """
diabetes | diabetes mellitus, diabetic, uncontrolled diabetes | An illness with too much sugar in the blood. | NIDDK
type 2 diabetes | type II diabetes, type 2 diabetes mellitus, T2DM, type II diabetic, type II diabetes mellitus, diabetes mellitus type 2, diabetes mellitus type II | High blood sugar because the body does not use insulin well. | NIDDK
type 1 diabetes | type I diabetes, T1DM, type 1 diabetes mellitus, type I diabetes mellitus, diabetes mellitus type 1, diabetes mellitus type I, type I DM | High blood sugar because the body makes no insulin. | NIDDK
gestational diabetes | | High blood sugar that begins in pregnancy. | NIDDK
prediabetes | impaired fasting glucose, impaired glucose tolerance | Blood sugar that is higher than normal, but not yet diabetes. | NIDDK
hypoglycemia | low blood sugar, severe hypoglycemia | Blood sugar that is too low. | NIDDK
hypoglycemia unawareness | hypoglycemic unawareness | You no longer notice when your blood sugar gets too low. | ADA
hyperglycemia | high blood sugar | Blood sugar that is too high. | NIDDK
diabetic ketoacidosis | DKA, ketoacidosis | A dangerous lack of insulin that makes the blood acid. | NIDDK
insulin resistance | | The body needs more and more insulin to keep blood sugar normal. | NIDDK
diabetic foot | foot ulcer, diabetic foot ulcer | Sores on the foot caused by diabetes. | NIDDK
obesity | obese, morbid obesity | Too much body fat; an adult's BMI is 30 or more. | NHLBI
hyperlipidemia | dyslipidemia, hypercholesterolemia, hypertriglyceridemia | Too much fat in the blood. | NHLBI
metabolic disease | metabolic disorder, metabolic syndrome, metabolic | About how the body turns food into energy, or an illness of it. | MedlinePlus
hypothyroidism | underactive thyroid | The thyroid, a gland in the neck, makes too little hormone. | NIDDK
hyperthyroidism | overactive thyroid, Graves disease | The thyroid, a gland in the neck, makes too much hormone. | NIDDK
thyroid disease | thyroid dysfunction, thyroiditis, thyroid disorder | The thyroid, a gland in the neck, is ill. | NIDDK
hyperparathyroidism | | Glands in the neck make too much of a hormone, and calcium in the blood rises. | NIDDK
adrenal insufficiency | Addison's disease, adrenocortical insufficiency | The glands above the kidneys make too little stress hormone. | NIDDK
Cushing's syndrome | Cushing's disease | The body has too much of the stress hormone cortisol. | NIDDK
pituitary insufficiency | hypopituitarism, pituitary disease | A small gland below the brain makes too few hormones. | NIDDK
endocrine disease | endocrinopathy, endocrine disorder, endocrine | About glands and hormones, or an illness of them. | MedlinePlus
hypokalemia | | Too little potassium in the blood. | MedlinePlus
hyperkalemia | | Too much potassium in the blood. | MedlinePlus
hypercalcemia | | Too much calcium in the blood. | MedlinePlus
electrolyte disorder | electrolyte disturbance, electrolyte imbalance, electrolyte abnormality | The salts in the blood are out of balance. | MedlinePlus
gout | | Sudden pain in a joint because of crystals of uric acid. | NIAMS
phenylketonuria | PKU | An inherited illness in which the body cannot break down a part of protein. | MPG
cachexia | | Heavy loss of weight and muscle because of an illness. | NCI
malnutrition | malnourished | The body gets too little of the food that it needs. | MedlinePlus
"""

CONDITIONS: tuple[Term, ...] = tuple(
    term
    for part in (_HEART, _BLOOD, _LUNGS, _KIDNEYS_AND_BLADDER, _LIVER_AND_GUT, _METABOLISM)
    for term in table(Kind.CONDITION, part)
)
