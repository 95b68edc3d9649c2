import Diagnostics
import Foundation
import Templates
import Testing

@testable import Pages

@Suite("The frame of the pages and the home page")
struct DesignTests {
  private let site = """
    format: 1
    as_of: 2568-04-01
    organisation:
      name: เทศบาลตำบลตัวอย่าง
      kind: เทศบาลตำบล
    base_url: https://www.example.go.th/
    fiscal_year: 2568
    units:
      - {id: palad, name: สำนักปลัด}

    """

  @Test func theFooterLinksToThePagesThatTheSiteNames() async throws {
    let made = try await MadeSite.make([
      "content/site.yml": site + "footer: [pages/access, pages/privacy]\ncomplaints: pages/complain.md\n",
      "content/pages/access.md": general("การเข้าถึง"), "content/pages/privacy.md": general("ความเป็นส่วนตัว"),
      "content/pages/access.en.md": general("Accessibility"), "content/pages/complain.md": general("ร้องเรียน"),
    ])
    #expect(made.findings.isEmpty)
    let home = try made.page("/")
    #expect(home.contains("<a href=\"./access/\">การเข้าถึง</a>"))
    #expect(home.contains("<a href=\"./complain/\">"))
    let english = try made.page("/en/")
    #expect(english.contains("<a href=\"../en/access/\">Accessibility</a>"))
    #expect(english.contains("<a href=\"../privacy/\" hreflang=\"th\" lang=\"th\">ความเป็นส่วนตัว</a>"))
  }

  @Test func theFooterHasTheHomePageAndEachPageOnce() async throws {
    let text = site + "footer: [pages/access, home, 1️⃣pages/access]\n"
    let made = try await MadeSite.make(["content/site.yml": text, "content/pages/access.md": general("การเข้าถึง")])
    #expect(made.places == ["navigation/twice@\(offset("1️⃣", in: text))"])
    let page = try made.page("/access/")
    let footer = page[try #require(page.range(of: "<footer")).lowerBound...]
    #expect(footer.matches(of: /<a href="[^"]*">การเข้าถึง</).count == 1)
    #expect(footer.contains("<a href=\"../\">หน้าหลัก</a>"))
  }

  @Test func anUnknownPageInTheFooterIsReported() async throws {
    let text = site + "footer: [1️⃣pages/acess]\n"
    let made = try await MadeSite.make(["content/site.yml": text, "content/pages/access.md": general("ก")])
    #expect(made.places == ["navigation/unknown@\(offset("1️⃣", in: text))"])
  }

  @Test func theHomePageNamesWhatIsNotPublished() async throws {
    let made = try await MadeSite.make(["content/2568/oit/o01.md": disclosure()])
    let home = try made.main("/")
    #expect(home.contains("<progress value=\"1\" max=\"2\""))
    #expect(home.contains("ยังไม่เผยแพร่ ๑ ข้อ"))
    #expect(home.contains("O2</span> ข้อมูลผู้บริหาร"))
    #expect(!home.contains("O1</span> โครงสร้าง"))
  }

  @Test func theHomePageNamesMeasuresWhoseTimeIsOver() async throws {
    let measures = """
      measures:
        - id: late
          indicator: 9
          action: ปรับปรุงระบบ
          responsible: palad
          timeframe: ม.ค. 68
        - id: done
          indicator: 9
          action: อบรมบุคลากร
          responsible: palad
          timeframe: ก.พ. 68
          progress: [{as_of: 2568-03-01, status: done}]
        - id: ahead
          indicator: 9
          action: สำรวจความเห็น
          responsible: palad
          timeframe: ก.ย. 68
      """
    let made = try await MadeSite.make(["content/2568/measures/m.yml": measures])
    let home = try made.main("/")
    #expect(home.contains("มาตรการที่เกินกำหนด ๑ มาตรการ"), "\(made.findings.map(\.message.english))")
    #expect(home.contains("ปรับปรุงระบบ"))
    #expect(home.contains("status-late"))
    #expect(!home.contains("อบรมบุคลากร") && !home.contains("สำรวจความเห็น"))
  }

  @Test func aSiteWithoutALogoHasAnIcon() async throws {
    let plain = try await MadeSite.make()
    #expect(
      try plain.page("/").contains("<link rel=\"icon\" href=\"./assets/icon-123f6b.svg\" type=\"image/svg+xml\">"))
    let icon = try #require(plain.generated["/assets/icon-123f6b.svg"])
    #expect(String(decoding: icon, as: UTF8.self).contains("fill=\"#123f6b\""))

    let light = try await MadeSite.make(["content/site.yml": site + "colours: {primary: \"#8a8a8a\"}\n"])
    let ring = try #require(light.generated["/assets/icon-8a8a8a.svg"])
    #expect(String(decoding: ring, as: UTF8.self).contains("stroke=\"#000000\""))

    let logo = site.replacing("  kind: เทศบาลตำบล\n", with: "  kind: เทศบาลตำบล\n  logo: files/logo.png\n")
    let own = try await MadeSite.make(["content/site.yml": logo, "content/files/logo.png": "PNG"])
    #expect(try own.page("/").contains("<link rel=\"icon\" href=\"./files/logo.png\" type=\"image/png\">"))
    #expect(!own.generated.keys.contains { $0.contains("icon") })
  }

  @Test func englishPagesSayWhatIsThai() async throws {
    let measure = """
      measures: [{id: late, indicator: 9, action: ปรับปรุงระบบ, responsible: palad, timeframe: ม.ค. 68}]
      """
    let files = [
      "content/2568/oit/o01.md": disclosure(), "content/2568/measures/m.yml": measure,
      "content/pages/a.en.md": general("About"),
    ]
    let place = site.replacing("  kind: ", with: "  district: เมือง\n  province: ตัวอย่าง\n  kind: ")
    let made = try await MadeSite.make(
      files.merging(["content/site.yml": place + "contact: {address: เลขที่ ๑}\n"]) { $1 })
    let page = try made.page("/en/")
    #expect(page.contains("<h1 lang=\"th\">เทศบาลตำบลตัวอย่าง</h1>"))
    #expect(page.contains("<strong lang=\"th\">เทศบาลตำบลตัวอย่าง</strong> <small>Amphoe เมือง Changwat ตัวอย่าง</small>"))
    #expect(page.contains("<dd lang=\"th\"><p>เลขที่ ๑</p>"))
    #expect(page.contains("1 measure overdue") && page.contains("1 item not published yet"))
    #expect(page.contains("lang=\"th\">ปรับปรุงระบบ</a>"))
    #expect(page.contains("lang=\"th\">O1 โครงสร้าง</a>"))
    #expect(!page.contains("<li lang="))
    #expect(!(try made.page("/")).contains(" lang=\"th\">เทศบาล"))

    let named = site.replacing("  kind: ", with: "  name_en: Example Municipality\n  kind: ")
    let english = try await MadeSite.make(files.merging(["content/site.yml": named]) { $1 })
    #expect(try english.page("/en/").contains("<h1>Example Municipality</h1>"))
    #expect(try english.page("/").contains("<h1>เทศบาลตำบลตัวอย่าง</h1>"))
  }

  @Test func theGalleryIsMadeOnlyWhenItIsAskedFor() async throws {
    let made = try await MadeSite.make()
    #expect(!made.addresses.contains("/gallery/"))
    #expect(!Pages(strings: []).roots.contains { $0.name == "gallery" })
    #expect(Pages(strings: [], gallery: true).roots.contains { $0.name == "gallery" })
  }

  @Test func pagesTellOthersWhatTheyAre() async throws {
    let made = try await MadeSite.make(["content/news/2568-03-01-a.md": general("ข่าว \"ใหม่\" <ก>")])
    let page = try made.page("/news/2568-03-01-a/")
    #expect(page.contains("<meta property=\"og:type\" content=\"article\">"))
    #expect(page.contains("<meta property=\"og:url\" content=\"https://www.example.go.th/news/2568-03-01-a/\">"))
    #expect(page.contains("<meta name=\"theme-color\" content=\"#123f6b\">"))
    #expect(!page.contains("<ก>"))
  }
}
