"""Facts looked up in a published page for these tables, as they are not among the researched rows."""

from __future__ import annotations

from typing import Any

WAGES: tuple[dict[str, Any], ...] = (
    {
        "work_iso3": "KOR",
        "occupation": "All workers",
        "kind": "minimum",
        "year": 2026,
        "amount_month": 2156880,
        "currency": "KRW",
        "note": "KRW 10,320 an hour, 209 hours a month.",
        "source_title": "What is the minimum wage in South Korea?",
        "publisher": "LegalClarity",
        "source_year": 2025,
        "source_url": "https://legalclarity.org/what-is-the-minimum-wage-in-south-korea",
        "status": "sourced",
    },
    {
        "work_iso3": "QAT",
        "occupation": "All workers, domestic workers too",
        "kind": "minimum",
        "year": 2021,
        "amount_month": 1000,
        "currency": "QAR",
        "note": "With housing and food from the employer, or QAR 500 and QAR 300 more.",
        "source_title": "Qatar's minimum wage law comes into effect",
        "publisher": "NRI Cafe",
        "source_year": 2021,
        "source_url": "https://nricafe.com/qatars-minimum-wage-law-comes-into-effect-from-today/",
        "status": "sourced",
    },
    {
        "work_iso3": "TWN",
        "occupation": "Factory and other workers",
        "kind": "minimum",
        "year": 2026,
        "amount_month": 29500,
        "currency": "TWD",
        "note": "Not for live-in care workers.",
        "source_title": "Taiwan to increase monthly minimum wage from NT$28,590 to NT$29,500",
        "publisher": "saklap.com",
        "source_year": 2025,
        "source_url": (
            "https://www.saklap.com/taiwan-to-increase-monthly-minimum-wage-from-nt28590-to-nt29500-"
            "starting-january-01-2026"
        ),
        "status": "sourced",
    },
    {
        "work_iso3": "MYS",
        "occupation": "All workers except domestic workers",
        "kind": "minimum",
        "year": 2025,
        "amount_month": 1700,
        "currency": "MYR",
        "source_title": "Minimum Wage Order at RM1,700 to be enforced nationwide from August 1",
        "publisher": "Malay Mail",
        "source_year": 2025,
        "source_url": (
            "https://www.malaymail.com/news/malaysia/2025/07/22/minimum-wage-order-at-rm1700-to-be-"
            "enforced-nationwide-from-august-1-no-more-deferments-says-ministry/184772"
        ),
        "status": "sourced",
    },
    {
        "work_iso3": "ESP",
        "occupation": "All workers, domestic workers too",
        "kind": "minimum",
        "year": 2025,
        "amount_month": 1381,
        "currency": "EUR",
        "note": "14 payments of EUR 1,184, spread over 12 months.",
        "source_title": "España opta por subir el salario mínimo más que el resto de grandes economías europeas",
        "publisher": "España Times",
        "source_year": 2025,
        "source_url": (
            "https://espanatimes.com/2025/02/01/espana-opta-por-subir-el-salario-minimo-mas-que-el-"
            "resto-de-grandes-economias-europeas"
        ),
        "status": "sourced",
    },
    {
        "work_iso3": "DEU",
        "occupation": "All workers",
        "kind": "minimum",
        "year": 2025,
        "amount_month": 2161,
        "currency": "EUR",
        "note": "EUR 12.82 an hour, full time, before tax.",
        "source_title": "Minimum wages in the European Union",
        "publisher": "Destatis",
        "source_year": 2025,
        "source_url": (
            "https://www.destatis.de/Europa/EN/Topic/Population-Labour-Social-Issues/Labour-market/MinimumWages.html"
        ),
        "status": "sourced",
    },
    {
        "work_iso3": "FRA",
        "occupation": "All workers",
        "kind": "minimum",
        "year": 2024,
        "amount_month": 1801.8,
        "currency": "EUR",
        "note": "35 hours a week, before contributions.",
        "source_title": "Revalorisation du Smic de 2 % au 1er novembre 2024",
        "publisher": "CFTC-Agri",
        "source_year": 2024,
        "source_url": ("https://cftcagri.fr/actualites-juridiques/revalorisation-du-smic-de-2-au-1er-novembre-2024"),
        "status": "sourced",
    },
    {
        "work_iso3": "GBR",
        "occupation": "Care worker and others aged 21 and more",
        "kind": "minimum",
        "year": 2025,
        "amount_month": 1984,
        "currency": "GBP",
        "note": "GBP 12.21 an hour, 37.5 hours a week, before tax.",
        "source_title": "British minimum wage soars to the second highest in Europe",
        "publisher": "papalinc.com, after MailOnline",
        "source_year": 2025,
        "source_url": (
            "https://papalinc.com/revealed-british-minimum-wage-soars-to-the-second-highest-in-"
            "europe-as-businesses-sound-alarm-over-impact-on-the-uk-job-market"
        ),
        "status": "sourced",
    },
    {
        "work_iso3": "HKG",
        "occupation": "Live-in domestic worker",
        "kind": "minimum",
        "year": 2025,
        "amount_month": 5100,
        "currency": "HKD",
        "note": "Food free, or an allowance on top.",
        "source_title": "Hong Kong raises the minimum wage of domestic helpers to HKD 5,100",
        "publisher": "HK Pinoy TV",
        "source_year": 2025,
        "source_url": "https://hkpinoytv.com/?p=5906",
        "status": "sourced",
    },
)

NRE_DEPOSIT: dict[str, Any] = {
    "iso3": "IND",
    "product_id": "IND-NRE",
    "name": "NRE fixed deposit, 1 year",
    "provider": "State Bank of India",
    "kind": "time deposit",
    "currency": "INR",
    "rate_pct": 6.25,
    "rate_year": 2025,
    "rate_basis": "guaranteed",
    "term_months": 12,
    "minimum": 1000,
    "credited": "yearly",
    "insured": "DICGC, up to INR 500,000",
    "open_from_abroad": "yes",
    "what_it_is": (
        "A deposit in rupees for Indians abroad. The money can go back abroad. Interest is free of tax in India."
    ),
    "status": "sourced",
    "source_title": "SBI NRE FD rates as of 17 June 2025",
    "publisher": "Paisabazaar",
    "source_year": 2025,
    "source_url": "https://www.paisabazaar.com/fixed-deposit/sbi-nre-fd-rates",
}
