"""Diseases and signs in plain words; facts after MedlinePlus and the NCI Dictionary of Cancer Terms, words our own."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Term, table

CONDITIONS: tuple[Term, ...] = table(
    """
metastatic | metastasis, metastases, metastasized, metastatic disease | Cancer that has spread from where it began to other parts of the body.
brain metastasis | brain metastases, CNS metastases, cerebral metastases | Cancer that has spread to the brain.
leptomeningeal metastasis | leptomeningeal metastases, leptomeningeal disease, leptomeningeal | Cancer that has spread to the thin skins around the brain and spinal cord.
carcinoma in situ | in situ carcinoma, in situ cervical cancer, carcinoma in-situ | Very early abnormal cells that have not grown into the tissue around them.
malignancy | malignant, malignancies, malignant tumor | Cancer.
basal cell carcinoma | basal cell, squamous cell carcinoma of the skin, non-melanoma skin cancer | Common skin cancers that rarely spread.
relapsed | relapse, recurrent, recurrence | A disease that came back after getting better.
refractory | | A disease that does not respond to treatment.
remission | complete remission, CR, complete response | The signs of a disease have become less or have gone.
disease progression | progressive disease, progression | The disease is getting worse, for example a tumor grows.
stage | stage IV, stage III, staging | How far a cancer has spread, from 0 or I (early) to IV (advanced).
non-small cell lung cancer | NSCLC | The most common kind of lung cancer.
small cell lung cancer | SCLC, small cell carcinoma | A fast-growing kind of lung cancer.
acute myeloid leukemia | AML, acute myelogenous leukemia | A fast-growing blood cancer of the bone marrow.
acute lymphoblastic leukemia | acute lymphocytic leukemia | A fast-growing blood cancer of young white blood cells.
chronic myeloid leukemia | CML, chronic myelogenous leukemia | A slow-growing blood cancer of the bone marrow.
chronic lymphocytic leukemia | CLL | A slow-growing blood cancer of white blood cells.
myelodysplastic syndrome | MDS, myelodysplastic syndromes | The bone marrow does not make enough healthy blood cells.
multiple myeloma | myeloma | A cancer of cells in the bone marrow that make antibodies.
lymphoma | Hodgkin lymphoma, non-Hodgkin lymphoma | A cancer of the lymph system, often with swollen lymph nodes.
blast | blasts, leukemic blasts | Very young blood cells. Too many of them are a sign of leukemia.
minimal residual disease | MRD, measurable residual disease | A small number of cancer cells that are left after treatment.
graft versus host disease | GvHD, GVHD, graft-versus-host disease | After a transplant, the donor's cells attack the body.
central nervous system | CNS | The brain and the spinal cord.
congestive heart failure | CHF, heart failure | The heart does not pump well enough, so that fluid builds up.
myocardial infarction | MI | A heart attack.
angina | unstable angina, angina pectoris, unstable angina pectoris | Chest pain because the heart gets too little blood. Unstable angina comes at rest or gets worse.
arrhythmia | cardiac arrhythmia, arrhythmias | The heart beats too fast, too slowly or not evenly.
atrial fibrillation | atrial flutter | An uneven and often fast heartbeat.
coronary artery disease | CAD, ischemic heart disease | Narrowed blood vessels of the heart.
hypertension | high blood pressure, uncontrolled hypertension | High blood pressure.
stroke | cerebrovascular accident, CVA, cerebrovascular disease | Part of the brain is hurt because it gets no blood, or because of bleeding.
transient ischemic attack | TIA | A short stroke-like spell that passes within a day.
deep vein thrombosis | DVT, thrombosis, venous thromboembolism, VTE | A blood clot in a vein, often in the leg.
pulmonary embolism | PE | A blood clot in the lungs.
bleeding diathesis | coagulopathy, bleeding disorder, coagulation disorder | An illness that makes you bleed too easily.
thrombocytopenia | | Too few platelets in the blood.
neutropenia | | Too few white blood cells of the kind that fights infection.
anemia | anaemia | Too few red blood cells or too little hemoglobin.
type 2 diabetes | type II diabetes, type 2 diabetes mellitus, T2DM, type II diabetic | High blood sugar because the body does not use insulin well.
type 1 diabetes | type I diabetes, T1DM, type 1 diabetes mellitus | High blood sugar because the body makes no insulin.
diabetes | diabetes mellitus, diabetic | An illness with too much sugar in the blood.
hypoglycemia | hypoglycaemia | Blood sugar that is too low.
diabetic ketoacidosis | DKA | A dangerous lack of insulin that makes the blood acid.
neuropathy | peripheral neuropathy, diabetic neuropathy | Nerve damage, with numbness, tingling or pain, often in hands and feet.
hepatitis B | HBV, hepatitis B virus | A virus infection of the liver.
hepatitis C | HCV, hepatitis C virus | A virus infection of the liver that can be cured with tablets.
HIV | human immunodeficiency virus, AIDS | A virus that weakens the immune system.
tuberculosis | TB, latent tuberculosis | An infection that mostly harms the lungs. Latent means without signs of illness.
cirrhosis | liver cirrhosis | Heavy scarring of the liver.
chronic kidney disease | CKD, renal insufficiency, renal failure, renal impairment, kidney failure | The kidneys no longer clean the blood well.
hepatic impairment | hepatic insufficiency, liver impairment | The liver does not work well.
Gilbert's syndrome | Gilbert syndrome, Gilbert's disease | A harmless inherited cause of a slightly high bilirubin.
COPD | chronic obstructive pulmonary disease | A lung disease, mostly from smoking, that makes breathing hard.
interstitial lung disease | ILD, pneumonitis | Inflammation or scarring of the lungs.
autoimmune disease | autoimmune disorder, active autoimmune disease | The immune system attacks the body's own tissue.
immunodeficiency | immunocompromised, immune deficiency | The immune system is weak.
inflammatory bowel disease | IBD, Crohn's disease, ulcerative colitis | Lasting inflammation of the bowel.
malabsorption | malabsorption syndrome | The gut does not take up food or medicine well.
gastrointestinal | GI | Of the stomach and bowel.
dysphagia | | Trouble swallowing.
epilepsy | seizure, seizure disorder | An illness with sudden attacks (seizures) in the brain.
cluster headache | | Very strong headaches on one side, in attacks that come in series.
migraine | | Strong headaches in attacks, often with nausea or trouble with light.
spondylolisthesis | | One bone of the spine has slipped over the one below.
radiculopathy | radicular pain, sciatica | Pain or weakness because a nerve is pressed where it leaves the spine.
degenerative disc disease | DDD, disc degeneration | Wear of the discs between the bones of the spine.
spinal stenosis | lumbar spinal stenosis, stenosis | The channel of the spinal cord is too narrow.
disc herniation | herniated disc, lumbar disc herniation, disk herniation | A disc of the spine bulges out and may press on a nerve.
osteoporosis | | Thin and brittle bones.
urinary incontinence | incontinence | Losing urine without wanting to.
overactive bladder | OAB | A sudden and strong need to pass urine.
insomnia | chronic insomnia | Trouble falling or staying asleep.
major depressive disorder | MDD, major depression, depression | An illness with deep sadness or loss of interest that lasts weeks.
bipolar disorder | | An illness with times of high and of very low mood.
schizophrenia | psychosis, psychotic disorder | An illness in which a person may hear voices or believe things that are not real.
dementia | cognitive impairment | Loss of memory and thinking that disturbs daily life.
suicidal ideation | suicidality | Thoughts of ending one's life.
substance use disorder | substance abuse, drug abuse, substance dependence, alcohol abuse | Not being able to stop using alcohol or drugs although they do harm.
comorbidity | comorbidities, comorbid, intercurrent illness | Another illness beside the one studied.
infection | active infection, systemic infection, uncontrolled infection | Illness from germs such as bacteria, viruses or fungi.
"""
)
