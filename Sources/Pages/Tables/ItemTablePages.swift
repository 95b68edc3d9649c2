internal import Content
internal import Diagnostics
internal import Domain
internal import Formats
internal import Templates
internal import Thai

extension PageScope {
  /// One page of a long table.
  /// - Parameter page: from 0
  func itemTable(_ table: ItemTable, page: Int) -> ItemTableModel {
    let (rows, pages) = (table.rows(ofPage: page), table.pages)
    var model = interface.dataTable(
      table.sheet, id: "table", caption: table.sheet.title, rows: rows,
      sums: page == pages.count - 1 ? table.sums : [])
    model.source =
      pages.count > 1 ? table.files.first { $0.format == .json }.map { SiteAddress.encoded($0.address) } : nil
    return ItemTableModel(
      code: table.disclosure.item.value.description, title: guide.item(of: table.disclosure)?.title ?? "",
      year: interface.ordinal(table.disclosure.year.number), index: Inventory.itemIndex(of: table.disclosure.year),
      item: table.disclosure.address,
      charts: page == 0 ? ProcurementCharts(table.sheet, interface).charts : [], table: model,
      downloads: downloads(of: table),
      count: interface.number(table.rowCount),
      rows: (interface.number(rows.lowerBound + 1), interface.number(rows.upperBound)),
      page: interface.number(page + 1), pages: interface.number(pages.count), isFirst: page == 0,
      previous: page > 0 ? pages[page - 1] : nil, next: page + 1 < pages.count ? pages[page + 1] : nil,
      qr: interface.qr(guide.canonical(pages[page]), title: interface[.thisPage], id: "qr_page"))
  }

  private func downloads(of table: ItemTable) -> [DownloadModel] {
    table.files.map { download($0, made($0, of: table)) }
  }

  func made(_ file: DownloadFile, of table: ItemTable) -> MadeFile {
    guide.made(file, in: interface) {
      workbook([table.sheet], title: table.sheet.title, created: table.disclosure.updated.value)
    }
  }

  /// The part of the item's page: how much there is and its files, and the table itself when it is short.
  func tablePart(_ table: ItemTable, _ elements: String?) -> TablePart {
    let model =
      table.isWhole
      ? interface.dataTable(table.sheet, id: "table", caption: table.sheet.title, sums: table.sums) : nil
    return TablePart(
      elements: elements, count: interface.number(table.rowCount), sums: sums(of: table), all: table.pages.first,
      charts: table.isWhole ? ProcurementCharts(table.sheet, interface).charts : [],
      table: model, downloads: downloads(of: table))
  }

  private func sums(of table: ItemTable) -> [FactModel] {
    zip(table.sheet.columns, table.sums).compactMap { column, sum in
      sum.map { FactModel(label: column.title, value: interface.text($0, column.kind)) }
    }
  }
}

extension ItemTable {
  /// The cells that XLSX can't hold whole.
  var findings: [Diagnostic] {
    guard let table = disclosure.table else { return [] }
    return table.rows.flatMap { row in
      row.compactMap { cell in
        guard cell.text.utf8.count > XLSXWriter.longestText else { return nil }
        let units = cell.text.utf16.count
        return units > XLSXWriter.longestText ? Diagnostic.longCell(cell.span, units: units) : nil
      }
    }
  }
}

extension Diagnostic {
  static func longCell(_ span: Span, units: Int) -> Diagnostic {
    Diagnostic(
      PagesFinding.longCell, at: span,
      Wording(
        thai: "ช่องนี้ยาว \(units) อักขระ ไฟล์ XLSX เก็บได้ช่องละ \(XLSXWriter.longestText) อักขระ ส่วนที่เกินจะถูกตัดใน XLSX",
        english:
          "this cell has \(units) characters; XLSX holds \(XLSXWriter.longestText) in a cell and loses the rest"),
      hint: Wording(
        thai: "ย้ายข้อความยาวไปไว้ในเอกสารแนบหรือเนื้อหาของหน้า แล้วอ้างถึงจากช่องนี้",
        english: "move the long text into a document or the body of the page, and refer to it in the cell"))
  }
}
