using System.Text;

namespace Cashlink.Sandbox.Pdf;

/// <summary>A minimal PDF 1.4: A4 pages of text in Helvetica, rows with a label and a value, a footer. Nothing else is needed here.</summary>
public sealed class PdfDocument(string title, string footer)
{
    private const double PageWidth = 595;
    private const double PageHeight = 842;
    private const double Margin = 64;
    private const double TextWidth = PageWidth - 2 * Margin;
    private const double Bottom = 90;

    private readonly List<StringBuilder> _pages = [];
    private double _y = PageHeight - Margin;

    public PdfDocument Heading(string text)
    {
        Space(10);
        Lines(text, size: 18, bold: true, leading: 24);
        Space(4);
        return this;
    }

    public PdfDocument Section(string text)
    {
        Space(10);
        Lines(text, size: 12, bold: true, leading: 18);
        return this;
    }

    public PdfDocument Text(string text)
    {
        Lines(text, size: 10.5, bold: false, leading: 15);
        Space(5);
        return this;
    }

    /// <summary>A label to the left, a value to the right, a thin line below.</summary>
    public PdfDocument Fact(string label, string value)
    {
        const double size = 10.5;
        var values = Helvetica.Wrap(value, size, TextWidth * 0.55).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            NeedRoom(17);
            _y -= 17;
            if (i == 0) Show(label, Margin, size, bold: false);
            Show(values[i], PageWidth - Margin - Helvetica.Width(values[i], size), size, bold: true);
        }
        Page().Append(CultureInfo.InvariantCulture, $"0.8 G 0.5 w {Margin:0.##} {_y - 5:0.##} m {PageWidth - Margin:0.##} {_y - 5:0.##} l S\n");
        return this;
    }

    public byte[] ToBytes()
    {
        Page();
        using var file = new MemoryStream();
        var offsets = new List<long>();
        Write(file, "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        var kids = string.Join(' ', Enumerable.Range(0, _pages.Count).Select(page => $"{6 + page * 2} 0 R"));
        Object("<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>");
        Object($"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>");
        Object($"<< /Title {Literal(title)} /Producer (Cashlink sandbox) >>");
        for (var page = 0; page < _pages.Count; page++)
        {
            Object($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PageWidth} {PageHeight}] /Contents {7 + page * 2} 0 R "
                + "/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>");
            var content = _pages[page].ToString() + Footer(page);
            Object($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        var start = file.Position;
        Write(file, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) Write(file, offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write(file, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();

        void Object(string content)
        {
            offsets.Add(file.Position);
            Write(file, $"{offsets.Count} 0 obj\n{content}\nendobj\n");
        }
    }

    // Text is already WinAnsi, one character a byte, when it gets here; so lengths in characters are lengths in bytes.
    private static void Write(Stream file, string text) => file.Write(Encoding.Latin1.GetBytes(text));

    private static string Literal(string text)
    {
        var literal = new StringBuilder("(");
        foreach (var code in WinAnsi.Encode(text))
        {
            if (code is (byte)'(' or (byte)')' or (byte)'\\') literal.Append('\\');
            literal.Append((char)code);
        }
        return literal.Append(')').ToString();
    }

    private string Footer(int page)
    {
        var number = $"{page + 1} / {_pages.Count}";
        return $"BT /F1 8 Tf 0.4 g {Number(Margin)} 48 Td {Literal(footer)} Tj ET\n"
            + $"BT /F1 8 Tf 0.4 g {Number(PageWidth - Margin - Helvetica.Width(number, 8))} 48 Td {Literal(number)} Tj ET";
    }

    private void Lines(string text, double size, bool bold, double leading)
    {
        // Bold is some 7 % wider than the widths known here.
        foreach (var line in Helvetica.Wrap(text, bold ? size * 1.07 : size, TextWidth))
        {
            NeedRoom(leading);
            _y -= leading;
            Show(line, Margin, size, bold);
        }
    }

    private void Show(string text, double x, double size, bool bold) =>
        Page().Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "F2" : "F1")} {Number(size)} Tf 0.1 g {Number(x)} {Number(_y)} Td {Literal(text)} Tj ET\n");

    private void Space(double height) => _y -= height;

    private void NeedRoom(double height)
    {
        if (_pages.Count > 0 && _y - height < Bottom) NewPage();
    }

    private StringBuilder Page()
    {
        if (_pages.Count == 0) NewPage();
        return _pages[^1];
    }

    private void NewPage()
    {
        _pages.Add(new StringBuilder());
        _y = PageHeight - Margin;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
