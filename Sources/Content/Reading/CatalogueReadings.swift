internal import Diagnostics
internal import Domain
internal import Thai

extension Reading where Value == Instrument {
  static var catalogueInstrument: Reading {
    typealias Keys = InstrumentKeys
    return mapping(Keys.schema) { reader, context in
      let (code, weight) = (reader(Keys.code, &context), reader(Keys.weight, &context))
      let (parts, indicators) = (reader(Keys.parts, &context), reader(Keys.indicators, &context))
      guard let code, let indicators else { return nil }
      return Instrument(code: code, weight: weight ?? nil, parts: parts ?? [], indicators: indicators)
    }
  }
}

extension Reading where Value == Indicator {
  static var indicator: Reading {
    typealias Keys = IndicatorKeys
    return mapping(Keys.schema) { reader, context in
      let (number, title) = (reader(Keys.number, &context), reader(Keys.title, &context))
      let questions = reader(Keys.questions, &context) ?? []
      guard let number, let title else { return nil }
      return Indicator(number: number.value, title: title, questions: questions)
    }
  }
}

extension Reading where Value == Question {
  static var question: Reading {
    mapping(QuestionKeys.schema) { reader, context in
      let (code, text) = (reader(QuestionKeys.code, &context), reader(QuestionKeys.text, &context))
      guard let code, let text else { return nil }
      return Question(code: code, text: text)
    }
  }
}

extension Reading where Value == Subindicator {
  static var subindicator: Reading {
    typealias Keys = SubindicatorKeys
    return mapping(Keys.schema) { reader, context in
      let (number, indicator) = (reader(Keys.number, &context), reader(Keys.indicator, &context))
      let title = reader(Keys.title, &context)
      guard let number, let indicator, let title else { return nil }
      return Subindicator(number: number, indicator: indicator.value, title: title)
    }
  }
}

extension Reading where Value == Item {
  static var catalogueItem: Reading {
    typealias Keys = ItemKeys
    return mapping(Keys.schema) { reader, context in
      let (code, title) = (reader(Keys.code, &context), reader(Keys.title, &context))
      let (subindicator, group) = (reader(Keys.subindicator, &context), reader(Keys.group, &context))
      let (dataYear, elements) = (reader(Keys.dataYear, &context), reader(Keys.elements, &context))
      let (source, columns) = (reader(Keys.source, &context), reader(Keys.table, &context))
      let predecessors = reader(Keys.predecessors, &context)
      let dataYearSource = reader(Keys.dataYearSource, &context) ?? .confirmed
      _ = reader(Keys.weight, &context)
      guard let code, let title, let subindicator, let group else { return nil }
      return Item(
        code: code.value, title: title, subindicator: subindicator, group: group, dataYear: dataYear ?? .any,
        dataYearSource: dataYearSource, elements: elements ?? [], source: source ?? .unverified,
        columns: columns ?? [], predecessors: predecessors ?? [])
    }
  }
}

extension Reading where Value == Element {
  static var element: Reading {
    typealias Keys = ElementKeys
    return mapping(Keys.schema) { reader, context in
      let (number, text) = (reader(Keys.number, &context), reader(Keys.text, &context))
      let source = reader(Keys.source, &context) ?? .unverified
      let requirement = ElementRequirement(
        kind: reader(Keys.kind, &context) ?? .text, needs: reader(Keys.needs, &context) ?? [],
        columns: reader(Keys.columns, &context) ?? [], months: reader(Keys.months, &context),
        monthColumn: reader(Keys.monthColumn, &context), words: reader(Keys.words, &context) ?? [])
      guard let number, let text else { return nil }
      return Element(number: number.value, text: text, source: source, requirement: requirement)
    }
  }
}

extension Reading where Value == ElementKind {
  static var elementKind: Reading { choice("kind of element") }
}

extension Reading where Value == ElementNeed {
  static var elementNeed: Reading { choice("need of an element") }
}

extension Reading where Value == RequiredMonths {
  static var requiredMonths: Reading { choice("months") }
}

extension Reading where Value == TableColumn {
  static var column: Reading {
    typealias Keys = ColumnKeys
    return mapping(Keys.schema) { reader, context in
      let (key, title) = (reader(Keys.key, &context), reader(Keys.title, &context))
      let (type, required) = (reader(Keys.type, &context), reader(Keys.isRequired, &context))
      let values = reader(Keys.values, &context)
      guard let key, let title, let type else { return nil }
      return TableColumn(key: key, title: title, type: type, required: required ?? false, values: values ?? [])
    }
  }
}

extension Reading where Value == Band {
  static var band: Reading {
    typealias Keys = BandKeys
    return mapping(Keys.schema) { reader, context in
      let (label, total) = (reader(Keys.label, &context), reader(Keys.total, &context))
      let each = reader(Keys.eachInstrument, &context)
      guard let label, let total else { return nil }
      return Band(label: label, total: total.value, eachInstrument: each ?? nil)
    }
  }
}

extension Reading where Value == SourceMark {
  static var sourceMark: Reading { choice("source mark") }
}

extension Reading where Value == DataYear {
  static var dataYear: Reading { choice("data year") }
}

extension Reading where Value == ColumnType {
  static var columnType: Reading { choice("column type") }
}
