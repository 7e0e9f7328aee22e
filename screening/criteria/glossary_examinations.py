"""Scans, samples and other examinations in plain words, and what their reports measure."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

EXAMINATIONS: tuple[Term, ...] = table(
    Kind.EXAMINATION,
    """
MRI | magnetic resonance imaging, MRI scan, MR imaging | Pictures of the inside of the body made with a strong magnet. | RadiologyInfo
imaging | diagnostic imaging, medical imaging, imaging study | Pictures of the inside of the body, such as X-rays, CT or MRI. | RadiologyInfo
CT scan | CT, computed tomography, CAT scan, computerized tomography | X-ray pictures taken from many sides and put together by a computer. | RadiologyInfo
spiral CT | helical CT | A CT scan in which the X-ray source circles around you without a stop. | NCI
PET scan | PET, positron emission tomography, PET-CT | A scan that uses a small amount of radioactive sugar to show active cells. | RadiologyInfo
SPECT | single photon emission computed tomography | A scan that uses a weak radioactive substance to show how blood flows in an organ. | RadiologyInfo
X-ray | x-rays, radiograph, radiography, radiographic, radiographically, plain film | A picture of the inside of the body, made with a small amount of radiation. | RadiologyInfo
chest X-ray | chest radiograph | A picture of the lungs, heart and ribs made with X-rays. | RadiologyInfo
flexion-extension radiographs | flexion extension x-ray, flexion and extension x-rays | X-rays of the spine while you bend forward and then backward. They show if bones slip. | RadiologyInfo
ultrasound | sonography, ultrasonography, sonogram | Pictures of the inside of the body made with sound waves. | RadiologyInfo
Doppler ultrasound | color Doppler, color Doppler ultrasound, Doppler, duplex | An ultrasound that shows how blood flows through the heart or the blood vessels. | RadiologyInfo
angiography | angiogram, venography, MR angiography, CT angiography | Pictures of blood vessels, often with a dye that makes them visible. | RadiologyInfo
contrast medium | contrast agent, contrast dye, contrast enhanced, contrast media, contrast material | A liquid given before a scan so that parts of the body show up better. | RadiologyInfo
gadolinium | gadodiamide, gadolinium contrast | A metal used in a dye for MRI scans. | FDA
fluoroscopy | fluoroscopic | X-rays shown as a moving picture, for example to guide a needle. | RadiologyInfo
myelography | myelogram | X-rays of the spinal canal after a dye has been put into it. | RadiologyInfo
discography | discogram, provocative discography | A dye is put into a disc of the spine to find out if this disc causes the pain. | RadiologyInfo
bone scan | bone scintigraphy | A scan that shows changes in the bones. | NCI
bone mineral density | BMD, bone density | How firm the bones are. A low value means that they break more easily. | NIAMS
DXA scan | DEXA, DXA, dual energy x-ray absorptiometry, DEXA scan | A kind of X-ray that measures how firm the bones are. | RadiologyInfo
T-score | | A number that compares your bones with those of a healthy young adult. Minus 2.5 or lower means osteoporosis. | NIAMS
mammogram | mammography | An X-ray picture of the breast. | NCI
MUGA scan | MUGA, multigated acquisition, multi gated acquisition, multiple gated acquisition, multi-gated acquisition scan | A scan that shows how well the heart pumps, with the help of a weak radioactive substance. | NCI
echocardiogram | echocardiography, ECHO, cardiac ultrasound, cardiac color Doppler ultrasound | An ultrasound picture of the beating heart. | NHLBI
ejection fraction | LVEF, left ventricular ejection fraction, cardiac ejection fraction | The share of blood that the heart pumps out with each beat. A heart scan shows it. | AHA
electrocardiogram | ECG, EKG, 12-lead ECG, electrocardiography | A tracing of the heart's electrical signals, made with stickers on the chest. | NHLBI
QTc | QT interval, QTcF, QTc interval, QT, corrected QT interval, QT prolongation, QTc prolongation | A time measured on a heart tracing. If it is too long, the heartbeat can become unsafe. | MedlinePlus
Fridericia formula | Fridericia, Fridericia's correction | A way to work out the QT time of a heart tracing for any speed of the heartbeat. | FDA
blood pressure | systolic blood pressure, diastolic blood pressure, SBP, DBP, systolic BP, diastolic BP | The force of the blood in the arteries, given as two numbers such as 120/80. | NHLBI
vital signs | | Pulse, blood pressure, breathing and temperature. | MedlinePlus
oxygen saturation | SpO2, SaO2, pulse oximetry, pulse oximeter | How much oxygen the blood carries. A clip on the finger measures it. | MedlinePlus
spirometry | spirometer | A breathing test: you blow hard into a tube. | NHLBI
FEV1 | forced expiratory volume, forced expiratory volume in one second | How much air you can blow out in one second. It is a breathing test. | NHLBI
forced vital capacity | FVC | How much air you can blow out in one breath. | NHLBI
pulmonary function test | lung function, pulmonary function, lung function test | Breathing tests that show how well the lungs work. | NHLBI
DLCO | diffusing capacity, diffusion capacity | A breathing test that shows how well oxygen passes from the lungs into the blood. | NHLBI
six-minute walk test | 6MWT, 6-minute walk test, six minute walk | A test of how far you can walk in six minutes. | MedlinePlus
physical examination | physical exam | A doctor looks at, feels and listens to your body. | MedlinePlus
neurological examination | neurological exam, neurologic examination | A doctor tests your senses, strength, reflexes and balance. | MedlinePlus
straight leg raise | straight leg raising, straight leg raise test, Lasegue | You lie down and a doctor lifts your straight leg. Pain can mean that a nerve is pressed. | MedlinePlus
electromyography | EMG | A test of muscles and nerves that measures their electrical signals. | NINDS
electroencephalogram | EEG, electroencephalography | A tracing of the brain's electrical signals, made with stickers on the head. | NINDS
polysomnography | sleep study, polysomnogram | A night in a sleep laboratory where your sleep, breathing and heartbeat are recorded. | NHLBI
lumbar puncture | spinal tap | A needle takes a little of the fluid around the spinal cord from your lower back. | MedlinePlus
colonoscopy | | A doctor looks into the large bowel with a thin camera. | NIDDK
endoscopy | endoscopic, gastroscopy, upper endoscopy, endoscopically | An examination of the inside of the body with a thin camera. | NIDDK
bronchoscopy | bronchoscope | An examination of the airways with a thin camera. | MedlinePlus
cystoscopy | | An examination of the bladder with a thin camera. | NIDDK
biopsy | core needle biopsy, needle biopsy, tissue biopsy, tumor biopsy, core biopsy, biopsied | A small piece of tissue is taken out and looked at under a microscope. | NCI
fine needle aspiration | FNA, fine-needle aspiration, FNAB | A thin needle takes out some cells or fluid to be looked at under a microscope. | NCI
bone marrow biopsy | bone marrow aspirate, bone marrow aspiration, bone marrow examination | A needle takes a small sample from inside a bone to look at how blood cells are made. | NCI
histology | histologic, histological, histologically, histopathology, histopathologic, histopathological | Looking at tissue under a microscope to find out what disease it is. | NCI
cytology | cytologic, cytological, cytologically | Looking at single cells under a microscope to find out what disease it is. | NCI
pathology | pathologic, pathological, pathologically, pathology report | The study of tissue and cells to find out what disease it is. | NCI
morphology | morphologic, morphological, morphologically | The form and look of cells under a microscope. | NCI
tumor tissue sample | tumor tissue, archival tissue, archival tumor tissue, tumor sample, archived tumor tissue, fresh biopsy | A piece of the tumor, either taken fresh or kept from an earlier biopsy or operation. | NCI
FFPE | formalin fixed paraffin embedded, formalin-fixed, paraffin-embedded | A way to keep a piece of tissue for years in wax, so that it can be tested later. | NCI
immunohistochemistry | IHC | A laboratory test that colors some proteins in tissue. It often helps to choose a treatment. | NCI
FISH | fluorescence in situ hybridization, ISH, in situ hybridization, fluorescent in situ hybridization | A laboratory test that shows genes inside cells. | NCI
next-generation sequencing | NGS, gene sequencing, sequencing, genomic profiling | A laboratory test that reads many genes at the same time. | NCI
genetic test | genetic testing, gene test, genetic analysis, molecular testing, molecular analysis, genotyping | A test that looks for changes in genes. | MPG
cytogenetics | cytogenetic, karyotype, cytogenetically, cytogenetic analysis | A test that looks at the chromosomes, the packets of genes in cells. | NCI
flow cytometry | flow cytometric, multiparameter flow cytometry | A laboratory test that sorts and counts cells by the marks on their surface. | NCI
continuous glucose monitoring | CGM, continuous glucose monitor, flash glucose monitoring | A small sensor under the skin that measures sugar day and night. | NIDDK
self-monitoring of blood glucose | self-monitoring blood glucose, SMBG, glucometer, glucose meter, self-monitored blood glucose | You measure your own blood sugar, often with a drop of blood from a finger. | NIDDK
visual acuity | best corrected visual acuity, BCVA | How sharply you can see, tested with letters on a chart. | NEI
body mass index | BMI | A number worked out from your weight and height. | NHLBI
body surface area | BSA | The size of the whole skin, worked out from height and weight. It is used to find a dose or to rate a skin disease. | NCI
upper limit of normal | ULN, IULN, upper limit of the normal, institutional upper limit of normal, upper normal limit, UNL | The highest value that the laboratory counts as normal. Reports print it beside your value. | NCI
lower limit of normal | LLN | The lowest value that the laboratory counts as normal. Reports print it beside your value. | NCI
crossmatch | cross-match | A test that shows if a patient's blood would fight the cells of a donor. | MedlinePlus
""",
)
