"""The public sources in which the facts of the glossary can be looked up; the words of the entries are our own."""

from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Source:
    """A public source: its full name, and the address of its start page."""

    name: str
    url: str


# The code that stands at the end of each entry, and the source that it means.
SOURCES = MappingProxyType(
    {
        "ADA": Source("American Diabetes Association", "https://diabetes.org/"),
        "AHA": Source("American Heart Association", "https://www.heart.org/"),
        "APA": Source("American Psychiatric Association", "https://www.psychiatry.org/"),
        "ASA": Source("American Society of Anesthesiologists", "https://www.asahq.org/"),
        "Bookshelf": Source("NCBI Bookshelf, U.S. National Library of Medicine", "https://www.ncbi.nlm.nih.gov/books/"),
        "CDC": Source("Centers for Disease Control and Prevention", "https://www.cdc.gov/"),
        "CTCAE": Source("NCI, Common Terminology Criteria for Adverse Events 5.0", "https://ctep.cancer.gov/"),
        "CTG": Source("ClinicalTrials.gov, glossary", "https://clinicaltrials.gov/"),
        "DailyMed": Source("DailyMed, labels of medicines", "https://dailymed.nlm.nih.gov/"),
        "ECOG": Source("ECOG-ACRIN Cancer Research Group", "https://ecog-acrin.org/"),
        "FDA": Source("U.S. Food and Drug Administration", "https://www.fda.gov/"),
        "ICH": Source("International Council for Harmonisation (guidelines for trials)", "https://www.ich.org/"),
        "ICHD": Source("International Classification of Headache Disorders, 3rd edition", "https://ichd-3.org/"),
        "KDIGO": Source("Kidney Disease: Improving Global Outcomes", "https://kdigo.org/"),
        "MedlinePlus": Source("MedlinePlus, U.S. National Library of Medicine", "https://medlineplus.gov/"),
        "MPG": Source("MedlinePlus Genetics", "https://medlineplus.gov/genetics/"),
        "NCCIH": Source("National Center for Complementary and Integrative Health", "https://www.nccih.nih.gov/"),
        "NCI": Source(
            "National Cancer Institute, Dictionary of Cancer Terms and pages on cancers",
            "https://www.cancer.gov/publications/dictionaries/cancer-terms",
        ),
        "NCID": Source(
            "National Cancer Institute, Drug Dictionary", "https://www.cancer.gov/publications/dictionaries/cancer-drug"
        ),
        "NEI": Source("National Eye Institute", "https://www.nei.nih.gov/"),
        "NHLBI": Source("National Heart, Lung, and Blood Institute", "https://www.nhlbi.nih.gov/"),
        "NIA": Source("National Institute on Aging", "https://www.nia.nih.gov/"),
        "NIAAA": Source("National Institute on Alcohol Abuse and Alcoholism", "https://www.niaaa.nih.gov/"),
        "NIAMS": Source(
            "National Institute of Arthritis and Musculoskeletal and Skin Diseases", "https://www.niams.nih.gov/"
        ),
        "NIDA": Source("National Institute on Drug Abuse", "https://nida.nih.gov/"),
        "NIDCD": Source(
            "National Institute on Deafness and Other Communication Disorders", "https://www.nidcd.nih.gov/"
        ),
        "NIDDK": Source(
            "National Institute of Diabetes and Digestive and Kidney Diseases", "https://www.niddk.nih.gov/"
        ),
        "NIMH": Source("National Institute of Mental Health", "https://www.nimh.nih.gov/"),
        "NINDS": Source("National Institute of Neurological Disorders and Stroke", "https://www.ninds.nih.gov/"),
        "OHRP": Source("Office for Human Research Protections", "https://www.hhs.gov/ohrp/"),
        "PROMIS": Source("HealthMeasures (PROMIS)", "https://www.healthmeasures.net/"),
        "RadiologyInfo": Source("RadiologyInfo.org (ACR and RSNA)", "https://www.radiologyinfo.org/"),
        "RECIST": Source("RECIST Working Group, EORTC", "https://recist.eortc.org/"),
        "WHO": Source("World Health Organization", "https://www.who.int/"),
    }
)
