"""The Hugo side of the comparison: a page frame like that of our own templates, and nothing that we don't make.

Both make one HTML file per page with title, description of the organisation, navigation, breadcrumb, the rendered
body, the day of the last update and a footer. Kinds of output that have no counterpart here are switched off, so
that Hugo isn't charged for them; it keeps its defaults for everything else.
"""

HUGO_CONFIGURATION = """\
baseURL = "https://www.example.go.th/"
title = "เทศบาลตำบลตัวอย่าง"
locale = "th"
defaultContentLanguage = "th"
relativeURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT"]

[markup.goldmark.renderer]
unsafe = false

[[menus.main]]
name = "ข่าวประชาสัมพันธ์"
url = "/s000/"
weight = 1
[[menus.main]]
name = "ข้อมูลพื้นฐาน"
url = "/s000/p00000/"
weight = 2
[[menus.main]]
name = "การบริหารงาน"
url = "/s000/p00001/"
weight = 3
[[menus.main]]
name = "การให้บริการ"
url = "/s000/p00002/"
weight = 4
[[menus.main]]
name = "ติดต่อเรา"
url = "/s000/p00003/"
weight = 5
"""

BASE = """\
<!DOCTYPE html>
<html lang="th">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} | {{ .Site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="{{ "site.css" | relURL }}">
</head>
<body>
<a class="skip" href="#main">ข้ามไปยังเนื้อหา</a>
<header>
<p><a href="{{ "/" | relURL }}">{{ .Site.Title }}</a></p>
<nav aria-label="เมนูหลัก"><ul>
{{- $here := .RelPermalink }}
{{- range .Site.Menus.main }}
<li><a href="{{ .URL | relURL }}"{{ if eq .URL $here }} aria-current="page"{{ end }}>{{ .Name }}</a></li>
{{- end }}
</ul></nav>
</header>
{{- if not .IsHome }}
<nav aria-label="ตำแหน่งหน้า"><ol>
{{- range .Ancestors.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{- end }}
<li aria-current="page">{{ .LinkTitle }}</li>
</ol></nav>
{{- end }}
<main id="main">
{{ block "main" . }}{{ end }}
</main>
<footer>
<p>เทศบาลตำบลตัวอย่าง อำเภอตัวอย่าง จังหวัดตัวอย่าง</p>
<p>ข้อมูล ณ วันที่ 31 ธันวาคม 2568</p>
</footer>
</body>
</html>
"""

SINGLE = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<p>ปรับปรุงล่าสุด <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>
{{ .Content }}
{{ end }}
"""

LIST = """\
{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>
{{- range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{- end }}
</ul>
{{ end }}
"""

HOME = """\
{{ define "main" }}
<h1>{{ .Site.Title }}</h1>
<ul>
{{- range first 10 .Site.RegularPages.ByDate.Reverse }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{- end }}
</ul>
{{ end }}
"""

NOT_FOUND = """\
{{ define "main" }}
<h1>ไม่พบหน้าที่ต้องการ</h1>
{{ end }}
"""

HUGO_LAYOUTS = {
    "baseof.html": BASE,
    "single.html": SINGLE,
    "list.html": LIST,
    "home.html": HOME,
    "404.html": NOT_FOUND,
}


def stylesheet(templates):
    """Our own stylesheets as one. Hugo copies them as they are; Prongsai leaves out comments and blanks."""
    sheets = sorted((templates / "assets").glob("**/*.css"))
    return "\n".join(sheet.read_text(encoding="utf-8") for sheet in sheets) or "body { margin: 1rem }\n"
