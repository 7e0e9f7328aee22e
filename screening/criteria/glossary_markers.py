"""Genes, receptors and other marks of cells in plain words, as tumor and blood tests report them."""

# ruff: noqa: E501 -- one entry of the table a line

from screening.criteria.glossary_terms import Kind, Term, table

MARKERS: tuple[Term, ...] = table(
    Kind.MARKER,
    """
biomarker | tumor marker, molecular marker | Something in blood or tissue that can be measured and tells about an illness. | NCI
HER2 | HER-2, ERBB2, HER2 positive, human epidermal growth factor receptor 2 | A protein that makes some breast and stomach cancers grow. A test of the tumor tells if you have too much of it. | NCI
hormone receptor | hormone receptor positive, ER/PR, HR-positive | A place on cancer cells where a hormone docks and makes them grow. | NCI
estrogen receptor | estrogen receptor positive, ER-positive, ER+ | A place on cancer cells where the hormone estrogen docks. Many breast cancers have it. | NCI
progesterone receptor | PgR, PR-positive | A place on cancer cells where the hormone progesterone docks. | NCI
androgen receptor | | A place on cells where male hormones dock. It helps prostate cancer grow. | NCI
EGFR | epidermal growth factor receptor, EGFR mutation, EGFR gene, human epidermal growth factor receptor | A protein on cells. Changes in its gene drive some lung cancers. | NCI
EGFR exon 19 deletion | exon 19 deletion, 19 deletion, 19del, Ex19del, exon 19 del | A change in the EGFR gene in which a small piece is missing. It is common in lung cancer. | NCI
L858R | exon 21 L858R, L858R mutation, Ex21-L858R | A small change in the EGFR gene that drives some lung cancers. | NCI
T790M | T790M mutation | A change in the EGFR gene that can make some lung cancer medicines stop working. | NCI
exon 20 insertion | exon 20, EGFR exon 20 insertion, Ex20ins | A change in which an extra piece sits in a gene. Common lung cancer tablets often do not work on it. | NCI
rare EGFR mutation | G719X, S768I, L861Q, uncommon EGFR mutation | Less common changes in the EGFR gene that drive some lung cancers. | NCI
exon | | A part of a gene that holds the plan for a part of a protein. | MPG
ALK | anaplastic lymphoma kinase, ALK gene, ALK rearrangement, ALK fusion | A gene whose change drives some lung cancers and lymphomas. | NCI
ROS1 | ROS1 rearrangement, ROS1 fusion, ROS-1 | A gene whose change drives a few lung cancers. | NCI
RET | RET fusion, RET rearrangement | A gene whose change drives some lung and thyroid cancers. | NCI
NTRK | NTRK fusion, neurotrophic tyrosine receptor kinase, NTRK gene fusion | A gene whose change drives a few cancers in many parts of the body. | NCI
MET gene | MET exon 14, MET amplification, c-MET, MET mutation, MET exon 14 skipping, MET proto-oncogene | A gene whose change drives some lung cancers. | NCI
KRAS | KRAS G12C, RAS mutation, KRAS mutation | A gene that tells cells when to grow. Changes in it drive many cancers. | NCI
BRAF | V600E, BRAF V600E, B-Raf, BRAF mutation | A gene whose change drives some skin, thyroid, bowel and lung cancers. | NCI
BRCA | BRCA1, BRCA2, gBRCA | Genes whose inherited changes raise the risk of breast and ovarian cancer. | NCI
PIK3CA | PI3K | A gene whose change makes some cancers grow, such as breast cancer. | NCI
TP53 | p53, 17p deletion, del(17p), 17p | A gene that stops damaged cells from growing. When it is lost, cancer is harder to treat. | NCI
PD-1 | programmed death 1, programmed cell death protein 1 | A brake on immune cells. Some cancer medicines take this brake off. | NCI
PD-L1 | programmed death ligand 1, programmed cell death ligand 1, PD-L1 expression, L1 inhibitor | A protein on some cancer cells that stops immune cells. A tumor test shows how much there is. | NCI
CTLA-4 | CTLA4, anti-CTLA-4, CD152 | A brake on immune cells. Some cancer medicines take this brake off. | NCI
LAG-3 | LAG3 | A brake on immune cells that new cancer medicines try to take off. | NCID
TIGIT | anti-TIGIT | A brake on immune cells that new cancer medicines try to take off. | NCID
OX-40 | OX40 | A switch on immune cells that new cancer medicines try to turn on. | NCID
CD137 | 4-1BB | A switch on immune cells that new cancer medicines try to turn on. | NCID
MSI-H | microsatellite instability, MSI, microsatellite instability high | A sign that cells of the tumor cannot mend errors in their genes. | NCI
mismatch repair | dMMR, mismatch repair deficient | The way in which cells mend errors in their genes. When it fails, cancer can grow. | NCI
tumor mutational burden | TMB | How many gene changes are in a tumor. | NCI
VEGF | vascular endothelial growth factor, VEGFR, VEGF receptor | A protein that makes new blood vessels grow, also into tumors. | NCI
FGFR | fibroblast growth factor receptor | A protein on cells that tells them to grow. Changes in it drive some cancers. | NCI
CGRP | calcitonin gene-related peptide | A substance that nerves set free in migraine and cluster headache. Some headache medicines block it. | NINDS
tumor necrosis factor | TNF, TNF alpha, TNF-α | A substance of the immune system that causes inflammation. | NCI
interleukin | IL-2, IL-6, IL-11, IL-1, IL-17, IL-23, interleukin-2 | Substances by which immune cells send messages to each other. | NCI
Janus kinase | JAK, JAK1, JAK2, JAK-STAT, JAK2 mutation | Enzymes that pass messages inside cells. Changes in them play a part in some blood diseases. | NCI
FLT3 | FLT3-ITD, FLT3 mutation | A gene whose change makes a leukemia grow faster. | NCI
NPM1 | nucleophosmin, NPM1 mutation, NPM1c | A gene that is often changed in acute myeloid leukemia. | NCI
IDH gene | IDH, IDH1, IDH2, isocitrate dehydrogenase | A gene whose change drives some leukemias, bile duct cancers and brain tumors. | NCI
KMT2A | MLL, KMT2A rearrangement, MLL rearrangement | A gene whose change drives some hard-to-treat leukemias. | NCI
BCR-ABL1 | BCR-ABL, BCR ABL1, ABL1, t(9;22) | A gene made of two parts that were joined by mistake. It drives some blood cancers. | NCI
Philadelphia chromosome | Philadelphia chromosome positive, Ph-positive, Ph-like, Philadelphia | A changed chromosome in leukemia cells, on which two genes have been joined. | NCI
BCL2 | BCL-2, Gly101Val | A protein that keeps cancer cells alive longer than they should be. | NCI
CRLF2 | | A gene that is changed in some acute leukemias of children and adults. | NCI
CD19 | CD19 positive | A mark on B cells, a kind of white blood cell. Some treatments aim at it. | NCI
CD20 | CD20 positive | A mark on B cells, a kind of white blood cell. Some treatments aim at it. | NCI
CD22 | | A mark on B cells, a kind of white blood cell. Some treatments aim at it. | NCID
CD123 | | A mark on leukemia cells at which some treatments aim. | NCID
CD33 | | A mark on leukemia cells at which some treatments aim. | NCID
BCMA | B-cell maturation antigen | A mark on myeloma cells at which some treatments aim. | NCID
CD47 | | A mark by which cancer cells tell immune cells not to eat them. | NCID
HLA | human leukocyte antigen, HLA matched, HLA-A, HLA typing, HLA-DR | Marks on cells by which the body knows its own. Donor and patient should match. | NCI
HLA-B27 | HLA B27 | A mark on cells, often found in people with certain inflammations of the spine. | MedlinePlus
donor-specific antibody | donor specific antibody, anti-HLA, anti-HLA antibody | Antibodies in your blood that would attack the cells of a certain donor. | MedlinePlus
donor | related donor, sibling donor, matched donor, unrelated donor, haploidentical donor | A person who gives blood, cells or an organ to someone else. | NCI
haploidentical | haploidentical transplant, haplo-HSCT, haploidentical related donor | Half matched: the donor shares half of the marks on your cells, as parents and children do. | NCI
mutation | gene mutation, mutated, genetic mutation, mutant, gene alteration, pathogenic variant | A change in a gene. It can be inherited or happen during life. | MPG
gene rearrangement | rearrangement, gene fusion, translocation, fusion gene | Parts of genes have swapped places. This can make cells grow without control. | NCI
deletion | deleted | A piece of a gene or chromosome is missing. | MPG
amplification | gene amplification, overexpression | Cells have too many copies of a gene, or make too much of its protein. | NCI
wild type | wild-type | The usual form of a gene, without the change that is looked for. | NCI
chromosome | chromosomal, chromosomal abnormality | A packet of genes in the core of a cell. People usually have 46 in each cell. | MPG
phenotype | immunophenotype, immunophenotyping | The look and the marks of a cell or a person, as they can be seen or tested. | NCI
MGMT | MGMT methylation, MGMT promoter methylation | A gene that helps tumor cells mend damage. It helps to tell how a brain tumor treatment will work. | NCI
APOE4 | APOE, apolipoprotein E | A gene of which one form raises the risk of Alzheimer's disease. | NIA
amyloid | amyloid beta, beta-amyloid | A protein that can clump in the brain or other organs and harm them. | NIA
CFTR | CFTR mutation | The gene that is changed in people with cystic fibrosis. | MPG
G6PD deficiency | G6PD, glucose-6-phosphate dehydrogenase | An inherited lack of an enzyme. Some medicines then destroy red blood cells. | MPG
UGT1A1 | | A gene for a liver enzyme that breaks down some medicines. | MPG
antigen | | Something that the immune system can notice, such as a part of a germ. | NCI
antibody | antibodies, autoantibody | A protein by which the immune system marks germs and other targets. | NCI
cytokine | | A substance by which cells of the immune system send messages. | NCI
enzyme | | A protein that makes changes in the body happen faster. | NCI
tyrosine kinase | | A kind of enzyme that can tell cells to grow. | NCI
T cell | T-cell, natural killer cell, NK cell | White blood cells that find and kill infected or changed cells. | NCI
B cell | B-cell, B lymphocyte | White blood cells that make antibodies. | NCI
stem cell | stem cells, hematopoietic stem cell, progenitor cell | A young cell from which other kinds of cells can grow. | NCI
plasma cell | | A white blood cell that makes antibodies. | NCI
""",
)
