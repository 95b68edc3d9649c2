import Diagnostics
import Testing

@Suite("Sets of bytes")
struct ByteSetTests {
  @Test(arguments: ["", "ก", "short", String(repeating: "ข้อความยาว ", count: 20), "a\u{1F600}b"])
  func areFoundWhereverTheyStand(_ text: String) {
    let quote = ByteSet { $0 == 0x22 }
    #expect(!text.holds(quote))
    #expect((text + "\"").holds(quote) && ("\"" + text).holds(quote))
  }

  @Test func holdTheBytesThatWereChosenAndNoOther() {
    for byte in UInt8.min...0x7F {
      let text = String(Unicode.Scalar(byte))
      for other in UInt8.min...0x7F { #expect(text.holds(ByteSet { $0 == other }) == (byte == other)) }
    }
    #expect("ก".holds(ByteSet { $0 == 0xE0 }) && !"ก".holds(ByteSet { $0 == 0xE2 }))
  }
}
