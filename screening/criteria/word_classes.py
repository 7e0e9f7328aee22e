"""Kinds of words that tell what a criterion is about: "-mab" names a drug, "-itis" an illness, "ECOG" a performance.

The endings of drug names follow the stems of the International Nonproprietary Names (WHO); the rest is how criteria
are written.
"""

import re
from functools import lru_cache

CLASSES: dict[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "tumor": (
            r"\w*carcinoma|\w*sarcoma|\w*lymphoma|leuk\w*|myeloma|melanoma|gli\w*oma|\w*blastoma|tumou?rs?"
            r"|cancers?|malignan\w*|neoplas\w*|metasta\w*|nsclc|sclc|aml|cml|all|cll|mds|oncolog\w*|lesions?"
        ),
        "finding": (
            r"diagnos\w*|histolog\w*|cytolog\w*|patholog\w*|biops\w*|confirm\w*|proven|document\w*|classif\w*"
            r"|stages?|staging|recurren\w*|relaps\w*|refractory|newly|measurable|recist|mutat\w*|positive"
            r"|express\w*|her2|egfr|alk|brca\w*|receptor\w*|untreated|progress\w*"
        ),
        "illness": (
            r"disease\w*|disorders?|syndromes?|infect\w*|\w+itis|\w+osis|\w+emia|\w+aemia|\w+pathy|\w+paresis"
            r"|\w+algia|conditions?|illness\w*|failure|impair\w*|insufficien\w*|hypertens\w*|hypotens\w*|strokes?"
            r"|seizures?|epilep\w*|asthma|copd|diabet\w*|ulcers?|bleed\w*|h[ae]+morrh\w*|trauma\w*|fractur\w*"
            r"|injur\w*|deformit\w*|angina|infarct\w*|arrhythm\w*|hiv|aids|hepatitis|hbv|hcv|tubercul\w*|covid\w*"
            r"|sepsis|gvhd|toxicit\w*|comorbid\w*|neuropath\w*|obstruct\w*|perforat\w*|fistula\w*|headaches?"
            r"|migraines?|pain|symptoms?|implants?|pacemakers?|contraindicat\w*|block|inconti\w*|diarrh\w*"
            r"|constipat\w*"
        ),
        "degree": (
            r"second\w*|other|another|concurrent\w*|concomitant\w*|active|uncontrolled|severe|serious"
            r"|significant\w*|unstable|acute|chronic"
        ),
        "drug": (
            r"\w+(?:mab|nib|statin|pril|sartan|azole|mycin|cillin|olol|parin|oxaban|gliptin|gliflozin|triptan|pam|azine|setron|platin|taxel|rubicin|profen|toin|sone|olone)s?"
            r"|drugs?|medic\w*|tablets?|insulin|\w*steroids?|antibio\w*|anticoag\w*|antiplat\w*|opioids?|opiates?"
            r"|analges\w*|nsaids?|aspirin|warfarin|heparin|inhibitors?|inducers?|supplements?|herb\w*|vitamins?"
            r"|agents?|\w*agonists?|\w*antagonists?|\w*blockers?|diuretics?|antidepress\w*|antipsych\w*"
            r"|anti-?epilep\w*|grapefruit|botul\w*|inject\w*|infusions?|transfus\w*|vaccin\w*|biologics?"
            r"|immunosuppress\w*|chemotherap\w*|immunotherap\w*|doses?|cyp\w*|p450|g-?csf"
        ),
        "other_treatment": (
            r"radiother\w*|radiation|irradiat\w*|hsct|car|stem|physiother\w*|physical|exercise\w*|neuromodul\w*"
            r"|stimulat\w*|tens|psychother\w*|cbt|massage|chiropract\w*|rehab\w*|behaviou?ral|conservative"
            r"|devices?|apps?|monitor\w*"
        ),
        "therapy": (
            r"therap\w*|treat\w*|regimens?|lines?|cycles?|courses?|interventions?|na[iï]ve|respon\w*|fail\w*"
            r"|resist\w*|intoleran\w*"
        ),
        "surgery": (
            r"surg\w*|transplant\w*|resect\w*|\w+ectomy|\w+ostomy|\w+plasty|operat\w*|fusion|bypass|graft\w*"
            r"|procedur\w*|implantation|amputat\w*|laparo\w*"
        ),
        "test": (
            r"h[ae]*moglobin|hgb|hb|platelets?|neutrophils?|anc|leu[ck]ocytes?|wbc|lymphocytes?|creatinine"
            r"|bilirubin|alt|ast|sgot|sgpt|\w*transaminases?|\w*transferase|phosphatase|albumin|inr|pt|ptt|aptt"
            r"|gfr|egfr|clearance|lvef|ejection|qtc?f?|hba1c|a1c|bmi|weight|psa|proteinuria|ldh|calcium|potassium"
            r"|sodium|magnesium|glucose|cholesterol|triglycerid\w*|ldl|ferritin|tsh|serum|uln|marrow|saturation"
            r"|spirometry|fev1|ecg|ekg|electrocardio\w*|echocardio\w*|mri|ct|x-?rays?|radiograph\w*|imaging|scans?"
            r"|ultraso\w*|pet|antibod\w*|antigens?|seropos\w*|pcr|rna|dna|assay|load|tests?|laborator\w*|values?"
            r"|levels?|counts?|scores?|scales?|index|questionnaires?|ratings?|ratio|pressure|temperature|rate"
            r"|function\w*"
        ),
        "comparison": r"[<>≥≤]|less|greater|higher|lower|least|exceed\w*|above|below|normal",
        "time": r"days?|weeks?|months?|hours?|within|prior|before|past|last|previous\w*|recent\w*|since|ago|during",
        "past": r"histor\w*|ever|had|received|undergone|underwent|used|taken|participated|completed",
        "present": (
            r"current\w*|ongoing|taking|using|receiving|use|uses|intake|on|need\w*|requir\w*|stable|daily"
            r"|regular\w*"
        ),
        "allergy": r"allerg\w*|hypersens\w*|anaphyl\w*|sensitiv\w*|intoleran\w*|reaction",
        "pregnancy": (
            r"pregnan\w*|lactat\w*|breast-?feed\w*|breastfeeding|nursing|contracep\w*|childbearing|child-bearing"
            r"|birth|menopaus\w*|postmenopaus\w*|fertile|sperm|condoms?|abstinence|sterili\w*|uterus|hysterectomy"
            r"|feeding|bearing|wocbp"
        ),
        "mind": (
            r"psych\w*|mental\w*|depress\w*|suicid\w*|schizo\w*|bipolar|dementia|cognit\w*|anxi\w*|claustro\w*"
            r"|autis\w*|delus\w*|psychot\w*|alzheimer\w*|mood|emotional"
        ),
        "substance": (
            r"alcohol\w*|abus\w*|substance|smok\w*|tobacco|cigar\w*|nicotine|addict\w*|illicit|illegal"
            r"|recreational|cannabis|marijuana|cocaine|vap\w*|dependen\w*|misuse|intoxic\w*"
        ),
        "performance": (
            r"ecog|karnofsky|kps|zubrod|lansky|performance|expectancy|survival|ambulat\w*|eastern|asa|bedridden"
            r"|walk\w*"
        ),
        "consent": (
            r"consent\w*|assent\w*|signed|sign|signing|icf|form|written|voluntar\w*|representative|guardian"
            r"|parents?"
        ),
        "compliance": (
            r"willing\w*|unwilling|able|unable|abilit\w*|inabilit\w*|capab\w*|complian\w*|comply|cooperat\w*"
            r"|adher\w*|agree\w*|refus\w*|understand\w*|follow|follow-?up|attend|complete|communicat\w*|speak\w*"
            r"|read|english|language|fluent|literate|commit\w*|accept\w*|declin\w*|withdraw\w*"
        ),
        "everyday": (
            r"insurance|phone|smartphone|iphone|android|internet|email|resid\w*|live|lives|living|travel|enrol\w*"
            r"|participat\w*|trials?|study|studies|research|clinical|employ\w*|hospital\w*|clinic|access|site"
            r"|investigational"
        ),
        "law": (
            r"prison\w*|incarcer\w*|liberty|detain\w*|protect\w*|tutor\w*|curator\w*|vulnerab\w*|legal\w*"
            r"|litigation|judicial|military|compensation"
        ),
        "judgement": (
            r"investigators?|physicians?|clinicians?|opinion|judg\w*|discretion|deemed|determin\w*|assessed|pi"
            r"|researchers?|sponsor|suitable|unsuitable|appropriate|inappropriate"
        ),
        "risk": (
            r"interfere\w*|affect\w*|compromis\w*|confound\w*|risk\w*|safety|preclude\w*|jeopard\w*|endanger\w*"
            r"|evaluat\w*|results?"
        ),
        "age": r"ages?|aged|years?|yrs?|old|older|younger|adults?|children|minors?|elderly",
        "sex": r"males?|females?|men|women|man|woman|sex|gender|girls?|boys?",
        "absence": r"no|not|without|absence|lack|none|non|never|negative|free",
        "donor": r"donors?|donat\w*|hla|matched",
        "visit": r"screening|baseline|visit|randomi[sz]ation|run|examination|enrollment",
        "spine": r"dis[ck]s?|lumbar|spin\w*|vertebr\w*|spondyl\w*|sten\w*|herniat\w*|cervical|radicul\w*|sciatic\w*",
        "grade": r"grade|class|nyha|ctcae|child|pugh|ii|iii|iv",
    }.items()
}
_MOST_KEPT = 1 << 15  # words: more than a registry uses, fewer than would fill the memory


@lru_cache(maxsize=_MOST_KEPT)
def classes_of(word: str) -> tuple[str, ...]:
    """The kinds of a word in small letters, in the order of the table; () for a word that tells nothing."""
    return tuple(name for name, pattern in CLASSES.items() if pattern.fullmatch(word))
