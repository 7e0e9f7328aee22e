"""Cancers, their stages and their course in plain words."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

_COURSE = """
cancer | cancerous | An illness in which cells grow without control and can spread. | NCI
malignancy | malignant, malignancies, malignant tumor, malignant disease, malignant neoplasm | Cancer. | NCI
benign | benign tumor | Not cancer. It does not spread to other parts of the body. | NCI
tumor | neoplasm, neoplasia, neoplastic | A lump of cells that should not be there. It can be harmless or cancer. | NCI
solid tumor | solid malignancy | A cancer that forms a lump, unlike blood cancers. | NCI
primary tumor | primary malignancy, second primary malignancy, second primary, second malignancy | The place where a cancer began. A second primary is a new and separate cancer. | NCI
lesion | | A spot of harmed or changed tissue. | NCI
nodule | nodular | A small, firm lump. | NCI
metastatic | metastasis, metastases, metastasized, metastatic disease, distant metastasis, stage IV disease | Cancer that has spread from where it began to other parts of the body. | NCI
brain metastasis | brain metastases, CNS metastases, cerebral metastases, CNS metastasis, central nervous system metastases, central nervous system metastasis, metastatic brain | Cancer that has spread to the brain. | NCI
liver metastasis | hepatic metastasis | Cancer that has spread to the liver. | NCI
bone metastasis | skeletal metastasis | Cancer that has spread to the bones. | NCI
leptomeningeal metastasis | leptomeningeal metastases, leptomeningeal disease, leptomeningeal, meningeal metastasis, carcinomatous meningitis, cancerous meningitis, leptomeningeal carcinomatosis | Cancer that has spread to the thin skins around the brain and spinal cord. | NCI
oligometastatic | oligometastatic disease, oligometastases | Cancer that has spread to only a few places. | NCI
locally advanced | locally advanced disease | Cancer that has grown into the tissue nearby, but not to far places. | NCI
advanced cancer | advanced disease, advanced malignancy, advanced solid tumor, end-stage cancer | Cancer that has spread widely or cannot be cured. | NCI
localized | localized disease | Still only in the place where it began. | NCI
invasive cancer | invasive malignancy, invasive carcinoma, invasion | Cancer that is growing into the healthy tissue around it. | NCI
carcinoma in situ | in situ carcinoma, in situ cervical cancer, in situ, cervical carcinoma in situ, cervix carcinoma in situ, carcinoma in situ of the cervix | Very early abnormal cells that have not grown into the tissue around them. | NCI
ductal carcinoma in situ | DCIS, breast ductal carcinoma in situ | Very early cancer cells inside a milk duct of the breast. | NCI
stage | stage IV, stage III, stage II, stage I, staging, stage IIIB, stage IIIA, stage IIIC, stage IB | How far a disease has gone. In cancer it runs from 0 or I (early) to IV (spread). | NCI
early stage | early-stage disease | A cancer that has not spread much yet. | NCI
resectable | operable | Can be taken out by surgery. | NCI
unresectable | inoperable, nonresectable | Cannot be taken out fully by surgery. | NCI
surgical margin | resection margin, R0, R0 resection | The rim of healthy tissue around a tumor that was taken out. | NCI
lymph node | lymph nodes, lymph node metastasis | A small bean-like part of the immune system. Cancer often spreads there first. | NCI
relapsed | relapse, recurrent, recurrence | A disease that came back after getting better. | NCI
refractory | treatment-resistant | A disease that does not respond to treatment. | NCI
relapsed or refractory | R/R, relapsed/refractory | A disease that came back after treatment, or did not respond to it. | NCI
remission | partial remission, partial response | The signs of a disease have become less or have gone. | NCI
complete remission | CR, complete response, CRi, CRh, complete remission with incomplete | No sign of the disease can be found. | NCI
disease progression | progressive disease, progression, disease progressed | The disease is getting worse, for example a tumor grows. | NCI
stable disease | | The disease is not getting better or worse. | NCI
progression-free survival | | The time in which a disease does not get worse. | NCI
overall survival | | How long people live after the start of treatment or from diagnosis. | NCI
minimal residual disease | MRD, measurable residual disease | A small number of cancer cells that are left after treatment. | NCI
leukemia-associated immunophenotype | LAIP | The special marks of a person's leukemia cells, by which even a few of them can be found. | NCI
blast | blasts, leukemic blasts, bone marrow blast, lymphoblast, blast cell | Very young blood cells. Too many of them are a sign of leukemia. | NCI
extramedullary disease | extramedullary, extramedullary leukemia | Blood cancer cells that have settled outside the bone marrow. | NCI
tumor lysis syndrome | TLS | Many cancer cells die at once and their contents upset the blood. This can harm kidneys and heart. | NCI
leukocytosis | hyperleukocytosis | Too many white blood cells in the blood. | NCI
poor prognosis | prognosis, prognostic | How an illness is likely to go on. | NCI
"""

_BLOOD_CANCERS = """
leukemia | acute leukemia, leukemic | A cancer of the cells that form blood. | NCI
acute myeloid leukemia | AML, acute myelogenous leukemia, acute myeloblastic leukemia | A fast-growing blood cancer of the bone marrow. | NCI
acute lymphoblastic leukemia | acute lymphocytic leukemia, acute lymphatic leukemia, B-cell acute lymphoblastic leukemia, B-ALL, T-ALL | A fast-growing blood cancer of young white blood cells. | NCI
acute promyelocytic leukemia | APL, promyelocytic leukemia, acute promyelocytic leukaemia | A kind of acute blood cancer that often causes bleeding and has its own treatment. | NCI
mixed phenotype acute leukemia | MPAL, biphenotypic leukemia | A rare acute blood cancer whose cells look like two kinds at once. | NCI
chronic myeloid leukemia | CML, chronic myelogenous leukemia | A slow-growing blood cancer of the bone marrow. | NCI
chronic lymphocytic leukemia | CLL, small lymphocytic lymphoma, SLL | A slow-growing blood cancer of white blood cells. | NCI
chronic myelomonocytic leukemia | CMML | A slow-growing blood cancer with too many of one kind of white cell (monocytes). | NCI
juvenile myelomonocytic leukemia | JMML | A rare blood cancer of young children. | NCI
myelodysplastic syndrome | MDS, myelodysplastic syndromes, myelodysplasia, myelodysplastic, HR-MDS | The bone marrow does not make enough healthy blood cells. | NCI
myeloproliferative neoplasm | MPN, myeloproliferative, myeloproliferative disorder | The bone marrow makes too many blood cells of some kind. | NCI
blastic plasmacytoid dendritic cell neoplasm | BPDCN | A rare, fast blood cancer that often first shows on the skin. | NCI
multiple myeloma | myeloma, plasma cell myeloma | A cancer of cells in the bone marrow that make antibodies. | NCI
lymphoma | | A cancer of the lymph system, often with swollen lymph nodes. | NCI
Hodgkin lymphoma | Hodgkin's lymphoma, Hodgkin disease | A cancer of the lymph system with one special kind of large cell. | NCI
non-Hodgkin lymphoma | NHL, non-Hodgkin's lymphoma | A large group of cancers of the lymph system. | NCI
diffuse large B-cell lymphoma | DLBCL, large B-cell lymphoma | A fast-growing cancer of the lymph system. | NCI
follicular lymphoma | | A cancer of the lymph system that mostly grows slowly. | NCI
mantle cell lymphoma | | A rather rare cancer of the lymph system. | NCI
cutaneous T-cell lymphoma | mycosis fungoides, Sezary syndrome | A cancer of white blood cells that shows on the skin. | NCI
CNS leukemia | central nervous system leukemia, meningeal leukemia, leukemia of the central nervous system | Cancer cells have got into the brain, the spinal cord or the fluid around them. | NCI
hematologic malignancy | blood cancer, hematological malignancy, hematologic cancer | A cancer of the blood, the bone marrow or the lymph system. | NCI
"""

_BY_ORGAN = """
carcinoma | | A cancer that begins in the skin or in the lining of an organ. | NCI
adenocarcinoma | lung adenocarcinoma | A cancer that begins in cells which make mucus or other fluids. | NCI
squamous cell carcinoma | squamous cell, SCC, squamous | A cancer of flat cells, as in the skin, lungs or mouth. | NCI
non-squamous | nonsquamous, non-squamous NSCLC, non squamous cell | Lung cancer that does not come from flat lining cells. | NCI
adenosquamous carcinoma | adenosquamous | A cancer made of both flat cells and cells that make fluid. | NCI
sarcoma | soft tissue sarcoma, sarcomatoid | A cancer of bone, muscle, fat or other soft tissue. | NCI
neuroendocrine tumor | neuroendocrine, neuroendocrine carcinoma, carcinoid, large cell neuroendocrine carcinoma, LCNEC | A tumor of cells that act like both nerve cells and gland cells. | NCI
basal cell carcinoma | basal cell, skin basal cell carcinoma, basal cell skin cancer | The most common skin cancer. It rarely spreads. | NCI
non-melanoma skin cancer | nonmelanoma skin cancer, squamous cell carcinoma of the skin, squamous cell skin cancer, skin squamous cell carcinoma, cutaneous squamous cell carcinoma | Common skin cancers that rarely spread. | NCI
skin cancer | skin carcinoma, cancer of the skin | A cancer that begins in the skin. | NCI
melanoma | malignant melanoma | A skin cancer of the cells that make skin color. It can spread. | NCI
lung cancer | lung carcinoma | A cancer that begins in the lungs. | NCI
non-small cell lung cancer | NSCLC, non-small cell lung carcinoma, non-small-cell carcinoma | The most common kind of lung cancer. | NCI
small cell lung cancer | SCLC, small cell carcinoma, small cell lung carcinoma, small cell | A fast-growing kind of lung cancer. | NCI
mesothelioma | pleural mesothelioma | A cancer of the lining of the lungs or belly, often linked to asbestos. | NCI
breast cancer | breast carcinoma, carcinoma of the breast, cancer of the breast | A cancer that begins in the breast. | NCI
triple-negative breast cancer | TNBC, triple negative | Breast cancer that has none of the three marks that most drugs aim at. | NCI
prostate cancer | prostate carcinoma, prostatic cancer, carcinoma of the prostate | A cancer of the prostate, a gland of men below the bladder. | NCI
bladder cancer | superficial bladder cancer, urothelial carcinoma, superficial bladder tumor, bladder tumor | A cancer of the lining of the bladder. | NCI
renal cell carcinoma | RCC, kidney cancer | The most common kind of kidney cancer. | NCI
colorectal cancer | colon cancer, rectal cancer, bowel cancer, colorectal carcinoma | A cancer of the large bowel. | NCI
gastric cancer | stomach cancer, gastric carcinoma, gastroesophageal junction cancer, gastroesophageal junction adenocarcinoma | A cancer of the stomach. | NCI
esophageal cancer | esophageal carcinoma | A cancer of the food pipe. | NCI
pancreatic cancer | pancreatic carcinoma, pancreatic ductal adenocarcinoma | A cancer of the pancreas, a gland behind the stomach. | NCI
hepatocellular carcinoma | HCC, liver cancer, primary liver cancer | The most common kind of cancer that begins in the liver. | NCI
insulinoma | functioning insulinoma | A tumor of the pancreas that makes too much insulin. | NCI
cervical cancer | cervical carcinoma, carcinoma of the cervix, cancer of the cervix, cervix cancer, uterine cervix | A cancer of the neck of the womb. | NCI
ovarian cancer | ovarian carcinoma | A cancer of an ovary, a gland where egg cells grow. | NCI
endometrial cancer | uterine cancer, endometrial carcinoma | A cancer of the lining of the womb. | NCI
thyroid cancer | papillary thyroid cancer, thyroid carcinoma, papillary thyroid carcinoma | A cancer of the thyroid, a gland in the neck. | NCI
head and neck cancer | head and neck squamous, nasopharyngeal carcinoma | A cancer of the mouth, throat, nose or voice box. | NCI
brain tumor | CNS tumor, intracranial tumor | A lump of abnormal cells in the brain. | NCI
glioma | glioblastoma | A tumor of the supporting cells of the brain. Glioblastoma is a fast-growing kind. | NCI
neuroblastoma | | A cancer of young nerve cells, mostly in small children. | NCI
adenoma | | A growth of gland cells that is not cancer. Some kinds can turn into it. | NCI
polyp | | A growth on a lining, such as in the bowel or the nose. Most are harmless. | NCI
dysplasia | dysplastic | Cells that look abnormal but are not cancer. | NCI
pituitary tumor | pituitary adenoma | A growth of a small gland below the brain. It is mostly not cancer. | NCI
cancer of unknown primary | unknown primary, occult primary | Cancer that has spread, while nobody can find where it began. | NCI
actinic keratosis | actinic keratoses, solar keratosis | A rough patch on the skin from too much sun. It can turn into skin cancer. | NCI
ground glass opacity | GGO, ground-glass nodule, ground glass | A hazy gray spot in the lung on a scan. | NCI
squamous intraepithelial lesion | cervical intraepithelial neoplasia | Abnormal cells on the neck of the womb that could turn into cancer. | NCI
"""

CANCERS: tuple[Term, ...] = tuple(
    term for part in (_COURSE, _BLOOD_CANCERS, _BY_ORGAN) for term in table(Kind.CANCER, part)
)
