using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cashlink.Wizard.Localization;
using Cashlink.Wizard.Sessions.Proof;

namespace Cashlink.Wizard.Proof;

/// <summary>The page of an evidence file, in every language one after the other. It needs no style sheet, no script and no network.</summary>
public sealed class EvidencePage : IBundlePage
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:52rem;margin:0 auto;padding:1rem}h1{margin-top:3rem}"
        + "dt{font-weight:600}dd{margin:0 0 .5rem;overflow-wrap:anywhere}ol{padding-left:2.5rem}li{margin:1rem 0}"
        + "blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid;white-space:pre-wrap}pre{white-space:pre-wrap;overflow-wrap:anywhere}"
        + "@media(prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public string Name => "index.html";

    /// <inheritdoc/>
    public byte[] Render(EvidenceBundle bundle)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"{Language.Default.Code}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{Html(EvidencePageTexts.All.In(Language.Default).Title)} {bundle.About.Session}</title><style>{Style}</style></head><body>\n<nav>");
        foreach (var language in Language.All)
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"#{language.Code}\" lang=\"{language.Code}\">{Html(language.OwnName)}</a> ");
        page.Append("</nav>\n");
        foreach (var language in Language.All)
            WriteIn(page, bundle, language);
        return Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString());
    }

    private static void WriteIn(StringBuilder page, EvidenceBundle bundle, Language language)
    {
        var texts = EvidencePageTexts.All.In(language);
        var about = bundle.About;
        page.Append(CultureInfo.InvariantCulture, $"<main id=\"{language.Code}\" lang=\"{language.Code}\">\n<h1>{Html(texts.Title)}</h1>\n<p>{Html(texts.Lead)}</p>\n<h2>{Html(texts.About)}</h2>\n<dl>");
        Fact(page, texts.Session, about.Session.ToString());
        Fact(page, texts.Partner, about.Partner);
        Fact(page, texts.Investor, about.Investor.ToString());
        Fact(page, texts.Campaign, about.Campaign.ToString());
        Fact(page, texts.Investment, about.Investment?.ToString() ?? "–");
        Fact(page, texts.SignedAt, about.SignedAt is { } signedAt ? language.ExactMoment(signedAt) : texts.NotSigned);
        Fact(page, texts.ExportedAt, language.ExactMoment(about.ExportedAt));
        page.Append(CultureInfo.InvariantCulture, $"</dl>\n<h2>{Html(texts.State)}</h2>\n");
        WriteState(page, bundle, language, texts);
        page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Check)}</p>\n<h2>{Html(texts.Entries)}</h2>\n<ol>\n");
        foreach (var entry in bundle.Entries)
            WriteEntry(page, entry, language, texts);
        page.Append(CultureInfo.InvariantCulture, $"</ol>\n<h2>{Html(texts.Documents)}</h2>\n");
        WriteDocuments(page, bundle, texts);
        page.Append("</main>\n");
    }

    private static void WriteState(StringBuilder page, EvidenceBundle bundle, Language language, EvidencePageTexts texts)
    {
        var unchained = bundle.Entries.TakeWhile(entry => entry.Hash is null).Count();
        var sealedTo = bundle.Seals.Count == 0 ? unchained : (int)bundle.Seals[^1].Head.Sequence;
        if (unchained > 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Unchained(Range(1, unchained)))}</p>\n");
        if (bundle.Seals.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Sealed(Range(unchained + 1, sealedTo), language.ExactMoment(bundle.Seals[^1].At)))}</p>\n");
        if (sealedTo < bundle.Entries.Count)
            page.Append(CultureInfo.InvariantCulture, $"<p><strong>{Html(texts.NotSealed(Range(sealedTo + 1, bundle.Entries.Count)))}</strong></p>\n");
    }

    private static void WriteEntry(StringBuilder page, BundleEntry entry, Language language, EvidencePageTexts texts)
    {
        page.Append(CultureInfo.InvariantCulture, $"<li value=\"{entry.Sequence}\"><strong>{Html(texts.Kinds.GetValueOrDefault(entry.Kind, entry.Kind))}</strong>{Html(DetailIn(entry))}<br>")
            .Append(CultureInfo.InvariantCulture, $"<time datetime=\"{entry.At}\">{Html(language.ExactMoment(entry.Time))}</time><br>{Html(texts.By)}: {Html(ActorIn(entry.Actor, texts))}");
        if (entry.Admission is { } admission)
            page.Append(CultureInfo.InvariantCulture, $"<br>{Html(texts.Through)}: {Html(texts.Entrances.GetValueOrDefault(admission.By, admission.By))} ({admission.Id})");
        if (entry.Content is not { } content)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Erased)}</p></li>\n");
            return;
        }
        var words = WordsIn(content).ToList();
        if (words.Count > 0)
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.Shown)}:</p>");
        foreach (var (text, code) in words)
            page.Append(CultureInfo.InvariantCulture, $"<blockquote lang=\"{Html(code)}\">{Html(text)}</blockquote>");
        page.Append(CultureInfo.InvariantCulture, $"<details><summary>{Html(texts.Content)}</summary><pre>{Html(JsonSerializer.Serialize(content, Readable))}</pre></details></li>\n");
    }

    private static void WriteDocuments(StringBuilder page, EvidenceBundle bundle, EvidencePageTexts texts)
    {
        if (bundle.Documents.Count == 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p>{Html(texts.NoDocuments)}</p>\n");
            return;
        }
        page.Append("<dl>");
        foreach (var document in bundle.Documents)
        {
            page.Append(CultureInfo.InvariantCulture, $"<dt>{Html(document.Name ?? document.Id)} ({string.Join(", ", document.Entries)})</dt><dd>{Html(texts.Hash)}: {Html(document.Hash ?? texts.NeverRead)}<br>")
                .Append(CultureInfo.InvariantCulture, $"{Html(texts.NotKept)} {Html(document.Address)}</dd>");
        }
        page.Append("</dl>\n");
    }

    /// <summary>The exact words in a content, wherever in it they stand: each with its language.</summary>
    private static IEnumerable<(string Words, string Language)> WordsIn(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
            return value.EnumerateArray().SelectMany(WordsIn);
        if (value.ValueKind != JsonValueKind.Object)
            return [];
        return value.TryGetProperty("words", out var words) && value.TryGetProperty("language", out var language)
            && words.ValueKind == JsonValueKind.String && language.ValueKind == JsonValueKind.String
            ? [(words.GetString()!, language.GetString()!)]
            : value.EnumerateObject().SelectMany(member => WordsIn(member.Value));
    }

    /// <summary>Which document, or which call.</summary>
    private static string DetailIn(BundleEntry entry) =>
        entry.Content is { ValueKind: JsonValueKind.Object } content
        && ((content.TryGetProperty("name", out var detail) && detail.ValueKind == JsonValueKind.String)
            || (content.TryGetProperty("operation", out detail) && detail.ValueKind == JsonValueKind.String))
            ? $": {detail.GetString()}"
            : "";

    private static string ActorIn(string actor, EvidencePageTexts texts) => actor.Split(':', 2) switch
    {
        ["investor"] => texts.TheInvestor,
        ["system"] => texts.TheSystem,
        ["advisor", var id] => texts.TheAdvisor(id),
        ["partner", var id] => texts.ThePartner(id),
        _ => actor,
    };

    private static string Range(int from, int to) => from == to ? $"{from}" : $"{from}–{to}";

    private static void Fact(StringBuilder page, string name, string value) =>
        page.Append(CultureInfo.InvariantCulture, $"<dt>{Html(name)}</dt><dd>{Html(value)}</dd>");

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
