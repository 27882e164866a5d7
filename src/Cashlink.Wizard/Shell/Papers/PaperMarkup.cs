using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Cashlink.Wizard.Shell.Papers;

/// <summary>
/// A paper as one HTML file that needs nothing else: no picture, no script, no address that is asked for by itself. Mail programs drop
/// style sheets, so what matters for reading stands at the elements; it is plain enough to be read without.
/// </summary>
public static class PaperMarkup
{
    private const string Page = "margin:0;padding:24px 16px;background:#ffffff;color:#1b1f24;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif;font-size:16px;line-height:1.5";

    /// <summary>Umlauts as themselves: a receipt can be read in any editor.</summary>
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Button = "display:inline-block;padding:12px 20px;background:#15507a;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:600";

    /// <summary>The whole file.</summary>
    public static string Of(Paper paper)
    {
        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{paper.Language.Code}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Text(paper.Title)}</title>\n</head>\n<body style=\"{Page}\">\n<div style=\"max-width:36em;margin:0 auto\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<h1 style=\"font-size:24px;line-height:1.25;margin:0 0 16px\">{Text(paper.Title)}</h1>\n");
        foreach (var part in paper.Parts)
            html.Append(Of(part)).Append('\n');
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static string Of(PaperPart part) => part switch
    {
        PaperPart.Heading(var text) => $"<h2 style=\"font-size:18px;line-height:1.3;margin:24px 0 8px\">{Text(text)}</h2>",
        PaperPart.Words(var text) => $"<p style=\"margin:0 0 16px\">{Text(text)}</p>",
        PaperPart.Points points => $"<ul style=\"margin:0 0 16px;padding-left:20px\">{string.Concat(points.Lines.Select(line => $"<li>{Text(line)}</li>"))}</ul>",
        PaperPart.Facts facts => $"<dl style=\"margin:0 0 16px\">{string.Concat(facts.Lines.Select(Of))}</dl>",
        PaperPart.Action action =>
            $"<p style=\"margin:24px 0\"><a href=\"{Text(action.Address.AbsoluteUri)}\" style=\"{Button}\">{Text(action.Label)}</a></p>"
            + $"<p style=\"margin:0 0 16px;font-size:14px;overflow-wrap:anywhere\">{Text(action.Address.AbsoluteUri)}</p>",
        PaperPart.Note(var text, null) => $"<p style=\"margin:0 0 12px;font-size:14px;color:#4d5660\">{Text(text)}</p>",
        PaperPart.Note(var text, { } address) =>
            $"<p style=\"margin:0 0 12px;font-size:14px;color:#4d5660\"><a href=\"{Text(address.AbsoluteUri)}\" style=\"color:#15507a\">{Text(text)}</a></p>",
        _ => throw new InvalidOperationException($"Unknown part {part.GetType().Name}."),
    };

    private static string Of(Fact fact) =>
        $"<dt style=\"margin:0;font-size:14px;color:#4d5660\">{Text(fact.Label)}</dt><dd style=\"margin:0 0 8px;overflow-wrap:anywhere\">{Text(fact.Value)}</dd>";

    /// <summary>The encoder guards the plus sign against an encoding that nobody reads mails in any more; in text it is a plus sign.</summary>
    private static string Text(string text) => Encoder.Encode(text).Replace("&#x2B;", "+", StringComparison.Ordinal);
}
