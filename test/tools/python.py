"""What scripts make of a document: python.py WAY INPUT, text on stdout. The way names a function below."""
import io
import sys


def docx_rows(path, between):
    from docx import Document
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    document = Document(path)
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}p"):
            yield Paragraph(element, document).text
        elif element.tag.endswith("}tbl"):
            for row in Table(element, document).rows:
                yield between.join(cell.text.replace("\n", " ") for cell in row.cells)


def soup(path):
    from bs4 import BeautifulSoup

    with open(path, encoding="utf-8") as file:
        document = BeautifulSoup(file, "html5lib")
    for tag in document(["script", "style"]):
        tag.extract()
    return document


def blocks(path):
    """Paragraphs outside of tables of figures, and those tables: a table that holds another one lays out the page."""
    for element in soup(path).body.find_all(["h1", "p", "table"]):
        table = element if element.name == "table" else element.find_parent("table")
        lays_out = table is None or table.find("table") is not None
        if lays_out == (element.name != "table"):
            yield element


def soup_rows(path, between):
    for element in blocks(path):
        if element.name != "table":
            yield element.get_text("", strip=True)
            continue
        for row in element.find_all("tr"):
            yield between.join(cell.get_text("", strip=True) for cell in row.find_all(["td", "th"]))


def frames(path, write):
    import pandas

    for element in blocks(path):
        if element.name != "table":
            yield element.get_text("", strip=True)
        else:
            yield write(pandas.read_html(io.StringIO(str(element)))[0])


def pages(path):
    from pypdf import PdfReader

    return (page.extract_text() for page in PdfReader(path).pages)


def mined(path):
    from pdfminer.high_level import extract_text

    return [extract_text(path)]


WAYS = {
    "docx-tabs": lambda path: docx_rows(path, "\t"),
    "docx-bars": lambda path: docx_rows(path, " | "),
    "soup-text": lambda path: [soup(path).get_text(" ", strip=True)],
    "soup-lines": lambda path: [soup(path).get_text("\n", strip=True)],
    "soup-tabs": lambda path: soup_rows(path, "\t"),
    "soup-bars": lambda path: soup_rows(path, " | "),
    "pandas-csv": lambda path: frames(path, lambda frame: frame.to_csv(index=False, header=False)),
    "pandas-tsv": lambda path: frames(path, lambda frame: frame.to_csv(index=False, header=False, sep="\t")),
    "pandas-markdown": lambda path: frames(path, lambda frame: frame.to_markdown(index=False, headers=[])),
    "pandas-text": lambda path: frames(path, lambda frame: frame.to_string(index=False, header=False, na_rep="")),
    "pypdf": pages,
    "pdfminer": mined,
}

if __name__ == "__main__":
    way, path = sys.argv[1:]
    sys.stdout.reconfigure(encoding="utf-8")
    print("\n".join(WAYS[way](path)))
