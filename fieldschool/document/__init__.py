"""The document that a participant takes home: Word, PDF, spreadsheet and calendar, made from what was saved.

`contents` turns a workbook into sections; `word` and `pdf` write the same sections in the same order; `sheet` and
`calendar` are for those who carry the plan out. `make.everything` is the one call. What only these need (docxtpl,
fpdf2, icalendar, openpyxl, matplotlib) is imported when a document is made, so that no lesson pays for it.
"""
