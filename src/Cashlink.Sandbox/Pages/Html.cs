using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Cashlink.Sandbox.Pages;

/// <summary>
/// Markup. Written as an interpolated string, in which every hole is encoded unless it is markup itself; so there is no way to
/// forget it, which matters where an investor may be called &lt;script&gt;.
/// </summary>
public readonly record struct Html(string Markup)
{
    public static Html Empty { get; } = new("");

    public static Html Of(HtmlBuilder markup) => markup.Build();

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    public static Html If(bool condition, HtmlBuilder markup) => condition ? markup.Build() : Empty;

    public override string ToString() => Markup ?? "";
}

[InterpolatedStringHandler]
public readonly struct HtmlBuilder(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _markup = new(literalLength + formattedCount * 16);

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html markup) => _markup.Append(markup.Markup);

    public void AppendFormatted(string? text) => _markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted<T>(T value) => AppendFormatted(value is IFormattable formattable
        ? formattable.ToString(null, CultureInfo.InvariantCulture)
        : value?.ToString());

    internal Html Build() => new(_markup.ToString());
}
