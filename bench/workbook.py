"""Writes a table of semicolons as a workbook: workbook.py FROM.csv TO.xlsx. Every cell is text, as offices keep numbers."""

import csv
import sys

import xlsxwriter

source, target = sys.argv[1:]
book = xlsxwriter.Workbook(target, {"constant_memory": True, "strings_to_numbers": False})
sheet = book.add_worksheet("Pegawai")
with open(source, encoding="utf-8", newline="") as file:
    for number, row in enumerate(csv.reader(file, delimiter=";")):
        sheet.write_row(number, 0, row)
book.close()
